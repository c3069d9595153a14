import type { CSSProperties, ReactNode } from 'react';
import type { StageShared } from './host-stage';
import { partKey } from './part-key';
import type { PicturePart } from './picture-model';

interface PartTagProps extends StageShared {
  readonly part: PicturePart;
  readonly className: string;
  readonly lit: boolean;
  readonly style: CSSProperties;
  /** Shown by a pointer that rests on it. */
  readonly title: string;
  /** What it is, for those who listen. */
  readonly spoken: string;
  readonly children: ReactNode;
}

/** Words on a stage that stand for a part of it: a button where parts can be chosen, else a picture of itself. */
export function PartTag({ part, className, lit, style, title, spoken, children, ...shared }: PartTagProps) {
  const { selected, onSelect, onHighlight, current } = shared;
  const common = {
    className,
    style,
    title,
    'aria-label': spoken,
    'data-lit': lit,
    onPointerEnter: () => onHighlight(part),
    onPointerLeave: () => onHighlight(null),
  };
  if (!onSelect) {
    return (
      <div {...common} role="img">
        {children}
      </div>
    );
  }
  const key = partKey(part);
  return (
    <button
      {...common}
      type="button"
      aria-pressed={selected !== null && partKey(selected) === key}
      data-part={key}
      tabIndex={current === key ? 0 : -1}
      onFocus={() => onHighlight(part)}
      onBlur={() => onHighlight(null)}
      onClick={() => onSelect(part)}
    >
      {children}
    </button>
  );
}
