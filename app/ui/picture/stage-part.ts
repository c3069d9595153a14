import { partKey } from './part-key';
import type { Highlight, PicturePart } from './picture-model';

/** Whether a part is chosen or is what the pointer is on. */
export function isLit(part: PicturePart, highlight: Highlight | null, selected: PicturePart | null): boolean {
  const key = partKey(part);
  return (highlight !== null && partKey(highlight) === key) || (selected !== null && partKey(selected) === key);
}
