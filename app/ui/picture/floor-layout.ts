import { floorCell, floorSize } from './floor-cell';
import { onFloor, type Point } from './isometric';
import { keepPlaces } from './keep-places';
import type { ContainerStatus, PictureContainer } from './picture-model';
import { STATUS_ORDER } from './picture-words';

/** Up to this many containers stand on a floor with their names. */
export const NAMED_LIMIT = 30;

export interface FloorSpot extends Point {
  readonly container: PictureContainer;
}

/** A group of one state in a crowded floor; (x, y) is where its callout begins, at the upper right edge. */
export interface FloorBand extends Point {
  readonly status: ContainerStatus;
  readonly count: number;
}

/** Places in user units. `rows` and `columns` are the size of the drawn paper, which also has a margin of `margin` cells. */
export interface FloorLayout {
  readonly kind: 'named' | 'grouped';
  readonly rows: number;
  readonly columns: number;
  readonly margin: number;
  readonly pitch: number;
  /** Half the width of a block. */
  readonly half: number;
  /** Back to front, so that drawing in this order overlaps rightly. */
  readonly spots: readonly FloorSpot[];
  readonly bands: readonly FloorBand[];
}

const NAMED_PITCH = 80;
const GROUPED_SPAN = 900;

/**
 * Where the containers of one image stand. At a pitch of 2.2 half widths the block in front ends below the name of the
 * block behind it and neighbours do not touch: nothing hides anything, at any count. Names beyond NAMED_LIMIT would be
 * too small to read, so a crowd is grouped by state instead.
 *
 * `places` are place numbers by container ID, for those who have one already (see `keepPlaces`). At `scale` 1 a named
 * block is 72 units wide.
 */
export function floorLayout(
  containers: readonly PictureContainer[],
  places: ReadonlyMap<string, number> = new Map(),
  scale = 1,
): FloorLayout {
  return containers.length <= NAMED_LIMIT ? namedFloor(containers, places, scale) : groupedFloor(containers, scale);
}

function namedFloor(
  containers: readonly PictureContainer[],
  before: ReadonlyMap<string, number>,
  scale: number,
): FloorLayout {
  const pitch = NAMED_PITCH * scale;
  const ids = containers.map(({ id }) => id);
  const places = keepPlaces(before, ids);
  const { rows, columns } = floorSize(1 + Math.max(-1, ...places.values()));
  const spots = containers.map((container) => {
    const { row, column } = floorCell(places.get(container.id) ?? 0);
    return spot(container, row, column, pitch);
  });
  return {
    kind: 'named',
    rows,
    columns,
    margin: 0.25,
    pitch,
    half: pitch * 0.45,
    spots: backToFront(spots),
    bands: [],
  };
}

function groupedFloor(containers: readonly PictureContainer[], scale: number): FloorLayout {
  const groups = STATUS_ORDER.map((status) => ({
    status,
    members: containers.filter((container) => container.state.status === status),
  })).filter((group) => group.members.length > 0);
  const rowsAt = (columns: number) =>
    groups.reduce((sum, group) => sum + Math.ceil(group.members.length / columns), (groups.length - 1) * GAP);
  let columns = 5;
  while (rowsAt(columns) > columns) columns += 1;
  const rows = rowsAt(columns);
  const margin = 0.5;
  const pitch = (GROUPED_SPAN * scale) / (rows + columns + 4 * margin);
  const spots: FloorSpot[] = [];
  const bands: FloorBand[] = [];
  let row = 0;
  for (const { status, members } of groups) {
    bands.push({ status, count: members.length, ...onFloor(row + 0.5, -margin, pitch) });
    members.forEach((container, index) => {
      spots.push(spot(container, row + Math.floor(index / columns), index % columns, pitch));
    });
    row += Math.ceil(members.length / columns) + GAP;
  }
  return { kind: 'grouped', rows, columns, margin, pitch, half: pitch * 0.46, spots: backToFront(spots), bands };
}

/** Free rows between two groups: with one row of blocks just enough for the callouts not to touch. */
const GAP = 0.9;

function spot(container: PictureContainer, row: number, column: number, pitch: number): FloorSpot {
  return { container, ...onFloor(row + 0.5, column + 0.5, pitch) };
}

function backToFront(spots: readonly FloorSpot[]): FloorSpot[] {
  return [...spots].sort((a, b) => a.y - b.y || a.x - b.x);
}
