import type { PictureContainer, PictureImage } from '../picture/picture-model';

/** An image with the containers that were made from it, in the order of their creation. */
export interface WallImage {
  readonly image: PictureImage;
  readonly containers: readonly PictureContainer[];
}

/** Each image with its containers. Answers the objects of `before` for those in which nothing has changed. */
export function wallImages(
  images: readonly PictureImage[],
  containers: readonly PictureContainer[],
  before: readonly WallImage[] = [],
): readonly WallImage[] {
  const members = new Map<string, PictureContainer[]>(images.map(({ id }) => [id, []]));
  let [id, list]: [string, PictureContainer[] | undefined] = ['', undefined];
  for (const container of containers) {
    // Most have the image of the one before.
    if (container.image.id !== id) [id, list] = [container.image.id, members.get(container.image.id)];
    list?.push(container);
  }
  const known = new Map(before.map((one) => [one.image.id, one]));
  return images.map((image) => {
    const now = members.get(image.id) ?? [];
    const last = known.get(image.id);
    const same = last?.image === image && sameMembers(last.containers, now);
    return same ? last : { image, containers: now };
  });
}

function sameMembers(a: readonly PictureContainer[], b: readonly PictureContainer[]): boolean {
  return a.length === b.length && a.every((container, index) => container === b[index]);
}
