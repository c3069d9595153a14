'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { usePlayedBack } from '../parts/played-back';
import { useKept } from '../parts/use-kept';
import { ChipRow } from './chip-row';
import type { KnownNames } from './known-names';
import { chipsFor } from './next-chips';
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
  readonly onSubmit: (line?: string) => void;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** A host's terminals: tabs, the chosen one, and chips for thumbs. */
export function TerminalDesk({ tabs, terminal, names, draft, onDraft, onSubmit, field }: TerminalDeskProps) {
  const playedBack = usePlayedBack();
  const [kept, keep] = useKept('drydock-chips');
  const chips = kept === null ? null : kept === 'shown';
  const typesNext = useRef(false);
  // A terminal that was asked for is there only when the room has made it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each terminal has a field of its own
  useEffect(() => {
    if (typesNext.current) field.current?.focus();
    typesNext.current = false;
  }, [field, terminal.id]);
  /** Whoever turns to a terminal goes on typing in it; on a phone that would bring the keyboard up. */
  const typeIn = (which: 'this' | 'next') => {
    if (matchMedia('(pointer: coarse)').matches) return;
    if (which === 'this') field.current?.focus();
    else typesNext.current = true;
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <TerminalTabs
        {...tabs}
        onChoose={(id) => {
          tabs.onChoose(id);
          typeIn(id === tabs.current ? 'this' : 'next');
        }}
        onOpen={
          tabs.onOpen &&
          (() => {
            tabs.onOpen?.();
            typeIn('next');
          })
        }
        onClose={(id) => {
          if (id === tabs.current) onDraft('');
          tabs.onClose(id);
          typeIn(id === tabs.current ? 'next' : 'this');
        }}
        chips={chips}
        onChips={(shown) => keep(shown ? 'shown' : 'hidden')}
      />
      <Terminal key={terminal.id} {...terminal} draft={draft} onDraft={onDraft} onSubmit={onSubmit} field={field} />
      {!playedBack && (
        <ChipRow
          draft={draft}
          chips={chipsFor(terminal, draft, names)}
          busy={terminal.busy}
          shown={chips}
          onDraft={onDraft}
          onEnter={() => onSubmit(draft.trimEnd())}
          onInterrupt={terminal.onInterrupt}
          onDetach={terminal.onDetach}
        />
      )}
    </div>
  );
}
