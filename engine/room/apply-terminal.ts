import { BLOCK, type Blocks, lastOf, withOneMore, withoutLast } from '../model/blocks';
import { linesAbove, redraw } from '../model/redraw';
import type { SeatId, SeatPrivate } from '../model/room-state';
import { appended, type Scrollback, type ScrollItem } from '../model/scrollback';
import { HISTORY_LINES, type Job, LAST_LINE, type LastLine, type Terminal } from '../model/terminal';
import type { PrivateEvent } from './events';
import { lastComplaint } from './last-complaint';

export type TerminalEvent = Extract<PrivateEvent, { terminal: string }>;

export function isTerminalEvent(event: PrivateEvent): event is TerminalEvent {
  return 'terminal' in event;
}

/** The part of `apply` that concerns one terminal. */
export function applyTerminalEvent(own: SeatPrivate, at: number, event: TerminalEvent): void {
  if (event.type === 'terminal.opened') {
    own.terminals.set(event.terminal, {
      id: event.terminal,
      tty: event.tty ?? true,
      columns: null,
      cwd: event.cwd,
      env: event.env,
      history: [],
      scrollback: [],
      lastCode: 0,
      job: null,
      nextJob: 1,
    });
    return;
  }
  if (event.type === 'terminal.taken-over') {
    own.terminals.set(event.terminal, event.as);
    return;
  }
  if (event.type === 'terminal.closed') {
    own.terminals.delete(event.terminal);
    return;
  }
  const terminal = own.terminals.get(event.terminal);
  if (terminal) own.terminals.set(event.terminal, next(terminal, at, event));
}

type OpenEvent = Exclude<TerminalEvent, { type: 'terminal.opened' | 'terminal.taken-over' | 'terminal.closed' }>;

function next(terminal: Terminal, at: number, event: OpenEvent): Terminal {
  switch (event.type) {
    case 'terminal.cleared':
      return { ...terminal, scrollback: [] };
    case 'terminal.entered':
      return {
        ...terminal,
        columns: event.columns ?? terminal.columns,
        history: remembered(terminal.history, event.line),
        scrollback: appended(terminal.scrollback, typed(event, event.line)),
        job: { id: event.job, line: event.line, startedAt: at, attached: null, prompt: null, history: [] },
        nextJob: event.job + 1,
        ...(event.line.trim() !== '' && {
          last: { line: event.line.slice(0, LAST_LINE), at, exitCode: null, error: null },
        }),
      };
    case 'terminal.attached':
      return terminal.job ? { ...terminal, job: { ...terminal.job, attached: event.attachment } } : terminal;
    case 'terminal.prompted':
      return terminal.job ? { ...terminal, job: asking(terminal.job, event.prompt, event.secret) } : terminal;
    case 'terminal.answered':
      return {
        ...terminal,
        scrollback: appended(terminal.scrollback, typed(event, event.text)),
        job: terminal.job && {
          ...asking(terminal.job, null),
          history: remembered(terminal.job.history, event.text),
        },
      };
    case 'terminal.printed': {
      const above = linesAbove(event.text);
      const scrollback =
        above > 0
          ? redrawn(terminal.scrollback, above, event)
          : appended(terminal.scrollback, { kind: event.kind, text: event.text });
      return { ...terminal, scrollback };
    }
    case 'terminal.ended':
      return {
        ...terminal,
        job: null,
        lastCode: event.code,
        cwd: event.cwd,
        env: event.env,
        ...(terminal.last && terminal.job && { last: ended(terminal.last, terminal, at, event.code) }),
      };
    default:
      event satisfies never;
      return terminal;
  }
}

function typed({ prompt, by }: { prompt: string; by?: SeatId }, text: string): Omit<ScrollItem, 'n'> {
  return { kind: 'input', prompt, ...(by !== undefined && { by }), text };
}

/** The line that has ended, unless that was an empty one. */
function ended(last: LastLine, { job, scrollback }: Terminal, at: number, exitCode: number): LastLine {
  if (job?.line.trim() === '') return last;
  return { ...last, at, exitCode, error: exitCode === 0 ? null : complaint(scrollback) };
}

/** How far back an error is looked for. */
const RECENT = 2 * BLOCK;

/** What was said last on stderr since the line was typed. */
function complaint(scrollback: Scrollback): string | null {
  let left = RECENT;
  for (let block = scrollback.length - 1; block >= 0; block -= 1) {
    const items = scrollback[block] ?? [];
    for (let at = items.length - 1; at >= 0; at -= 1, left -= 1) {
      const item = items[at];
      if (!item || item.kind === 'input' || left === 0) return null;
      const said = item.kind === 'stderr' ? lastComplaint(item.text) : null;
      if (said !== null) return said.slice(0, LAST_LINE);
    }
  }
  return null;
}

function asking({ secret: _, ...job }: Job, prompt: string | null, secret?: true): Job {
  return { ...job, prompt, ...(secret && { secret }) };
}

function remembered(history: Blocks<string>, line: string): Blocks<string> {
  if (line.trim() === '' || lastOf(history) === line) return history;
  const longer = withOneMore(history, line);
  return (longer.length - 2) * BLOCK >= HISTORY_LINES ? longer.slice(1) : longer;
}

/**
 * Lays a text that moves the cursor upwards over what was printed last. The pieces that it reaches become one, which
 * keeps the first one's number, so the next redrawing finds just that one.
 */
function redrawn(scrollback: Scrollback, above: number, { kind, text }: Pick<ScrollItem, 'kind' | 'text'>): Scrollback {
  let untouched = scrollback;
  let before = '';
  let lines = 0;
  let n: number | undefined;
  while (lines <= above) {
    const item = lastOf(untouched);
    if (!item || item.kind === 'input' || item.kind === 'note') break;
    before = item.text + before;
    lines += item.text.split('\n').length - 1;
    n = item.n;
    untouched = withoutLast(untouched);
  }
  return appended(untouched, { kind, text: redraw(before, text) }, n);
}
