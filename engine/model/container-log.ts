import type { LogLine } from './room-state';

/** How many lines of a container's log are kept; Docker keeps all, a classroom need not. */
const MOST_LINES = 1_000;
/** Characters of a log with long lines in it. */
const MOST_CHARACTERS = 1_000_000;
/** Characters of a long piece; of shorter ones as many as there may be are few enough. */
const LONG = 4_096;

/** Adds at the end, in place, and forgets what is too old to be kept. The last piece stays, however long it is. */
export function addToLog(log: LogLine[], lines: readonly LogLine[]): void {
  // One by one: a program may print more lines at once than a function takes arguments.
  for (const line of lines) log.push(line);
  let first = Math.max(0, log.length - MOST_LINES);
  if (lines.some(({ text }) => text.length > LONG)) first = Math.max(first, firstWithin(log, MOST_CHARACTERS));
  if (first > 0) log.splice(0, first);
}

function firstWithin(log: readonly LogLine[], most: number): number {
  let left = most;
  let first = log.length - 1;
  for (; first > 0; first -= 1) {
    left -= log[first]?.text.length ?? 0;
    if (left < (log[first - 1]?.text.length ?? 0)) break;
  }
  return first;
}
