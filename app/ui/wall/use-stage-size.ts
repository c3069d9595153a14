'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';
import { stageTextSize } from './stage-text-size';

export interface StageSize {
  readonly width: number;
  readonly height: number;
  /** Size of ordinary text that suits a stage so large, in pixels. */
  readonly em: number;
}

/** How large an element is, in whole pixels; null until it has been measured. */
export function useStageSize(element: RefObject<HTMLElement | null>): StageSize | null {
  const [size, setSize] = useState<StageSize | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => {
      // Rounded down: a pixel too many would be cut off.
      const box = current.getBoundingClientRect();
      const [width, height] = [Math.floor(box.width), Math.floor(box.height)];
      setSize((before) =>
        before?.width === width && before.height === height
          ? before
          : { width, height, em: stageTextSize(width, height) },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
