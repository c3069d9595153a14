'use client';

import { useEffect, useState } from 'react';
import type { SeatId } from '#engine/model/room-state';
import { HOME } from '#engine/room/host-home';
import type { FileReply } from '#server/protocol/messages';
import type { FilesPaneProps } from '../ui/files/files-pane';
import type { RoomConnection } from './room-connection';

const EXAMPLE = `${HOME}/web-app`;

/** The files of the own host, and the one that is open in the editor. Contents are fetched when they are looked at. */
export function useHostFiles(connection: RoomConnection, host: SeatId): FilesPaneProps {
  const [chosen, openPath] = useState<string | null>(null);
  const [loaded, setLoaded] = useState<{ path: string; version: string; content: string } | null>(null);
  const files = connection.replica.state.privates.get(host)?.files ?? new Map();
  // A Dockerfile is what a class looks at first.
  const path =
    chosen ?? [...files.keys()].find((at) => at.startsWith(`${HOME}/`) && at.endsWith('/Dockerfile')) ?? null;
  const entry = path === null ? undefined : files.get(path);
  const version = entry?.kind === 'file' ? String(entry.content) : null;

  useEffect(() => {
    if (path === null || version === null) return;
    let current = true;
    void connection.ask({ type: 'file', seat: host, target: 'host', path }).then((reply) => {
      if (current && reply.ok) setLoaded({ path, version, content: (reply.value as unknown as FileReply).content });
    });
    return () => {
      current = false;
    };
  }, [connection, host, path, version]);

  return {
    home: HOME,
    example: EXAMPLE,
    files: [...files]
      .flatMap(([at, change]) =>
        change.kind === 'file' && at.startsWith(`${HOME}/`) && !at.includes('/node_modules/')
          ? [{ path: at, size: change.size }]
          : [],
      )
      .sort((a, b) => (byFolder(a.path) < byFolder(b.path) ? -1 : 1)),
    open: loaded !== null && loaded.path === path && version !== null ? { path, content: loaded.content } : null,
    onOpen: openPath,
    onSave: (at, content) => void connection.send({ type: 'files.save', host, path: at, content }),
    onExample: () => {
      void connection.send({ type: 'files.example', host });
      openPath(`${EXAMPLE}/Dockerfile`);
    },
  };
}

/** Orders the files of a folder before those of the folders in it. */
function byFolder(path: string): string {
  const cut = path.lastIndexOf('/');
  return `${path.slice(0, cut)}\0${path.slice(cut)}`;
}
