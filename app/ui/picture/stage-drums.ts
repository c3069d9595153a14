import type { FloorBox } from './floor-box';
import { type Point, SLOPE } from './isometric';
import type { PictureContainer, PictureHost, PictureVolume } from './picture-model';
import { STAGE } from './stage-sizes';

/**
 * Places for drums beside a floor: first in the free corner at its lower right, as many as fit there without touching the
 * paper, then in columns at its right, which need `extra` width; where there is none, in rows under the title, which need
 * `below` height.
 */
export function drumPlaces(count: number, box: FloorBox, width: number): { at: Point[]; extra: number; below: number } {
  const { drumWidth, drumHeight } = STAGE;
  const inCorner = Math.min(
    count,
    Math.max(0, Math.floor(((box.width / 2) * SLOPE - drumHeight - 8) / (drumWidth * SLOPE))),
  );
  const perColumn = Math.max(1, Math.floor(box.height / drumHeight));
  const extra = Math.ceil((count - inCorner) / perColumn) * drumWidth;
  const fits = box.width + extra <= width;
  const perRow = Math.max(1, Math.floor(width / drumWidth));
  const rows = fits ? 0 : Math.ceil((count - inCorner) / perRow);
  const at = Array.from({ length: count }, (_, index) => {
    if (index < inCorner) return { x: box.width - (index + 0.5) * drumWidth, y: box.height - 30 };
    const place = index - inCorner;
    if (fits) {
      const column = Math.floor(place / perColumn);
      return { x: box.width + (column + 0.5) * drumWidth, y: box.height - 30 - (place % perColumn) * drumHeight };
    }
    const row = Math.floor(place / perRow);
    return {
      x: ((place % perRow) + 0.5) * drumWidth,
      y: box.height + 4 + STAGE.titleHeight + (row + 1) * drumHeight - 28,
    };
  });
  return { at, extra: fits ? extra : 0, below: rows * drumHeight };
}

/** Volumes by the image beside which they stand; '' for those that no drawn container mounts. */
export function drumHomes(host: PictureHost, containers: readonly PictureContainer[]): Map<string, PictureVolume[]> {
  const here = new Set(host.images.map(({ id }) => id));
  const homes = new Map<string, PictureVolume[]>();
  for (const volume of host.volumes) {
    const user = containers.find(({ id, image }) => here.has(image.id) && volume.usedBy.includes(id));
    const home = user?.image.id ?? '';
    homes.set(home, [...(homes.get(home) ?? []), volume]);
  }
  return homes;
}
