import type { ContainerStatus } from '../picture/picture-model';

/** One state of a crowd: its number in large letters, and a field of small blocks. Pixels, from the field's corner. */
export interface CrowdBand {
  readonly status: ContainerStatus;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Size of the number. */
  readonly font: number;
  /** Upper left corner of the first cell. */
  readonly cellsX: number;
  readonly cellsY: number;
}

export interface CrowdField {
  readonly half: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly columns: number;
  readonly bands: readonly CrowdBand[];
  /** The number stands above its blocks instead of beside them. */
  readonly stacked: boolean;
}

/** Cells leave no block over another: half a block is also drawn above the cell's middle. */
const CELL_WIDTH = 2.24;
const CELL_HEIGHT = 2.32;
/** From the upper edge of a cell to the middle of the block's base, in halves. */
export const CROWD_RISE = 1.66;
/** A thumbnail of a wall has a haze of colours. */
const SMALLEST = 0.3;

/** Sizes are tried in steps of this. */
const STEP = 0.94;
/** Blocks that could be larger by less than this stay as large as they are. */
const WORTH_GROWING = 1.15;

/**
 * Where a crowd stands: in bands by state, each with its count, blocks of one size that is as large as fits. Any count
 * fits into any field; `em` is the size of ordinary text.
 *
 * @param before the half width that blocks had: kept while it fits and is not much smaller than it could be, because
 *   whatever looks on loses its place when all of them take another size
 */
export function crowdField(
  width: number,
  height: number,
  em: number,
  groups: readonly { readonly status: ContainerStatus; readonly count: number }[],
  before: number | null = null,
): CrowdField {
  const stacked = width < 21 * em;
  const label = stacked ? 0 : Math.min(7.6 * em, width * 0.4);
  const gap = groups.length > 1 ? Math.min(0.5 * em, (height * 0.1) / groups.length) : 0;
  const room = Math.max(0, height - gap * Math.max(0, groups.length - 1));
  const leastBand = Math.min(2.5 * em, (0.6 * room) / Math.max(1, groups.length));
  const line = stacked ? Math.min(1.9 * em, leastBand * 0.6) : 0;
  const heightsAt = (half: number) => {
    const columns = Math.max(1, Math.floor((width - label) / (half * CELL_WIDTH)));
    const heights = groups.map(({ count }) =>
      Math.max(leastBand, line + Math.ceil(count / columns) * half * CELL_HEIGHT),
    );
    return { columns, heights, fits: heights.reduce((sum, one) => sum + one, 0) <= room };
  };
  let half = Math.max(1.7 * em, SMALLEST);
  while (half > SMALLEST && !heightsAt(half).fits) half = Math.max(SMALLEST, half * STEP);
  if (before !== null && before < half && half < before * WORTH_GROWING && heightsAt(before).fits) half = before;
  // Some room to spare: else the next one who comes would make all of them smaller again.
  else if (before !== null && half < before) half = Math.max(SMALLEST, half * STEP);
  const { columns, heights } = heightsAt(half);
  const spare = Math.max(0, room - heights.reduce((sum, one) => sum + one, 0)) / Math.max(1, groups.length + 1);
  let y = spare;
  const bands = groups.map(({ status, count }, index) => {
    const bandHeight = heights[index] ?? 0;
    const rows = Math.ceil(count / columns) * half * CELL_HEIGHT;
    const band: CrowdBand = {
      status,
      count,
      x: 0,
      y,
      width,
      height: bandHeight,
      font: stacked
        ? line * 0.85
        : Math.min(
            3.6 * em,
            label / (0.62 * Math.max(3, `${count}`.length)),
            Math.max(bandHeight * 0.5, Math.min(1.5 * em, bandHeight * 0.6)),
          ),
      cellsX: label,
      cellsY: stacked ? y + line : y + Math.max(0, bandHeight - rows) / 2,
    };
    y += bandHeight + gap + spare;
    return band;
  });
  return { half, cellWidth: half * CELL_WIDTH, cellHeight: half * CELL_HEIGHT, columns, bands, stacked };
}
