import type { FloorLayout } from './floor-layout';
import { onFloor, polygon } from './isometric';

const SHEET_STEP = 7;
const MOST_SHEETS = 8;

/** How far below the top sheet the lowest one is drawn, in user units. */
export function paperDepth(layers: number): number {
  return Math.min(Math.max(layers, 1), MOST_SHEETS) * SHEET_STEP;
}

interface FloorPaperProps {
  readonly layout: FloorLayout;
  /** How many sheets the image has. */
  readonly layers: number;
  readonly lit: boolean;
  /** The one sheet that is pointed at, counted from the bottom. */
  readonly litLayer?: number;
}

/** The image as a floor: one blueprint sheet per layer, the newest on top with its grid. It never moves. */
export function FloorPaper({ layout, layers, lit, litLayer = -1 }: FloorPaperProps) {
  const { rows, columns, margin, pitch } = layout;
  const corner = (row: number, column: number) => onFloor(row, column, pitch);
  const [low, down, across] = [-margin, rows + margin, columns + margin];
  const sheet = polygon([corner(low, low), corner(down, low), corner(down, across), corner(low, across)]);
  const under = Array.from(
    { length: Math.min(Math.max(layers, 1), MOST_SHEETS) - 1 },
    (_, index) => index + 1,
  ).reverse();
  // Of a high pile the lowest sheets lie in one.
  const litDepth = litLayer < 0 ? -1 : Math.min(layers - 1 - litLayer, MOST_SHEETS - 1);
  return (
    <g strokeLinejoin="round">
      {under.map((depth) => (
        <polygon
          key={depth}
          points={sheet}
          transform={`translate(0 ${depth * SHEET_STEP})`}
          fill="var(--sheet-under)"
          stroke={depth === litDepth ? 'var(--sheet-lit)' : 'var(--sheet-edge)'}
          strokeWidth={depth === litDepth ? 3.5 : 1.2}
        />
      ))}
      <polygon
        points={sheet}
        fill="var(--sheet)"
        stroke={lit || litDepth === 0 ? 'var(--sheet-lit)' : 'var(--sheet-edge)'}
        strokeWidth={lit || litDepth === 0 ? 4 : 1.4}
      />
      <path d={grid(layout)} stroke="var(--sheet-grid)" strokeWidth="1" fill="none" />
    </g>
  );
}

function grid({ rows, columns, margin, pitch }: FloorLayout): string {
  const step = pitch < 40 ? 1 : 0.5;
  const lines: string[] = [];
  const line = (fromRow: number, fromColumn: number, toRow: number, toColumn: number) => {
    const [from, to] = [onFloor(fromRow, fromColumn, pitch), onFloor(toRow, toColumn, pitch)];
    lines.push(`M${from.x.toFixed(1)},${from.y.toFixed(1)}L${to.x.toFixed(1)},${to.y.toFixed(1)}`);
  };
  for (let row = 0; row <= rows; row += step) line(row, -margin, row, columns + margin);
  for (let column = 0; column <= columns; column += step) line(-margin, column, rows + margin, column);
  return lines.join('');
}
