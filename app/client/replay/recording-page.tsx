'use client';

import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useWords } from '../../ui/language/use-words';
import { TroublePage } from '../../ui/replay/trouble-page';
import type { RecordingSource } from './recording-source';
import { RecordingStage } from './recording-stage';
import { useRecording } from './use-recording';
import { type WantedMoment, wantedMoment } from './wanted-moment';

interface RecordingPageProps {
  readonly source: RecordingSource;
  /** Another way on when there is nothing to play. */
  readonly children?: ReactNode;
}

/** Opens a recording where the address asks to, or says why it cannot be played. */
export function RecordingPage({ source, children }: RecordingPageProps) {
  const words = useWords('replay');
  const [attempt, setAttempt] = useState(0);
  const [wanted, setWanted] = useState<WantedMoment | null>(null);
  // The address is known in the browser only.
  useEffect(() => setWanted(wantedMoment(location.search)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens it anew
  const opening = useMemo(() => (wanted ? { source, seq: wanted.seq } : null), [source, wanted, attempt]);
  const opened = useRecording(opening);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  if (!opened || !wanted) {
    return (
      <main className="flex min-h-dvh items-center justify-center p-8" role="status">
        {words('loading')}
      </main>
    );
  }
  if ('trouble' in opened) {
    const { trouble } = opened;
    const passes = trouble.kind === 'offline' || trouble.kind === 'busy' || trouble.kind === 'empty';
    return (
      <TroublePage trouble={trouble} {...(passes && { onAgain: again })}>
        {children}
      </TroublePage>
    );
  }
  return <RecordingStage recording={opened.recording} wanted={wanted} />;
}
