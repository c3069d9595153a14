'use client';

import { Check, TriangleAlert, X } from 'lucide-react';
import { useWords } from '../language/use-words';
import type { FeedbackNote } from './use-feedback';

/** Says in a corner what became of what was done; read aloud, politely, and errors at once. */
export function Feedback({ notes, onDismiss }: { notes: readonly FeedbackNote[]; onDismiss: (key: number) => void }) {
  const words = useWords('deck');
  const entries = (kind: FeedbackNote['kind']) =>
    notes
      .filter((note) => note.kind === kind)
      .map((note) => (
        <p key={note.key} className="feedback-note" data-kind={kind}>
          {kind === 'done' ? <Check size={18} aria-hidden="true" /> : <TriangleAlert size={18} aria-hidden="true" />}
          <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{note.text}</span>
          <button
            type="button"
            className="deck-icon-button"
            aria-label={words('done.dismiss')}
            onClick={() => onDismiss(note.key)}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </p>
      ));
  return (
    <div className="feedback">
      <div role="status">{entries('done')}</div>
      <div role="alert">{entries('error')}</div>
    </div>
  );
}
