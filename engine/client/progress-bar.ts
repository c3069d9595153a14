import { humanSize } from './format/human-size';

/** Letters of a whole bar. */
const BAR = 50;
/** A terminal has room for a bar when it has more columns than this. */
const NARROW = 110;
/** As many as docker takes for granted where it cannot ask. */
const UNKNOWN = 200;

/**
 * How far a transfer has come: `[===>   ]   1.2MB/3.4MB`, and on a terminal that is not wide the numbers alone, as docker
 * draws it.
 *
 * @param columns of the terminal; null where nobody knows
 */
export function progressBar({ current, total }: { current: number; total: number }, columns: number | null): string {
  const done = Math.min(BAR, Math.trunc(Math.trunc((current / total) * 100) / 2));
  const bar = (columns ?? UNKNOWN) > NARROW ? `[${'='.repeat(done)}>${' '.repeat(BAR - done)}] ` : '';
  return `${bar}${humanSize(current).padStart(8)}/${humanSize(total)}`;
}
