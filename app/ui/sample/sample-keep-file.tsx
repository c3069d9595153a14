'use client';

import { KeepFileDialog } from '../recording/keep-file-dialog';
import { SampleReplay } from './sample-replay';

/** Over a recording from a file: the offer to keep it on this server. */
export function SampleKeepFile() {
  const dialog = <KeepFileDialog needsKey onKeep={refused} onClosed={() => {}} />;
  return <SampleReplay view="wall" of={{ dialogs: dialog }} />;
}

const refused = async () => ({ code: 'room/teacher-key' }) as const;
