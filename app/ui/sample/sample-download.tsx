'use client';

import { useState } from 'react';
import { DownloadDialog } from '../recording/download-dialog';
import { SampleReplay } from './sample-replay';
import { sampleTerminalExports } from './sample-terminal-exports';

/** What of a recording can be saved; here nothing is. */
export function SampleDownload() {
  const [open, setOpen] = useState(true);
  const dialog = open && (
    <DownloadDialog onWhole={async () => 'offline'} terminals={sampleTerminalExports} onClosed={() => setOpen(false)} />
  );
  return <SampleReplay of={{ dialogs: dialog }} />;
}
