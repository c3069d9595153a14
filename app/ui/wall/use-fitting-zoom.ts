'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';

/** From the largest to the smallest. */
const ZOOMS = [2.6, 2.2, 1.9, 1.6, 1.35, 1.15, 1, 0.85, 0.7];

/**
 * How much larger than on a bench a picture can be drawn so that it does not become higher than `area`. Tries anew,
 * from the largest on, when `what` (whatever tells how much there is to draw) changes or the area does.
 */
export function useFittingZoom(area: RefObject<HTMLElement | null>, what: string): number {
  const [tried, setTried] = useState({ what, step: 0 });
  const step = tried.what === what ? tried.step : 0;
  useLayoutEffect(() => {
    const { current } = area;
    if (!current) return;
    let width = current.clientWidth;
    const look = () => {
      if (current.clientWidth !== width) {
        width = current.clientWidth;
        setTried({ what, step: 0 });
      } else if (current.scrollHeight > current.clientHeight + 1 && step < ZOOMS.length - 1) {
        setTried({ what, step: step + 1 });
      }
    };
    // The picture takes a moment to learn its width.
    const observer = new ResizeObserver(look);
    observer.observe(current);
    for (const child of current.children) observer.observe(child);
    return () => observer.disconnect();
  }, [area, what, step]);
  return ZOOMS[step] ?? 1;
}
