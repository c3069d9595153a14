'use client';

import { useState } from 'react';

/** Ends the class, after a second press: it cannot be opened again. */
export function EndClass({ onClose }: { onClose: () => void }) {
  const [asked, ask] = useState(false);
  if (!asked) {
    return (
      <button type="button" className="button-quiet" onClick={() => ask(true)}>
        End the class
      </button>
    );
  }
  return (
    <span className="flex items-center gap-2" role="alertdialog" aria-label="End the class for everybody?">
      <span className="text-sm wide-only">For everybody, for good?</span>
      <button type="button" className="button-quiet text-bad" onClick={onClose}>
        End it
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: the question has just been asked, and this is the harmless answer */}
      <button type="button" className="button-quiet" onClick={() => ask(false)} autoFocus>
        Go on
      </button>
    </span>
  );
}
