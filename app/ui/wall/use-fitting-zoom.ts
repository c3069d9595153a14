'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';

/** From the largest to the smallest. */
const ZOOMS = [2.6, 2.2, 1.9, 1.6, 1.35, 1.15, 1, 0.85, 0.7, 0.55];
/** A picture takes a few frames to learn its width and to lay itself out. */
const PATIENCE = 20;

/**
 * How much larger than on a bench a picture can be drawn so that it fits into `area` whole. Tries anew, from the largest
 * on, when `what` (whatever tells how much there is to draw) changes or the area does.
 */
export function useFittingZoom(area: RefObject<HTMLElement | null>, what: string): number {
  const [tried, setTried] = useState({ what, step: 0 });
  const step = tried.what === what ? tried.step : 0;
  useLayoutEffect(() => {
    const { current } = area;
    if (!current) return;
    const size = `${current.offsetWidth} ${current.offsetHeight}`;
    let frame = 0;
    let left = PATIENCE;
    const look = () => {
      const over = current.scrollHeight > current.clientHeight + 1 || current.scrollWidth > current.clientWidth + 1;
      if (over && step < ZOOMS.length - 1) setTried({ what, step: step + 1 });
      else if (left-- > 0) frame = requestAnimationFrame(look);
    };
    const again = () => {
      if (`${current.offsetWidth} ${current.offsetHeight}` !== size) return setTried({ what, step: 0 });
      left = PATIENCE;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    const observer = new ResizeObserver(again);
    observer.observe(current);
    for (const child of current.children) observer.observe(child);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [area, what, step]);
  return ZOOMS[step] ?? 1;
}
