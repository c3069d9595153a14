'use client';

import { useEffect, useState } from 'react';
import type { SeatId } from '#engine/model/room-state';
import { HOME } from '#engine/room/host-home';
import type { FileReply } from '#server/protocol/messages';
import type { FilesPaneProps } from '../ui/files/files-pane';
import type { RoomSource } from './room-source';

const EXAMPLE = `${HOME}/web-app`;

/** The files of the own host, and the one that is open in the editor. Contents are fetched when they are looked at. */
export function useHostFiles(connection: RoomSource, host: SeatId): FilesPaneProps {
  const [chosen, openPath] = useState<string | null>(null);
  const [loaded, setLoaded] = useState<{ path: string; version: string; file: FileReply } | null>(null);
  const files = connection.replica.state.privates.get(host)?.files ?? new Map();
  // A Dockerfile is what a class looks at first.
  const path =
    chosen ?? [...files.keys()].find((at) => at.startsWith(`${HOME}/`) && at.endsWith('/Dockerfile')) ?? null;
  const entry = path === null ? undefined : files.get(path);
  const version = entry?.kind === 'file' ? String(entry.content) : null;

  const { arrivals } = connection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever is back asks again
  useEffect(() => {
    if (path === null || version === null) return;
    let current = true;
    void connection.ask({ type: 'file', seat: host, target: 'host', path }).then((reply) => {
      if (current && reply.ok) setLoaded({ path, version, file: reply.value as unknown as FileReply });
    });
    return () => {
      current = false;
    };
  }, [connection, host, path, version, arrivals]);

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
    open:
      path === null || version === null
        ? null
        : loaded !== null && loaded.path === path
          ? { path, content: loaded.file.content, opaque: loaded.file.opaque }
          : { path, content: null, opaque: false },
    onOpen: openPath,
    onSave: (at, content) => connection.wish({ type: 'files.save', host, path: at, content }),
    onRemove: (at) => {
      if (chosen === at) openPath(null);
      void connection.wish({ type: 'files.remove', host, path: at });
    },
    onRename: (at, to) => void rename(connection, host, at, to).then((renamed) => renamed && openPath(to)),
    envOf: (reference) => envOf(connection, host, reference),
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

/** A file under another name: what it holds now is saved there, then the old one goes. */
async function rename(connection: RoomSource, host: SeatId, path: string, to: string): Promise<boolean> {
  const reply = await connection.ask({ type: 'file', seat: host, target: 'host', path });
  if (!reply.ok) return false;
  const { content, opaque } = reply.value as unknown as FileReply;
  if (opaque) return false;
  const saved = await connection.wish({ type: 'files.save', host, path: to, content });
  return saved && connection.wish({ type: 'files.remove', host, path });
}

/** The variables of an image that this host has, by a name as it stands in a FROM line; null when it has none such. */
function envOf({ replica: { state } }: RoomSource, host: SeatId, reference: string): readonly string[] | null {
  const tags = state.hosts.get(host)?.tags;
  const id = tags?.get(reference) ?? tags?.get(`${reference}:latest`);
  return (id && state.images.get(id)?.config.Env) ?? null;
}
