'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useState } from 'react';
import type { SeatId } from '#engine/model/room-state';
import { LazyDialog } from '../../ui/parts/lazy-dialog';
import type { ReplayScreenProps } from '../../ui/replay/replay-model';
import { keepSeat } from '../seat-keeper';
import { RecordingRefused } from './http-source';
import { loadTry } from './late-parts';
import type { OpenRecording } from './use-recording';

/** The way from a moment of a recording into a room of one's own that goes on from it. */
export function useTryIt(
  { log, playback, player }: OpenRecording,
  seat: SeatId | null,
): { actions: Pick<ReplayScreenProps['actions'], 'try'>; dialog: ReactNode } {
  const router = useRouter();
  const [moment, setMoment] = useState<{ at: number; seq: number } | null>(null);
  const closed = useCallback(() => setMoment(null), []);
  const { header, overview } = log.manifest;
  const branch = log.source.branch?.bind(log.source);
  const hosts = () => {
    if (!branch) return 'file' as const;
    const seen = overview.seats.filter(({ id }) => playback.holds(id));
    return seen.length === 0 ? 'closed' : seen.filter(({ id }) => playback.moment.room.seats.has(id));
  };
  const open = async (of: SeatId) => {
    if (!branch || !moment) return null;
    try {
      const grant = await branch(of, moment.seq);
      keepSeat(grant, { solo: true, recording: header.room.title });
      router.push(`/r/${grant.room.code}`);
      return null;
    } catch (error) {
      return error instanceof RecordingRefused ? error.problem : 'offline';
    }
  };
  return {
    actions: {
      try() {
        player.pause();
        const { at, seq } = player.now();
        setMoment({ at, seq });
      },
    },
    dialog: moment && (
      <LazyDialog load={loadTry} props={{ at: moment.at, hosts: hosts(), seat, onOpen: open, onClosed: closed }} />
    ),
  };
}
