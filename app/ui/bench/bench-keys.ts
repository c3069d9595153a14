import type { BenchView } from './bench-view';

/** What a key does on the bench. */
export type BenchDeed = { readonly show: BenchView } | 'hand' | 'help';

/**
 * The keys of the bench. All are with Alt, which types nothing and means nothing to a shell, so that they work from
 * inside the terminal as well; `?` counts only outside of it. `press` is in the words of tinykeys, by the place of the
 * key, because Alt changes what it types on a Mac.
 */
export const BENCH_KEYS: readonly { readonly press: string; readonly shown: string; readonly deed: BenchDeed }[] = [
  { press: 'Alt+Digit1', shown: 'Alt+1', deed: { show: 'terminal' } },
  { press: 'Alt+Digit2', shown: 'Alt+2', deed: { show: 'picture' } },
  { press: 'Alt+Digit3', shown: 'Alt+3', deed: { show: 'browser' } },
  { press: 'Alt+Digit4', shown: 'Alt+4', deed: { show: 'files' } },
  { press: 'Alt+KeyH', shown: 'Alt+H', deed: 'hand' },
  { press: 'Shift+?', shown: '?', deed: 'help' },
];
