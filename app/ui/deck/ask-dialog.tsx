'use client';

import { useWords } from '../language/use-words';
import { DeckDialog } from './deck-dialog';

interface AskDialogProps {
  readonly title: string;
  /** What will happen, and what is lost. */
  readonly what: string;
  /** The verb of the button that does it. */
  readonly go: string;
  readonly onGo: () => void;
  readonly onClosed: () => void;
}

/** Asks before something that hurts. The harmless answer has the focus. */
export function AskDialog({ title, what, go, onGo, onClosed }: AskDialogProps) {
  const words = useWords('deck');
  return (
    <DeckDialog title={title} onClosed={onClosed}>
      {(close) => (
        <>
          <p>{what}</p>
          <div className="deck-dialog-buttons">
            <button type="button" className="button-quiet min-h-10!" onClick={close} data-first>
              {words('dialog.cancel')}
            </button>
            <button
              type="button"
              className="button button-danger"
              onClick={() => {
                close();
                onGo();
              }}
            >
              {go}
            </button>
          </div>
        </>
      )}
    </DeckDialog>
  );
}
