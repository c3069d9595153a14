'use client';

import { useEffect, useMemo, useState } from 'react';
import { flat } from '#engine/model/blocks';
import type { SeatId, SeatPrivate } from '#engine/model/room-state';
import { type Job, type Terminal, takesLines } from '#engine/model/terminal';
import type { UserCommand } from '#engine/room/command';
import { FIRST_TERMINAL } from '#engine/room/host-home';
import { hostPrompt } from '#engine/room/host-prompt';
import { shellInFront } from '#engine/room/shell-in-front';
import { useWords } from '../ui/language/use-words';
import type { TerminalTabsView } from '../ui/terminal/terminal-desk';
import type { Completion } from '../ui/terminal/terminal-model';
import type { DraftedTerminal } from '../ui/terminal/use-draft';
import type { RoomSource } from './room-source';
import { TypeAhead } from './type-ahead';

const MOST = 4;

/** The own host's terminals: which there are, and everything the chosen one shows and takes. */
export function useTerminals(
  connection: RoomSource,
  host: SeatId,
): { tabs: TerminalTabsView; terminal: DraftedTerminal; cwd: string } {
  const words = useWords('terminal');
  const [chosen, choose] = useState(FIRST_TERMINAL);
  const own = connection.replica.state.privates.get(host);
  const terminals = own?.terminals;
  const ids = [...(terminals?.keys() ?? [])];
  const current = terminals?.get(chosen) ?? terminals?.get(FIRST_TERMINAL);
  const id = current?.id ?? FIRST_TERMINAL;
  const send = (command: UserCommand) => void connection.send(command);
  const ahead = useMemo(
    () =>
      new TypeAhead(async (terminal, line) => {
        const now = connection.replica.state.privates.get(host)?.terminals.get(terminal);
        const reply = await connection.submit(lineFor(host, terminal, now?.job, line));
        return reply.ok || (reply.code !== 'terminal/not-waiting' && reply.code !== 'terminal/busy');
      }),
    [connection, host],
  );
  useEffect(() => {
    for (const terminal of terminals?.values() ?? []) if (promptOf(terminal) !== null) void ahead.asked(terminal.id);
  });
  return {
    cwd: current?.cwd ?? '',
    tabs: {
      tabs: ids.map((tab) => ({ id: tab, name: words('name', { n: tab.slice(1) }) })),
      current: id,
      onChoose: choose,
      ...(ids.length < MOST
        ? {
            onOpen: () => {
              const free = Array.from({ length: MOST }, (_, n) => `t${n + 1}`).find((tab) => !ids.includes(tab));
              if (!free) return;
              choose(free);
              send({ type: 'terminal.open', host, terminal: free });
            },
          }
        : {}),
      onClose: (terminal) => {
        if (terminal === id) choose(FIRST_TERMINAL);
        ahead.forget(terminal);
        send({ type: 'terminal.close', host, terminal });
      },
    },
    terminal: {
      id: `${host} ${id}`,
      name: words('ofHost', { n: id.slice(1) }),
      items: flat(current?.scrollback),
      prompt: promptOf(current),
      away: connection.status.is !== 'live',
      busy: current?.job != null,
      secret: current?.job?.secret === true,
      shell: isShell(own, current),
      lastCode: current?.lastCode,
      whoTyped: (seat) => connection.replica.state.seats.get(seat)?.name ?? '',
      history: flat(current?.job ? current.job.history : current?.history),
      onEnter: (text, columns) => {
        const [line = '', ...more] = isShell(own, current) ? [text] : text.replace(/\n$/, '').split('\n');
        void connection.submit(lineFor(host, id, current?.job, line, columns)).then((reply) => {
          if (reply.ok) return;
          const now = connection.replica.state.privates.get(host)?.terminals.get(id);
          // Typed while the line before it was still on its way: as at a real terminal it waits for its turn.
          if (reply.code === 'terminal/busy') void ahead.tooEarly(id, line, promptOf(now) !== null);
          else connection.refused(reply.code);
        });
        ahead.add(id, more);
      },
      onInterrupt: () => {
        ahead.forget(id);
        if (current?.job) send({ type: 'terminal.interrupt', host, terminal: id });
      },
      onDetach: current?.job?.attached?.tty ? () => send({ type: 'terminal.detach', host, terminal: id }) : null,
      onEndOfInput: () => takesLines(current?.job) && send({ type: 'terminal.answer', host, terminal: id, text: null }),
      onClear: () => send({ type: 'terminal.clear', host, terminal: id }),
      complete: async (line, cursor) => {
        const nothing: Completion = { from: cursor, candidates: [] };
        if (!isShell(own, current)) return nothing;
        const reply = await connection.ask({ type: 'complete', host, terminal: id, line, cursor });
        return reply.ok ? (reply.value as unknown as Completion) : nothing;
      },
    },
  };
}

function lineFor(
  host: SeatId,
  terminal: string,
  job: Job | null | undefined,
  line: string,
  columns?: number,
): UserCommand {
  if (job) return { type: 'terminal.answer', host, terminal, text: line };
  return { type: 'terminal.enter', host, terminal, line, ...(columns !== undefined && { columns }) };
}

/** Whether the next line is a shell's: the host's, or one in a container with no other program in front. */
function isShell(own: SeatPrivate | undefined, terminal: Terminal | undefined): boolean {
  return !terminal?.job || (own !== undefined && shellInFront(own, terminal.job) !== null);
}

/** What stands before the next line, or null while nothing can be typed. */
function promptOf(terminal: Terminal | undefined): string | null {
  if (!terminal) return null;
  if (!terminal.job) return hostPrompt(terminal.cwd);
  return terminal.job.prompt ?? (terminal.job.attached?.stdin && !terminal.job.attached.tty ? '' : null);
}
