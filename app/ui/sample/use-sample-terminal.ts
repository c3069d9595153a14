'use client';

import { useMemo, useState } from 'react';
import { useWords } from '../language/use-words';
import type { TerminalItem } from '../terminal/terminal-model';
import type { DraftedTerminal } from '../terminal/use-draft';
import { samplePrompt, sampleTerminal } from './sample-terminal';

const WORDS = ['docker', 'ps', 'pull', 'push', 'run', 'stop', 'start', 'web1', 'web2', 'web-app:v1.0'];

/** A terminal that answers every line with a note, to try the keys and the look. */
export function useSampleTerminal(fresh = false): DraftedTerminal {
  const words = useWords('terminal');
  const [items, setItems] = useState<readonly TerminalItem[]>(fresh ? [] : sampleTerminal);
  const history = useMemo(() => items.filter(({ kind }) => kind === 'input').map(({ text }) => text), [items]);
  const say = (...more: Omit<TerminalItem, 'n'>[]) =>
    setItems((before) => [
      ...before,
      ...more.map((item, index) => ({ ...item, n: (before.at(-1)?.n ?? 0) + 1 + index })),
    ]);
  return {
    id: 't1',
    name: words('ofHost', { n: '1' }),
    items,
    prompt: samplePrompt,
    shell: true,
    busy: false,
    away: false,
    lastCode: 0,
    whoTyped: () => 'Ms Lee',
    history,
    onEnter: (text) => say({ kind: 'input', prompt: samplePrompt, text }, { kind: 'note', text: `${words('look')}\n` }),
    onInterrupt: () => say({ kind: 'stdout', text: '^C\n' }),
    onDetach: null,
    onEndOfInput: () => {},
    onClear: () => setItems([]),
    complete: async (line, cursor) => {
      const from = line.lastIndexOf(' ', cursor - 1) + 1;
      return { from, candidates: WORDS.filter((word) => word.startsWith(line.slice(from, cursor))) };
    },
  };
}
