import type { Point } from './isometric';
import { partKey } from './part-key';
import type { PicturePart } from './picture-model';
import type { StageLayout } from './stage-layout';
import { STAGE } from './stage-sizes';

/** Something that the keyboard can stand on, and the middle of where it is. */
interface KeyPlace extends Point {
  readonly key: string;
}

/** A part that the keyboard can stand on. */
export interface StageStop extends KeyPlace {
  readonly part: PicturePart;
}

/** Everything on a stage in the order of reading: networks, then each image with its containers, then the volumes. */
export function stageStops({ tags, plots, drums, feet }: StageLayout, leaving: ReadonlySet<string>): StageStop[] {
  const stop = (part: PicturePart, x: number, y: number): StageStop => ({ key: partKey(part), part, x, y });
  return [
    ...tags.map(({ network, x, y, width }) => stop({ on: 'network', key: network.key }, x + width / 2, y)),
    ...plots.flatMap(({ image, containers, title }) => [
      stop({ on: 'image', id: image.id }, title.x + title.width / 2, title.y + STAGE.titleHeight / 2),
      ...containers.flatMap(({ id }) => {
        const foot = feet.get(id);
        if (!foot || leaving.has(id)) return [];
        return [stop({ on: 'container', id, imageId: image.id }, foot.x, foot.y - foot.half / 2)];
      }),
    ]),
    ...drums.map(({ volume, x, y }) => stop({ on: 'volume', key: volume.key }, x, y)),
  ];
}

/**
 * Where an arrow key leads. Left and right go through everything in its order, so that nothing is out of reach; up and
 * down to the nearest thing there; Home and End to the first and the last. Null for any other key.
 */
export function stopAfter<T extends KeyPlace>(stops: readonly T[], key: string, pressed: string): T | null {
  const at = stops.findIndex((stop) => stop.key === key);
  const here = stops[at];
  if (!here) return null;
  switch (pressed) {
    case 'ArrowRight':
      return stops[(at + 1) % stops.length] ?? null;
    case 'ArrowLeft':
      return stops[(at - 1 + stops.length) % stops.length] ?? null;
    case 'ArrowDown':
      return nearest(here, stops, 1);
    case 'ArrowUp':
      return nearest(here, stops, -1);
    case 'Home':
      return stops[0] ?? null;
    case 'End':
      return stops.at(-1) ?? null;
    default:
      return null;
  }
}

/** A pixel more is already another line; sideways counts double, since a column is what the eye follows. */
function nearest<T extends KeyPlace>(from: T, stops: readonly T[], way: 1 | -1): T {
  const away = (to: KeyPlace) => Math.abs(to.y - from.y) + 2 * Math.abs(to.x - from.x);
  const there = stops.filter((to) => (to.y - from.y) * way > 4);
  return there.reduce<T | null>((best, to) => (best && away(best) <= away(to) ? best : to), null) ?? from;
}
