'use client';

import { useWords } from '../language/use-words';
import { ReadOnlyTerminal } from '../terminal/read-only-terminal';
import { TerminalDesk, type TerminalTabsView } from '../terminal/terminal-desk';
import { type DraftedTerminal, useDraft } from '../terminal/use-draft';

interface SeatTerminalsProps {
  readonly name: string;
  /** The student has asked for somebody to type here. */
  readonly helps: boolean;
  readonly tabs: TerminalTabsView;
  readonly terminal: DraftedTerminal;
}

/** A student's terminals: to look at, or to type into where that is asked for. */
export function SeatTerminals({ name, helps, tabs, terminal }: SeatTerminalsProps) {
  const words = useWords('deck');
  const { draft, setDraft, field, submit } = useDraft(terminal);
  const called = (tab: string) => words('seat.terminalOf', { terminal: tab, name });
  const current = tabs.tabs.find(({ id }) => id === tabs.current);
  const title = called(current?.name ?? '');
  if (helps) {
    return (
      <TerminalDesk
        tabs={tabs}
        terminal={{ ...terminal, name: title }}
        names={{ images: [], containers: [], freePort: 8080 }}
        draft={draft}
        onDraft={setDraft}
        onSubmit={submit}
        field={field}
      />
    );
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {tabs.tabs.length > 1 && (
        <div className="seat-panel-views" role="toolbar" aria-label={words('seat.terminal')}>
          {tabs.tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              className="button-quiet"
              aria-pressed={tab.id === tabs.current}
              onClick={() => tabs.onChoose(tab.id)}
            >
              {tab.name}
            </button>
          ))}
        </div>
      )}
      <ReadOnlyTerminal name={title} items={terminal.items} />
    </div>
  );
}
