'use client';

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../language/use-words';

interface DeckDialogProps {
  readonly title: string;
  readonly wide?: boolean;
  /** It has been closed, by whatever way. */
  readonly onClosed: () => void;
  readonly children: (close: () => void) => ReactNode;
}

/**
 * A question or a sheet over the deck: opened when it is rendered; Escape and a press beside it close it. The focus goes
 * to what is marked `data-first`.
 */
export function DeckDialog({ title, wide = false, onClosed, children }: DeckDialogProps) {
  const words = useWords('deck');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Opened by script, for only then it is modal, and the focus goes back where it came from.
  useEffect(() => {
    const { current } = dialog;
    if (!current || current.open) return;
    current.showModal();
    current.querySelector<HTMLElement>('[data-first]')?.focus();
  }, []);
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes every dialog; the press beside it is only a shortcut
    <dialog
      ref={dialog}
      className={`deck-dialog ${wide ? 'deck-dialog-wide' : ''}`}
      aria-labelledby={id}
      onClose={onClosed}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className="deck-dialog-body">
        <div className="flex items-start gap-4">
          <h2 id={id} className="min-w-0 flex-1 text-lg font-semibold [overflow-wrap:anywhere]">
            {title}
          </h2>
          <button type="button" className="deck-icon-button" aria-label={words('dialog.close')} onClick={close}>
            <X size={18} aria-hidden="true" />
          </button>
        </div>
        {children(close)}
      </div>
    </dialog>
  );
}
