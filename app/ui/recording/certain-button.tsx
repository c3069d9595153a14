'use client';

import { useState } from 'react';

interface CertainButtonProps {
  /** What is asked for first, what does it then, and what goes back. */
  readonly go: string;
  readonly sure: string;
  readonly cancel: string;
  readonly off?: boolean;
  readonly onSure: () => Promise<unknown>;
}

/** Does what cannot be taken back, when it is pressed and then said again. The harmless answer has the focus. */
export function CertainButton({ go, sure, cancel, off = false, onSure }: CertainButtonProps) {
  const [state, setState] = useState<'idle' | 'asking' | 'doing'>('idle');
  const [wasAsked, setAsked] = useState(false);
  if (state === 'idle') {
    return (
      <button
        type="button"
        className="button-quiet self-start justify-self-start"
        disabled={off}
        // biome-ignore lint/a11y/noAutofocus: it comes back to where the answer was that was just pressed
        autoFocus={wasAsked}
        onClick={() => {
          setAsked(true);
          setState('asking');
        }}
      >
        {go}
      </button>
    );
  }
  return (
    <p className="flex flex-wrap gap-3">
      <button
        type="button"
        className="button-quiet"
        // biome-ignore lint/a11y/noAutofocus: it stands where the button was that was just pressed
        autoFocus
        onClick={() => state === 'asking' && setState('idle')}
      >
        {cancel}
      </button>
      <button
        type="button"
        className="button button-danger"
        aria-disabled={state === 'doing'}
        onClick={() => {
          if (state === 'doing') return;
          setState('doing');
          void onSure().finally(() => setState('idle'));
        }}
      >
        {sure}
      </button>
    </p>
  );
}
