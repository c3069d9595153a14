/** The blocks of a crowd as rows: how many stand in each band, from above, and how many in a row. Cells are numbered band by band. */
export interface CrowdRows {
  readonly sizes: readonly number[];
  readonly columns: number;
}

/**
 * Where a key leads from a cell. Left and right go through all cells in their order, so that none is out of reach; up and
 * down to the one straight above or below, else to the nearest in that direction; Page Up and Page Down to the beginning
 * of a band, Home and End to the first and the last cell. At an edge it stays. Null for any other key.
 */
export function walkedCell(rows: CrowdRows, from: number, key: string): number | null {
  const count = rows.sizes.reduce((sum, size) => sum + size, 0);
  const last = count - 1;
  switch (key) {
    case 'ArrowRight':
      return Math.min(from + 1, last);
    case 'ArrowLeft':
      return Math.max(from - 1, 0);
    case 'ArrowDown':
      return below(rows, from);
    case 'ArrowUp':
      return above(rows, from);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return Math.min(bandOf(rows, from).end, last);
    case 'PageUp': {
      const { start } = bandOf(rows, from);
      return start < from || start === 0 ? start : bandOf(rows, start - 1).start;
    }
    default:
      return null;
  }
}

/**
 * The cell of whoever stands now where somebody has gone from: at the same place of the band, at its end when it has
 * become shorter, at the nearest number when all of it has gone.
 *
 * @param band which of `sizes`; -1 for a band that is no more
 * @param from the number that the cell had
 */
export function heirOf({ sizes }: CrowdRows, band: number, place: number, from: number): number {
  const size = sizes[band] ?? 0;
  const before = sizes.slice(0, Math.max(0, band)).reduce((sum, one) => sum + one, 0);
  if (size > 0) return before + Math.min(place, size - 1);
  const count = sizes.reduce((sum, one) => sum + one, 0);
  return Math.max(0, Math.min(from, count - 1));
}

/** The numbers of the first cell of a band and of the first one after it. */
function bandOf({ sizes }: CrowdRows, cell: number): { band: number; start: number; end: number } {
  let start = 0;
  for (const [band, size] of sizes.entries()) {
    if (cell < start + size) return { band, start, end: start + size };
    start += size;
  }
  return { band: sizes.length, start, end: start };
}

function below(rows: CrowdRows, from: number): number {
  const { sizes, columns } = rows;
  const { band, start, end } = bandOf(rows, from);
  if (from + columns < end) return from + columns;
  const column = (from - start) % columns;
  let first = end;
  for (const size of sizes.slice(band + 1)) {
    if (column < size) return first + column;
    first += size;
  }
  // Nobody stands straight below: the end of what is left of the band, or of the row below it.
  const shorter = from - column + columns < end;
  if (shorter) return end - 1;
  const next = sizes.slice(band + 1).find((size) => size > 0);
  return next === undefined ? from : end + next - 1;
}

function above(rows: CrowdRows, from: number): number {
  const { sizes, columns } = rows;
  const { band, start } = bandOf(rows, from);
  if (from - columns >= start) return from - columns;
  const column = (from - start) % columns;
  let end = start;
  for (const size of sizes.slice(0, band).reverse()) {
    if (column < size) return end - size + column + columns * Math.floor((size - 1 - column) / columns);
    end -= size;
  }
  return start === 0 ? from : start - 1;
}
