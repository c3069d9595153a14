'use client';

import { useState } from 'react';
import { DeckDialog } from './deck-dialog';

interface LineDialogProps {
  readonly title: string;
  readonly what?: string;
  readonly label: string;
  readonly first: string;
  readonly longest: number;
  readonly go: string;
  readonly onGo: (line: string) => void;
  readonly onClosed: () => void;
}

/** Asks for one line: a name, or what is said to everybody. It begins with a line that will do. */
export function LineDialog({ title, what, label, first, longest, go, onGo, onClosed }: LineDialogProps) {
  const [line, setLine] = useState(first);
  return (
    <DeckDialog title={title} onClosed={onClosed}>
      {(close) => (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (line.trim() === '') return;
            close();
            onGo(line.trim());
          }}
        >
          {what && <p>{what}</p>}
          <label className="flex flex-col gap-1">
            {label}
            <input
              className="field"
              value={line}
              maxLength={longest}
              data-first
              onFocus={({ target }) => target.select()}
              onChange={({ target }) => setLine(target.value)}
            />
          </label>
          <div className="deck-dialog-buttons">
            <button type="submit" className="button" disabled={line.trim() === ''}>
              {go}
            </button>
          </div>
        </form>
      )}
    </DeckDialog>
  );
}
