/** Height of an isometric diamond over its width: tan 30°. */
export const SLOPE = Math.tan(Math.PI / 6);

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Screen place of the floor coordinates (row, column), both running away from the back corner at (0, 0). */
export function onFloor(row: number, column: number, pitch: number): Point {
  return { x: (row - column) * pitch, y: (row + column) * pitch * SLOPE };
}

/** `points` of a `<polygon>`, rounded to hundredths so that server and browser render the same text. */
export function polygon(points: readonly Point[]): string {
  return points.map((point) => `${round(point.x)},${round(point.y)}`).join(' ');
}

/** `matrix(…)` of a transform, rounded like `polygon`. */
export function matrix(...values: [number, number, number, number, number, number]): string {
  return `matrix(${values.map(round).join(' ')})`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
