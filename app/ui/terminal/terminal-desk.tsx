'use client';

import type { RefObject } from 'react';
import { ChipRow } from './chip-row';
import type { KnownNames } from './next-chips';
import { Terminal } from './terminal';
import { TerminalTabs } from './terminal-tabs';
import type { DraftedTerminal } from './use-draft';

export interface TerminalTabsView {
  readonly tabs: readonly { readonly id: string; readonly name: string }[];
  readonly current: string;
  readonly onChoose: (id: string) => void;
  readonly onOpen?: () => void;
  readonly onClose: (id: string) => void;
}

interface TerminalDeskProps {
  readonly tabs: TerminalTabsView;
  readonly terminal: DraftedTerminal;
  readonly names: KnownNames;
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** A host's terminals: tabs, the chosen one, and chips for thumbs. */
export function TerminalDesk({ tabs, terminal, names, draft, onDraft, field }: TerminalDeskProps) {
  const enter = () => {
    if (terminal.prompt === null || terminal.away) return;
    onDraft('');
    terminal.onEnter(draft.trimEnd());
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <TerminalTabs {...tabs} />
      <Terminal key={tabs.current} {...terminal} draft={draft} onDraft={onDraft} field={field} />
      <ChipRow
        draft={draft}
        names={names}
        busy={terminal.busy}
        onDraft={onDraft}
        onEnter={enter}
        onInterrupt={terminal.onInterrupt}
        onDetach={terminal.onDetach}
      />
    </div>
  );
}
