import type { Point } from './isometric';
import type { PictureContainer, PictureHost, PictureNetwork } from './picture-model';
import { drumHomes } from './stage-drums';
import { flowOf, type StageDrum, type StagePlot } from './stage-flow';
import { STAGE } from './stage-sizes';

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
