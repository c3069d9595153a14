/** One of the marks that tell seats apart where colours do not: a path in a tile of 8 × 8 units that repeats. */
export interface SeatPatternMark {
  readonly path: string;
  /** Width of the line; null for a path that is filled. */
  readonly line: number | null;
}

/**
 * Twelve fills that differ in form: lines, dots, crosses, bricks … By `SeatLook.pattern`, in the ink
 * that `PATTERN_INKS` has for the colour below; for SVG and canvas alike.
 */
export const SEAT_PATTERN_MARKS: readonly SeatPatternMark[] = [
  { path: 'M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6', line: 2 },
  { path: 'M0,2 H8 M0,6 H8', line: 1.4 },
  { path: 'M2,0 V8 M6,0 V8', line: 1.4 },
  { path: `${circle(2, 2, 1.3)}${circle(6, 6, 1.3)}`, line: null },
  { path: 'M-2,6 L2,10 M0,0 L8,8 M6,-2 L10,2', line: 2 },
  { path: 'M0,4 H8 M4,0 V8', line: 1 },
  { path: 'M0,2 L4,6 L8,2', line: 1.6 },
  { path: 'M0,0 H8 M0,4 H8 M2,0 V4 M6,4 V8', line: 1 },
  { path: 'M0,0 H4 V4 H0 Z M4,4 H8 V8 H4 Z', line: null },
  { path: 'M0,0 L8,8 M8,0 L0,8', line: 1 },
  { path: 'M2.5,4 H5.5 M4,2.5 V5.5', line: 1.5 },
  { path: circle(4, 4, 2.4), line: 1.3 },
];

function circle(x: number, y: number, radius: number): string {
  return `M${x - radius},${y} a${radius},${radius} 0 1 0 ${2 * radius},0 a${radius},${radius} 0 1 0 ${-2 * radius},0 Z`;
}
