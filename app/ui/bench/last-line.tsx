'use client';

import Anser from 'anser';
import { TerminalSquare } from 'lucide-react';
import { useWords } from '../language/use-words';
import type { TerminalItem } from '../terminal/terminal-model';

/** On a phone, under the picture: the command that a press has typed and the last line of its answer. */
export function LastLine({ items, onOpen }: { items: readonly TerminalItem[]; onOpen: () => void }) {
  const words = useWords('bench');
  const at = items.findLastIndex((item) => item.kind === 'input');
  const command = items[at];
  if (!command) return null;
  const answer = items
    .slice(at + 1)
    .map((item) => item.text)
    .join('')
    .trim()
    .split('\n')
    .at(-1);
  const plain = answer && Anser.ansiToText(answer);
  return (
    <button type="button" className="last-line" onClick={onOpen} aria-label={words('openTerminal')}>
      <TerminalSquare size={16} aria-hidden="true" className="flex-none" />
      <span className="min-w-0 flex-1 truncate">
        <span className="font-semibold">$ {command.text}</span> {plain}
      </span>
    </button>
  );
}
