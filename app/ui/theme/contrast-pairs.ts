/** A text or mark and the ground it stands on, as names of tokens without their dashes. */
export interface ContrastPair {
  readonly text: string;
  readonly ground: string;
  /** Marks, edges and lines have to be seen (3:1, and 3:1 in the projector too); texts have to be read (4.5:1, 7:1). */
  readonly kind: 'text' | 'mark';
}

const texts = (ground: string, ...names: string[]): ContrastPair[] =>
  names.map((text) => ({ text, ground, kind: 'text' }));
const marks = (ground: string, ...names: string[]): ContrastPair[] =>
  names.map((text) => ({ text, ground, kind: 'mark' }));

/** Every text on every ground that the screens put together. `tokens.test.ts` measures them; `/look` shows them. */
export const CONTRAST_PAIRS: readonly ContrastPair[] = [
  ...texts('desk', 'ink', 'ink-soft', 'good', 'warn', 'bad', 'focus'),
  ...texts('desk-raised', 'ink', 'ink-soft', 'good', 'warn', 'bad'),
  ...texts('desk-sunk', 'ink', 'ink-soft', 'good', 'warn', 'bad'),
  ...texts('action', 'action-ink'),
  ...texts('sheet', 'sheet-ink', 'sheet-soft'),
  ...texts('sheet-side', 'sheet-ink', 'sheet-soft'),
  ...texts('plate', 'edge', 'stamp'),
  ...texts('plate-locked', 'edge'),
  ...texts('writable', 'pen', 'edge'),
  ...marks('drum', 'edge'),
  ...texts('desk', 'net-1', 'net-2', 'net-3', 'net-4', 'net-5', 'net-6'),
  ...texts('term', 'term-ink', 'term-soft', 'term-prompt', 'term-stderr'),
  ...texts('term-raised', 'term-ink', 'term-soft', 'term-prompt'),
  ...marks('desk', 'rule-strong', 'outline', 'rope'),
  ...marks('desk-raised', 'rule-strong', 'focus'),
  ...marks('sheet', 'sheet-lit', 'sheet-edge', 'focus-over'),
  ...marks('plate', 'healthy', 'frost-ink'),
  ...marks('stone-left', 'edge'),
  ...marks('stone-top', 'edge'),
  ...marks('frost', 'frost-ink', 'edge'),
];
