'use client';

import { useMemo, useState } from 'react';
import { NO_NAMES } from '../terminal/known-names';
import { TerminalDesk } from '../terminal/terminal-desk';
import type { TerminalItem } from '../terminal/terminal-model';
import { useDraft } from '../terminal/use-draft';
import { useSampleTerminal } from './use-sample-terminal';

const LINES = 20_000;

/** A terminal with more in it than anybody reads: typing and scrolling stay quick. */
export function SampleLongTerminal() {
  const [long] = useState(() =>
    Array.from(
      { length: LINES },
      (_, n): TerminalItem => ({
        n: n - LINES,
        kind: 'stdout',
        text: `${n} GET /index.html 200 \u001b[32mok\u001b[0m\n`,
      }),
    ),
  );
  const sample = useSampleTerminal(true);
  const items = useMemo(() => [...long, ...sample.items], [long, sample.items]);
  const terminal = { ...sample, items };
  const { draft, setDraft, field, submit } = useDraft(terminal);
  return (
    <main className="flex h-dvh flex-col">
      <TerminalDesk
        tabs={{ tabs: [{ id: 't1', name: '1' }], current: 't1', onChoose: () => {}, onClose: () => {} }}
        terminal={terminal}
        names={NO_NAMES}
        draft={draft}
        onDraft={setDraft}
        onSubmit={submit}
        field={field}
      />
    </main>
  );
}
