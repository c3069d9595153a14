import type { FloorLayout } from './floor-layout';
import { paperDepth } from './floor-paper';
import { onFloor, SLOPE } from './isometric';

/** A rectangle in user units; y grows downwards. */
export interface FloorBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a floor with its sheets, its blocks and the callouts of its groups covers. */
export function floorBox(layout: FloorLayout, layers: number): FloorBox {
  const { rows, columns, margin, pitch, half } = layout;
  const west = onFloor(-margin, columns + margin, pitch).x;
  const east = onFloor(rows + margin, -margin, pitch).x;
  const south = onFloor(rows + margin, columns + margin, pitch).y + paperDepth(layers);
  const north = Math.min(onFloor(-margin, -margin, pitch).y, pitch * SLOPE - half * 1.6) - 6;
  const callouts = layout.bands.length > 0 ? 150 : 0;
  return { x: west - 4, y: north, width: east - west + 8 + callouts, height: south - north + 4 };
}
