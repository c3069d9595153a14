'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';

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
        before?.width === width && before.height === height ? before : { width, height, em: textSize(width, height) },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** 25 pixels on a projector of 1920 by 1080. */
function textSize(width: number, height: number): number {
  return Math.min(60, Math.max(13, Math.min(width / 74, height / 30)));
}
