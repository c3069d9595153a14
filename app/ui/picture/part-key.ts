import type { PicturePart } from './picture-model';

/** One string for each part of a picture, to compare and to find it by. */
export function partKey(part: PicturePart): string {
  switch (part.on) {
    case 'container':
    case 'image':
      return `${part.on} ${part.id}`;
    case 'layer':
      return `layer ${part.diffId}`;
    case 'volume':
    case 'network':
      return `${part.on} ${part.key}`;
  }
}
