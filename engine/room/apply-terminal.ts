import { linesAbove, redraw } from '../model/redraw';
import type { SeatPrivate } from '../model/room-state';
import {
  HISTORY_LINES,
  type Job,
  SCROLLBACK_CHARACTERS,
  SCROLLBACK_ITEMS,
  type ScrollItem,
  type Terminal,
} from '../model/terminal';
import type { PrivateEvent } from './events';

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
  if (event.type === 'terminal.closed') {
    own.terminals.delete(event.terminal);
    return;
  }
  const terminal = own.terminals.get(event.terminal);
  if (terminal) own.terminals.set(event.terminal, next(terminal, at, event));
}

type OpenEvent = Exclude<TerminalEvent, { type: 'terminal.opened' | 'terminal.closed' }>;

function next(terminal: Terminal, at: number, event: OpenEvent): Terminal {
  switch (event.type) {
    case 'terminal.cleared':
      return { ...terminal, scrollback: [] };
    case 'terminal.entered':
      return {
        ...terminal,
        history: remembered(terminal.history, event.line),
        scrollback: printed(terminal.scrollback, { kind: 'input', prompt: event.prompt, text: event.line }),
        job: { id: event.job, line: event.line, startedAt: at, attached: null, prompt: null },
        nextJob: event.job + 1,
      };
    case 'terminal.attached':
      return terminal.job ? { ...terminal, job: { ...terminal.job, attached: event.attachment } } : terminal;
    case 'terminal.prompted':
      return terminal.job ? { ...terminal, job: asking(terminal.job, event.prompt, event.secret) } : terminal;
    case 'terminal.answered':
      return {
        ...terminal,
        history: remembered(terminal.history, event.text),
        scrollback: printed(terminal.scrollback, { kind: 'input', prompt: event.prompt, text: event.text }),
        job: terminal.job && asking(terminal.job, null),
      };
    case 'terminal.printed': {
      const above = linesAbove(event.text);
      const scrollback =
        above > 0
          ? redrawn(terminal.scrollback, above, event)
          : printed(terminal.scrollback, { kind: event.kind, text: event.text });
      return { ...terminal, scrollback };
    }
    case 'terminal.ended':
      return { ...terminal, job: null, lastCode: event.code, cwd: event.cwd, env: event.env };
    default:
      event satisfies never;
      return terminal;
  }
}

function asking({ secret: _, ...job }: Job, prompt: string | null, secret?: true): Job {
  return { ...job, prompt, ...(secret && { secret }) };
}

/** Lines that a full history may grow by before it is cut, so that not every line makes two copies. */
const HISTORY_SLACK = 50;

function remembered(history: readonly string[], line: string): readonly string[] {
  if (line.trim() === '' || history.at(-1) === line) return history;
  const longer = [...history, line];
  return longer.length > HISTORY_LINES + HISTORY_SLACK ? longer.slice(-HISTORY_LINES) : longer;
}

/**
 * Lays a text that moves the cursor upwards over what was printed last. The pieces that it reaches become one, which
 * keeps the first one's number, so the next redrawing finds just that one.
 */
function redrawn(
  scrollback: readonly ScrollItem[],
  above: number,
  { kind, text }: Pick<ScrollItem, 'kind' | 'text'>,
): readonly ScrollItem[] {
  let first = scrollback.length;
  let lines = 0;
  while (first > 0 && lines <= above) {
    const item = scrollback[first - 1];
    if (!item || item.kind === 'input' || item.kind === 'note') break;
    lines += item.text.split('\n').length - 1;
    first -= 1;
  }
  const reached = scrollback.slice(first);
  const before = reached.map((item) => item.text).join('');
  const n = reached[0]?.n ?? (scrollback.at(-1)?.n ?? 0) + 1;
  return [...scrollback.slice(0, first), { n, kind, text: redraw(before, text) }];
}

/** How often the scrollback is measured; measuring at every print would make a long one slow. */
const MEASURE_EVERY = 64;

/** Appends, and now and then forgets what no longer fits. Screens compare by identity, so the list is a new one. */
function printed(scrollback: readonly ScrollItem[], item: Omit<ScrollItem, 'n'>): readonly ScrollItem[] {
  const n = (scrollback.at(-1)?.n ?? 0) + 1;
  const longer = [...scrollback, { n, ...item }];
  if (n % MEASURE_EVERY !== 0) return longer;
  let first = Math.max(0, longer.length - SCROLLBACK_ITEMS);
  let characters = 0;
  for (let i = longer.length - 1; i >= first; i -= 1) {
    characters += longer[i]?.text.length ?? 0;
    if (characters > SCROLLBACK_CHARACTERS) first = i + 1;
  }
  return longer.slice(first);
}
