import type { PictureContainer, PictureSeat } from '../picture/picture-model';

/** Everybody who has containers, in the order of their looks, and how many. */
export function seatsDrawn(
  containers: readonly PictureContainer[],
): readonly { readonly seat: PictureSeat; readonly containers: number }[] {
  const counted = new Map<string, { seat: PictureSeat; containers: number }>();
  for (const { seat } of containers) {
    counted.set(seat.id, { seat, containers: (counted.get(seat.id)?.containers ?? 0) + 1 });
  }
  return [...counted.values()].sort((a, b) => a.seat.look - b.seat.look);
}
