'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useState } from 'react';
import { LazyDialog } from '../../ui/parts/lazy-dialog';
import type { ReplayScreenProps } from '../../ui/replay/replay-model';
import { keepRecording, needsTeacherKey } from '../classroom-api';
import { keepSeat } from '../seat-keeper';
import { loadKeepFile } from './late-parts';
import type { OpenRecording } from './use-recording';

/** For a recording that is played from a file: before it can be shared, it is kept on this server. Else nothing. */
export function useKeepFile({ log, player }: OpenRecording): {
  actions: Pick<ReplayScreenProps['actions'], 'share'>;
  dialog: ReactNode;
} {
  const router = useRouter();
  const [needsKey, setNeedsKey] = useState<boolean | null>(null);
  const closed = useCallback(() => setNeedsKey(null), []);
  const { local } = log.source;
  if (!local) return { actions: {}, dialog: null };
  const share = () => {
    player.pause();
    void needsTeacherKey().then(setNeedsKey);
  };
  const keep = async (key: string) => {
    const kept = await keepRecording(local, key);
    if (!kept.ok) return kept;
    keepSeat(kept.value.grant);
    router.push(`/replay/${kept.value.id}`);
    return null;
  };
  return {
    actions: { share },
    dialog: needsKey !== null && (
      <LazyDialog load={loadKeepFile} props={{ needsKey, onKeep: keep, onClosed: closed }} />
    ),
  };
}
