'use client';

import { type ReactNode, useCallback, useState } from 'react';
import type { SeatId } from '#engine/model/room-state';
import { LazyDialog } from '../../ui/parts/lazy-dialog';
import type { ReplayScreenProps } from '../../ui/replay/replay-model';
import { loadTakeAway } from './late-parts';
import type { OpenRecording } from './use-recording';

/** What of a recording can be saved as a file: all of it, a terminal, a picture of the class at this moment. */
export function useTakeAway(
  recording: OpenRecording,
  seat: SeatId | null,
): { actions: Pick<ReplayScreenProps['actions'], 'download' | 'picture'>; dialog: ReactNode } {
  const [open, setOpen] = useState<'download' | 'picture' | null>(null);
  const closed = useCallback(() => setOpen(null), []);
  const show = (what: 'download' | 'picture') => () => {
    // What is taken away is of the moment at which it was asked for.
    recording.player.pause();
    setOpen(what);
  };
  return {
    actions: { download: show('download'), picture: show('picture') },
    dialog: open && <LazyDialog load={loadTakeAway} props={{ what: open, recording, seat, onClosed: closed }} />,
  };
}
