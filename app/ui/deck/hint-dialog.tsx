'use client';

import { useState } from 'react';
import type { Hint } from '#engine/model/class-state';
import { useWords } from '../language/use-words';
import { type AudienceChoice, AudienceField, type AudienceOption } from './audience-field';
import { DeckDialog } from './deck-dialog';

interface HintDialogProps extends AudienceChoice {
  /** What all are shown now. */
  readonly standing: Hint | null;
  /** Hints given before, newest first. */
  readonly last: readonly string[];
  /** A null text takes the hint back. */
  readonly onHint: (to: AudienceOption, text: string | null) => void;
  readonly onClosed: () => void;
}

/** As `LIMITS.hint` of the room. */
const LONGEST = 500;

/** A hint in words, to all or to some, or taken back. */
export function HintDialog({ options, first, standing, last, onHint, onClosed }: HintDialogProps) {
  const words = useWords('deck');
  const [text, setText] = useState('');
  const [chosen, choose] = useState(first);
  const to = options[chosen];
  const send = (close: () => void, sent: string | null) => {
    if (!to || sent?.trim() === '') return;
    close();
    onHint(to, sent);
  };
  return (
    <DeckDialog title={words('hint.title')} onClosed={onClosed}>
      {(close) => (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            send(close, text);
          }}
        >
          <p className="text-sm text-soft">{words('hint.what')}</p>
          {standing && (
            <p className="text-sm [overflow-wrap:anywhere]">{words('hint.standing', { text: standing.text })}</p>
          )}
          <label className="flex flex-col gap-1">
            {words('hint.words')}
            <textarea
              className="field min-h-20! py-2!"
              maxLength={LONGEST}
              value={text}
              data-first
              onChange={({ target }) => setText(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
                event.preventDefault();
                send(close, text);
              }}
            />
          </label>
          {last.length > 0 && (
            <fieldset className="flex flex-wrap gap-2">
              <legend className="pb-1 text-sm text-soft">{words('hint.last')}</legend>
              {last.map((before) => (
                <button
                  key={before}
                  type="button"
                  className="button-quiet max-w-full"
                  aria-label={words('hint.use', { text: before })}
                  onClick={() => setText(before)}
                >
                  <span className="truncate">{before}</span>
                </button>
              ))}
            </fieldset>
          )}
          <AudienceField options={options} chosen={chosen} onChoose={choose} />
          <div className="deck-dialog-buttons">
            <button type="button" className="button-quiet min-h-10!" onClick={() => send(close, null)}>
              {words('hint.back')}
            </button>
            <button type="submit" className="button" disabled={text.trim() === ''}>
              {words('hint.go')}
            </button>
          </div>
        </form>
      )}
    </DeckDialog>
  );
}
