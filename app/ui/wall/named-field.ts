import type { Point } from '../picture/isometric';

/** A field where every block stands in a cell of its own, with a name below it. Pixels. */
export interface NamedField {
  /** Half the width of a block. */
  readonly half: number;
  readonly font: number;
  readonly cellWidth: number;
  /** Middles of the blocks' bases, by place number. */
  readonly places: readonly Point[];
}

/** More names than this are a crowd, however large the field. */
export const MOST_NAMES = 60;

/** A block is 2 halves wide and rises 1.56 halves above the middle of its base, which reaches 0.58 below it. */
const ABOVE = 1.62;
const BELOW = 0.58;
const CELL_WIDTH = 2.24;
/** With room for a barrel at the side. */
const WIDE_CELL = 3.3;
const LINE = 1.3;
/** Room for a name of about ten letters, in sizes of ordinary text. */
const NAME_WIDTH = 4.6;

/**
 * Where `count` blocks with names stand in a field of this size, as large as they get; null when the names would be too
 * small for the back row. `em` is the size of ordinary text. Room is made in steps, so that few newcomers move the others.
 * With `beside` there is room at the side of each for what belongs to it.
 */
export function namedField(
  width: number,
  height: number,
  em: number,
  count: number,
  beside = false,
): NamedField | null {
  if (count > MOST_NAMES) return null;
  const capacity = roomFor(count);
  let best = { half: 0, columns: 1 };
  for (let columns = 1; columns <= capacity && width / columns >= NAME_WIDTH * em; columns += 1) {
    const cell = width / columns / (beside ? WIDE_CELL : CELL_WIDTH);
    const half = largestHalf(cell, height / Math.ceil(capacity / columns), em);
    if (half > best.half) best = { half, columns };
  }
  const { half } = best;
  if (half < 1.5 * em) return null;
  // A field that is far too wide keeps its blocks together, in as few rows as they fit in.
  const columns = Math.min(best.columns, Math.max(1, count));
  const rows = Math.ceil(capacity / best.columns);
  const font = fontFor(half, em);
  const cellWidth = Math.min(width / columns, half * 3.4);
  const cellHeight = Math.min(height / rows, half * 3.1 + font * LINE);
  const used = Math.max(1, Math.ceil(count / columns));
  const top = (height - cellHeight * used) / 2;
  const block = half * (ABOVE + BELOW) + font * LINE;
  const places = Array.from({ length: Math.max(count, columns * used) }, (_, place) => ({
    x: width / 2 + ((place % columns) - (columns - 1) / 2) * cellWidth,
    y: top + Math.floor(place / columns) * cellHeight + (cellHeight - block) / 2 + half * ABOVE,
  }));
  return { half, font, cellWidth, places };
}

/** How far a name's line reaches below the middle of the base. */
export function nameDrop(half: number, font: number): number {
  return half * BELOW + font * LINE;
}

function largestHalf(widest: number, cellHeight: number, em: number): number {
  const wide = Math.min(widest, 6.5 * em);
  const small = (cellHeight - fontFor(0, em) * LINE) / (ABOVE + BELOW);
  const large = (cellHeight - fontFor(small, em) * LINE) / (ABOVE + BELOW);
  return Math.min(wide, large);
}

function fontFor(half: number, em: number): number {
  return Math.min(Math.max(0.84 * em, half * 0.36), 1.3 * em);
}

/** The next larger number of places: 1, 2, 3, 4, 6, 8, 10, 12, 15, 18 … */
function roomFor(count: number): number {
  const step = count <= 4 ? 1 : count <= 12 ? 2 : count <= 30 ? 3 : 5;
  return Math.max(1, Math.ceil(count / step) * step);
}
