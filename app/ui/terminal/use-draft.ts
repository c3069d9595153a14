'use client';

import { useRef, useState } from 'react';
import { leftOpen } from '#engine/room/left-open';
import { columnsOf } from './columns-of';
import type { TerminalProps } from './terminal-model';

/** A terminal whose line is held by the screen around it. */
export type DraftedTerminal = Omit<TerminalProps, 'draft' | 'onDraft' | 'onSubmit'>;

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * The line being typed in a terminal, for everything that writes into it; each terminal keeps its own while another one
 * is shown. `put` places a command in the line and the
 * focus behind it, so that it can be looked at and sent; `type` sends it as if typed, or places it when a program is in
 * front that would take it for its own input, or when nobody would answer; `submit` is Enter: a line that a shell would
 * not carry out yet goes on below.
 */
export function useDraft(terminal: DraftedTerminal) {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(NONE);
  const draft = drafts.get(terminal.id) ?? '';
  const setDraft = (line: string) => setDrafts((before) => new Map(before).set(terminal.id, line));
  const field = useRef<HTMLTextAreaElement>(null);
  const put = (command: string) => {
    setDraft(command);
    // The terminal may only now come into sight.
    requestAnimationFrame(() => field.current?.focus());
  };
  const enter = (line: string) => terminal.onEnter(line, columnsOf(field.current));
  const type = (command: string) => {
    if (terminal.prompt !== null && !terminal.busy && !terminal.away) enter(command);
    else put(command);
  };
  const submit = (line = draft) => {
    if (terminal.prompt === null || terminal.away) return;
    if (terminal.shell && leftOpen(line) !== null) setDraft(`${line}\n`);
    else {
      setDraft('');
      // What was copied often ends with the end of its last line, which says nothing to a shell.
      enter(terminal.shell ? line.replace(/\n+$/, '') : line);
    }
  };
  return { draft, setDraft, field, put, type, submit };
}
