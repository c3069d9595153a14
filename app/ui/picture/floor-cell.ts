/** A square of the floor, counted from the back corner. */
export interface FloorCell {
  readonly row: number;
  readonly column: number;
}

/**
 * Where the block with this place number stands. Numbers fill the floor in shells (a row, then a column, and so on), so
 * a cell keeps its number when the floor grows: blocks never have to move to make room.
 */
export function floorCell(place: number): FloorCell {
  const shell = Math.floor(Math.sqrt(place));
  const into = place - shell * shell;
  return into < shell ? { row: shell, column: into } : { row: into - shell, column: shell };
}

/** The smallest floor with a cell for every number below `places`; at least one cell. */
export function floorSize(places: number): { readonly rows: number; readonly columns: number } {
  const columns = Math.max(1, Math.floor(Math.sqrt(places)));
  if (columns * columns >= places) return { rows: columns, columns };
  return { rows: columns + 1, columns: columns * (columns + 1) >= places ? columns : columns + 1 };
}
