'use client';

import { SquareTerminal } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/use-words';
import { DownloadDialog } from '../recording/download-dialog';
import type { TerminalExports } from '../recording/terminal-exports';

/** The own terminal to take home, as it went: read from the recording of the class when it is asked for. */
export function TakeHomeTerminal({ onRead }: { onRead: () => Promise<TerminalExports | null> }) {
  const words = useWords('takeAway');
  const [state, setState] = useState<'idle' | 'reading' | 'failed' | 'none'>('idle');
  const [terminals, setTerminals] = useState<TerminalExports | null>(null);
  const read = () => {
    if (state === 'reading') return;
    setState('reading');
    onRead().then(
      (found) => {
        setTerminals(found);
        setState(found ? 'idle' : 'none');
      },
      () => setState('failed'),
    );
  };
  return (
    <section>
      <h2>{words('own.title')}</h2>
      <p>{words('own.more')}</p>
      <p>
        <button type="button" className="button-quiet" aria-disabled={state === 'reading'} onClick={read}>
          <SquareTerminal size={16} aria-hidden="true" className="flex-none" /> {words('own.button')}
        </button>
      </p>
      <p role="status" className={state === 'failed' ? 'text-bad' : 'text-sm text-soft'}>
        {state === 'reading' && words('own.reading')}
        {state === 'none' && words('cast.nothing')}
        {state === 'failed' && words('own.failed')}
      </p>
      {terminals && <DownloadDialog onWhole={null} terminals={terminals} onClosed={() => setTerminals(null)} />}
    </section>
  );
}
