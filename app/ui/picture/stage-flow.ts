import { type FloorBox, floorBox } from './floor-box';
import { type FloorLayout, floorLayout } from './floor-layout';
import type { Point } from './isometric';
import type { PictureContainer, PictureImage, PictureVolume } from './picture-model';
import { drumPlaces } from './stage-drums';
import { STAGE } from './stage-sizes';

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

/** (x, y) is the middle of its foot. */
export interface StageDrum extends Point {
  readonly volume: PictureVolume;
}

/** An image and what was made from it here. */
export type StageGroup = { readonly image: PictureImage; readonly containers: readonly PictureContainer[] };
export type StageFlow = { plots: StagePlot[]; drums: StageDrum[]; height: number; fits: boolean };

/** The plots one after the other in rows, as words in a paragraph; all of a row stand on one line. */
export function flowOf(
  groups: readonly StageGroup[],
  homes: ReadonlyMap<string, readonly PictureVolume[]>,
  width: number,
  top: number,
  places: ReadonlyMap<string, number>,
  scale: number,
): StageFlow {
  const sized = groups.map(({ image, containers }) => {
    const layers = image.layers.length;
    const wished = floorLayout(containers, places, scale);
    const narrower = width / floorBox(wished, layers).width;
    const floor = narrower < 1 ? narrowFloor(containers, places, scale, width) : wished;
    const box = floorBox(floor, layers);
    const volumes = homes.get(image.id) ?? [];
    const drums = drumPlaces(volumes.length, box, width);
    const wide = Math.max(box.width + drums.extra, Math.min(STAGE.titleWidth, width));
    return { image, containers, floor, box, volumes, drums, wide, narrower };
  });
  const flow: StageFlow = {
    plots: [],
    drums: [],
    height: top,
    fits: sized.every(({ narrower, drums }) => narrower >= 1 && drums.below === 0),
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
    const below = Math.max(...row.map(({ drums }) => drums.below));
    flow.height += floorHeight + 4 + STAGE.titleHeight + below + STAGE.gap;
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

/** A floor that is as wide as the stage at most. What is written beside a crowd does not shrink with it, hence the steps. */
function narrowFloor(
  containers: readonly PictureContainer[],
  places: ReadonlyMap<string, number>,
  scale: number,
  width: number,
): FloorLayout {
  let floor = floorLayout(containers, places, scale);
  for (let step = scale * 0.9; floorBox(floor, 1).width > width && step > 0.02; step *= 0.9) {
    floor = floorLayout(containers, places, step);
  }
  return floor;
}
