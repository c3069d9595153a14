import { type FloorBox, floorBox } from './floor-box';
import { type FloorLayout, floorLayout } from './floor-layout';
import { type Point, SLOPE } from './isometric';
import type { PictureContainer, PictureHost, PictureImage, PictureNetwork, PictureVolume } from './picture-model';

/** An image of a host with everything of its own around it. All numbers are CSS pixels from the stage's upper left. */
export interface StagePlot {
  readonly image: PictureImage;
  readonly floor: FloorLayout;
  /** Where the floor's own (0, 0) lies. */
  readonly origin: Point;
  readonly box: FloorBox;
  readonly title: { readonly x: number; readonly y: number; readonly width: number };
  readonly containers: readonly PictureContainer[];
}

export interface StageDrum extends Point {
  readonly volume: PictureVolume;
}

export interface StageTag extends Point {
  readonly network: PictureNetwork;
  readonly width: number;
}

export interface StageLayout {
  readonly width: number;
  readonly height: number;
  readonly plots: readonly StagePlot[];
  /** (x, y) is the middle of a drum's foot. */
  readonly drums: readonly StageDrum[];
  /** (x, y) is the upper left of a network's name tag. */
  readonly tags: readonly StageTag[];
  /** The middle of the foot of each block, by container ID, and half its width. */
  readonly feet: ReadonlyMap<string, Point & { readonly half: number }>;
}

/** Sizes in CSS pixels that drawing and layout agree on. */
export const STAGE = {
  gap: 24,
  titleHeight: 80,
  titleWidth: 260,
  drumWidth: 88,
  drumHeight: 84,
  tagHeight: 32,
  drum: 24,
};

const SCALES = [1.6, 1.4, 1.2, 1, 0.85, 0.75, 0.65, 0.55];

/**
 * Where everything of a host is drawn on a stage of a given width: name tags of networks along the top, then the images
 * in the order of their coming, larger than usual where there is room, smaller only where the width or `mostHeight` asks for it; volumes
 * stand at the right of the image whose container mounts them first, unused ones in a row at the foot.
 *
 * `places` are place numbers by container ID (see `keepPlaces`), `leaving` containers that are gone and still drawn.
 */
export function stageLayout(
  host: PictureHost,
  width: number,
  places: ReadonlyMap<string, number> = new Map(),
  leaving: readonly PictureContainer[] = [],
  mostHeight?: number,
): StageLayout {
  const all = [...host.containers, ...leaving];
  const groups = host.images.map((image) => ({
    image,
    containers: all.filter((container) => container.image.id === image.id),
  }));
  const homes = drumHomes(host, all);
  const tags = tagRow(host.networks, width);
  const top = tags.length === 0 ? 0 : (tags.at(-1)?.y ?? 0) + STAGE.tagHeight + STAGE.gap;
  const at = (scale: number) => flowOf(groups, homes, width, top, places, scale);
  const fitting = SCALES.map((scale) => ({ scale, flow: at(scale) })).filter(({ flow }) => flow.fits);
  const low = fitting.find(({ scale, flow: { height } }) =>
    mostHeight === undefined ? scale <= 1 || height <= width * 0.75 : height <= mostHeight,
  );
  const flow = (low ?? fitting.at(-1))?.flow ?? at(SCALES.at(-1) ?? 1);
  const unused = homes.get('') ?? [];
  const perRow = Math.max(1, Math.floor(width / STAGE.drumWidth));
  const shelf = unused.map((volume, index) => ({
    volume,
    x: ((index % perRow) + 0.5) * STAGE.drumWidth,
    y: flow.height + (Math.floor(index / perRow) + 1) * STAGE.drumHeight - 28,
  }));
  const shelfRows = Math.ceil(unused.length / perRow);
  return {
    width,
    height: flow.height + shelfRows * STAGE.drumHeight,
    plots: flow.plots,
    drums: [...flow.drums, ...shelf],
    tags,
    feet: feetOf(flow.plots),
  };
}

type Group = { readonly image: PictureImage; readonly containers: readonly PictureContainer[] };
type Flow = { plots: StagePlot[]; drums: StageDrum[]; height: number; fits: boolean };

/** The plots one after the other in rows, as words in a paragraph; all of a row stand on one line. */
function flowOf(
  groups: readonly Group[],
  homes: ReadonlyMap<string, readonly PictureVolume[]>,
  width: number,
  top: number,
  places: ReadonlyMap<string, number>,
  scale: number,
): Flow {
  const sized = groups.map(({ image, containers }) => {
    const floor = floorLayout(containers, places, scale);
    const box = floorBox(floor, image.layers.length);
    const volumes = homes.get(image.id) ?? [];
    const drums = drumPlaces(volumes.length, box);
    const wide = Math.max(box.width + drums.extra, Math.min(STAGE.titleWidth, width));
    return { image, containers, floor, box, volumes, drums, wide };
  });
  const flow: Flow = {
    plots: [],
    drums: [],
    height: top,
    fits: sized.every(({ box, drums }) => box.width + drums.extra <= width),
  };
  for (const row of inRows(sized, width)) {
    const floorHeight = Math.max(...row.map(({ box }) => box.height));
    let x = 0;
    for (const { image, containers, floor, box, volumes, drums, wide } of row) {
      const y = flow.height + floorHeight - box.height;
      const title = { x, y: y + box.height + 4, width: Math.min(wide, width, STAGE.titleWidth + 60) };
      flow.plots.push({ image, floor, box, containers, origin: { x: x - box.x, y: y - box.y }, title });
      volumes.forEach((volume, index) => {
        const place = drums.at[index] ?? { x: 0, y: 0 };
        flow.drums.push({ volume, x: x + place.x, y: y + place.y });
      });
      x += wide + STAGE.gap;
    }
    flow.height += floorHeight + 4 + STAGE.titleHeight + STAGE.gap;
  }
  return flow;
}

function inRows<T extends { readonly wide: number }>(items: readonly T[], width: number): T[][] {
  const rows: T[][] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (end + item.wide > width) {
      rows.push([]);
      end = 0;
    }
    rows.at(-1)?.push(item);
    end += item.wide + STAGE.gap;
  }
  return rows;
}

/**
 * Places for drums beside a floor: first in the free corner at its lower right, as many as fit there without touching the
 * paper, then in columns at its right, which need `extra` width.
 */
function drumPlaces(count: number, box: FloorBox): { at: Point[]; extra: number } {
  const { drumWidth, drumHeight } = STAGE;
  const inCorner = Math.min(
    count,
    Math.max(0, Math.floor(((box.width / 2) * SLOPE - drumHeight - 8) / (drumWidth * SLOPE))),
  );
  const perColumn = Math.max(1, Math.floor(box.height / drumHeight));
  const beside = count - inCorner;
  const extra = Math.ceil(beside / perColumn) * drumWidth;
  const at = Array.from({ length: count }, (_, index) => {
    if (index < inCorner) return { x: box.width - (index + 0.5) * drumWidth, y: box.height - 30 };
    const place = index - inCorner;
    const column = Math.floor(place / perColumn);
    return {
      x: box.width + (column + 0.5) * drumWidth,
      y: box.height - 30 - (place % perColumn) * drumHeight,
    };
  });
  return { at, extra };
}

/** Volumes by the image beside which they stand; '' for those that no drawn container mounts. */
function drumHomes(host: PictureHost, containers: readonly PictureContainer[]): Map<string, PictureVolume[]> {
  const here = new Set(host.images.map(({ id }) => id));
  const homes = new Map<string, PictureVolume[]>();
  for (const volume of host.volumes) {
    const user = containers.find(({ id, image }) => here.has(image.id) && volume.usedBy.includes(id));
    const home = user?.image.id ?? '';
    homes.set(home, [...(homes.get(home) ?? []), volume]);
  }
  return homes;
}

function tagRow(networks: readonly PictureNetwork[], width: number): StageTag[] {
  let [x, y] = [0, 0];
  return networks.map((network) => {
    const wide = Math.min(width, Math.max(96, Math.min(network.name.length, 18) * 8.6 + 62));
    if (x > 0 && x + wide > width) [x, y] = [0, y + STAGE.tagHeight + 8];
    const tag = { network, x, y, width: wide };
    x += wide + 12;
    return tag;
  });
}

function feetOf(plots: readonly StagePlot[]): Map<string, Point & { half: number }> {
  const feet = new Map<string, Point & { half: number }>();
  for (const { floor, origin } of plots) {
    for (const { container, x, y } of floor.spots) {
      feet.set(container.id, { x: origin.x + x, y: origin.y + y, half: floor.half });
    }
  }
  return feet;
}
