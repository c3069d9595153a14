'use client';

import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { LazyDialog } from '../../ui/parts/lazy-dialog';
import type { ReplayScreenProps } from '../../ui/replay/replay-model';
import { recordingCare } from '../recording-care';
import { loadSharing } from './late-parts';
import type { OpenRecording } from './use-recording';

/** For who leads the class: who sees its recording, how long it is kept, who is taken out of it. Else nothing. */
export function useSharing({ log, player }: OpenRecording): {
  actions: Pick<ReplayScreenProps['actions'], 'share'>;
  dialog: ReactNode;
} {
  const [open, setOpen] = useState(false);
  const { header, manages } = log.manifest;
  const care = useMemo(() => ({ ...recordingCare(header.room.id), replayHref: null }), [header.room.id]);
  const [changed, setChanged] = useState<'erased' | 'removed' | null>(null);
  const closed = useCallback(() => {
    setOpen(false);
    // What is played here has ceased to be what is kept.
    if (changed === 'erased') location.reload();
    if (changed === 'removed') location.assign('/');
  }, [changed]);
  // A file has no server that it is shared by.
  if (!manages || log.source.path === null) return { actions: {}, dialog: null };
  const share = () => {
    player.pause();
    setOpen(true);
  };
  return {
    actions: { share },
    dialog: open && (
      <LazyDialog load={loadSharing} props={{ care: { ...care, onChanged: setChanged }, onClosed: closed }} />
    ),
  };
}
