import type { StageShared } from './host-stage';
import { partKey } from './part-key';
import type { Highlight, PicturePart } from './picture-model';

/** Whether a part is chosen or is what the pointer is on. */
export function isLit(part: PicturePart, highlight: Highlight | null, selected: PicturePart | null): boolean {
  const key = partKey(part);
  return (highlight !== null && partKey(highlight) === key) || (selected !== null && partKey(selected) === key);
}

/** What an element takes that stands for a part, so that a pointer on it lights the part. */
export function lightsPart(part: PicturePart, { onHighlight }: StageShared) {
  return { onPointerEnter: () => onHighlight(part), onPointerLeave: () => onHighlight(null) };
}

/** What a button takes besides, that chooses a part: one of them on the stage is the stop for Tab, and focus is a pointer. */
export function choosesPart(part: PicturePart, { selected, current, onHighlight, onSelect }: StageShared) {
  const key = partKey(part);
  return {
    'aria-pressed': selected !== null && partKey(selected) === key,
    'data-part': key,
    tabIndex: current === key ? 0 : -1,
    onFocus: () => onHighlight(part),
    onBlur: () => onHighlight(null),
    onClick: () => onSelect?.(part),
  };
}
