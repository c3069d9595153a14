import type { CSSProperties, ReactNode } from 'react';
import type { StageShared } from './host-stage';
import type { PicturePart } from './picture-model';
import { choosesPart, lightsPart } from './stage-part';

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
  const common = {
    className,
    style,
    title,
    'aria-label': spoken,
    'data-lit': lit,
    ...lightsPart(part, shared),
  };
  if (!shared.onSelect) {
    return (
      <div {...common} role="img">
        {children}
      </div>
    );
  }
  return (
    <button {...common} type="button" {...choosesPart(part, shared)}>
      {children}
    </button>
  );
}
