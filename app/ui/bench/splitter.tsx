'use client';

import type { KeyboardEvent, PointerEvent } from 'react';
import { useWords } from '../language/use-words';
import { LEAST_SPLIT, MOST_SPLIT } from './use-split';

interface SplitterProps {
  /** Percent of the width left of it. */
  readonly split: number;
  readonly onSplit: (percent: number) => void;
}

/** The line between terminal and picture: dragged, or moved with the arrow keys; a double click puts it in the middle. */
export function Splitter({ split, onSplit }: SplitterProps) {
  const words = useWords('bench');
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: split - 2, ArrowRight: split + 2, Home: LEAST_SPLIT, End: MOST_SPLIT, Enter: 50 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    onSplit(to);
  };
  const onPointerMove = ({ currentTarget, pointerId, clientX }: PointerEvent<HTMLElement>) => {
    if (!currentTarget.hasPointerCapture(pointerId)) return;
    const panes = currentTarget.parentElement?.getBoundingClientRect();
    if (panes) onSplit(((clientX - panes.left) / panes.width) * 100);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that can be moved is no <hr>
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={words('split')}
      aria-valuenow={split}
      aria-valuemin={LEAST_SPLIT}
      aria-valuemax={MOST_SPLIT}
      tabIndex={0}
      className="bench-splitter"
      onKeyDown={onKeyDown}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => onSplit(50)}
    />
  );
}
