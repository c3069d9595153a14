'use client';

import { useMemo } from 'react';
import type { SeatId } from '#engine/model/room-state';
import type { FileReply, LayerReply } from '#server/protocol/messages';
import type { FileSource } from '../ui/files/file-source';
import type { RoomSource } from './room-source';

/** The files of one host and of everything on it, asked for when they are looked at; another source after each return. */
export function useFileSource(connection: RoomSource, seat: SeatId): FileSource {
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever is back asks again
  return useMemo(
    () => ({
      layer: async (target) => {
        const reply = await connection.ask({ type: 'layer', seat, target });
        return reply.ok ? (reply.value as unknown as LayerReply) : null;
      },
      file: async (target, path) => {
        const reply = await connection.ask({ type: 'file', seat, target, path });
        return reply.ok ? (reply.value as unknown as FileReply) : null;
      },
    }),
    [connection, seat, connection.arrivals],
  );
}
