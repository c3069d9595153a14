'use client';

import { useState } from 'react';
import type { TerminalProps } from './terminal-model';

/** A terminal whose line is held by the screen around it. */
export type DraftedTerminal = Omit<TerminalProps, 'draft' | 'onDraft'>;

/**
 * The line being typed in a terminal, for everything that writes into it. `put` places a command in the line to be looked
 * at; `type` sends it as if typed, or places it when a program is in front that would take it for its own input.
 */
export function useDraft(terminal: DraftedTerminal) {
  const [draft, setDraft] = useState('');
  const type = (command: string) => {
    if (terminal.prompt !== null && !terminal.busy) terminal.onEnter(command);
    else setDraft(command);
  };
  return { draft, put: setDraft, type };
}
