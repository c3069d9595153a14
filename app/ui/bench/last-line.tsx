'use client';

import { TerminalSquare } from 'lucide-react';
import { useWords } from '../language/use-words';
import { lastAnswer } from '../terminal/last-answer';
import type { TerminalItem } from '../terminal/terminal-model';

/** On a phone, under the picture: the command that a press has typed and the last line of its answer. */
export function LastLine({ items, onOpen }: { items: readonly TerminalItem[]; onOpen: () => void }) {
  const words = useWords('bench');
  const last = lastAnswer(items);
  if (!last) return null;
  return (
    <button type="button" className="last-line" onClick={onOpen} aria-label={words('openTerminal')}>
      <TerminalSquare size={16} aria-hidden="true" className="flex-none" />
      <span className="min-w-0 flex-1 truncate">
        <span className="font-semibold">$ {last.typed}</span> {last.answer}
      </span>
    </button>
  );
}
