import type { Point } from '../picture/isometric';
import type { Box } from './box';
import { type NamedField, nameDrop } from './named-field';

/** Where a named block stands on the wall's stage: the middle of its base. Pixels from the upper left corner. */
export interface WallFoot extends Point {
  /** Half the width of the block. */
  readonly half: number;
  /** How far below the foot the line of its name ends. */
  readonly drop: number;
  readonly cellWidth: number;
  /** The lower edge of the field it stands on. */
  readonly bottom: number;
}

/** @param box the field on the stage; `spot` is counted from its corner */
export function footOf({ half, font, cellWidth }: NamedField, box: Box, spot: Point): WallFoot {
  const drop = nameDrop(half, font);
  return { x: box.x + spot.x, y: box.y + spot.y, half, drop, cellWidth, bottom: box.y + box.height };
}
