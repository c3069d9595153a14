'use client';

import { TryDialog } from '../recording/try-dialog';
import { sampleSeats } from './sample-containers';
import { SampleReplay } from './sample-replay';

/** Over a recording: the offer of a room of one's own, or why there is none. */
export function SampleTry({ hosts }: { readonly hosts?: 'closed' | 'file' }) {
  const dialog = (
    <TryDialog at={754_000} hosts={hosts ?? sampleSeats} seat="seat-1" onOpen={busy} onClosed={() => {}} />
  );
  return <SampleReplay view="bench" of={{ dialogs: dialog }} />;
}

const busy = async () => 'server/busy' as const;
