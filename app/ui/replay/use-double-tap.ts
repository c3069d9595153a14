'use client';

import { type PointerEvent, useRef } from 'react';

/** Two taps belong together when they come within so many milliseconds and pixels. */
const WITHIN = { time: 320, distance: 48 };

/**
 * Two taps of a finger at the left third of an element: -1, at the right one: 1. Taps on what is pressed anyway do not
 * count. Give what it returns to the element as `onPointerUp`.
 */
export function useDoubleTap(onTwice: (side: -1 | 1) => void): (event: PointerEvent<HTMLElement>) => void {
  const last = useRef({ time: Number.NEGATIVE_INFINITY, x: 0, y: 0 });
  return (event) => {
    if (event.pointerType !== 'touch') return;
    if ((event.target as Element).closest('button, a, input, select, textarea, dialog, summary')) return;
    const { timeStamp: time, clientX: x, clientY: y } = event;
    const before = last.current;
    last.current = { time, x, y };
    if (time - before.time > WITHIN.time || Math.hypot(x - before.x, y - before.y) > WITHIN.distance) return;
    const box = event.currentTarget.getBoundingClientRect();
    const share = (x - box.left) / box.width;
    if (share > 1 / 3 && share < 2 / 3) return;
    // A third tap begins anew.
    last.current = { time: Number.NEGATIVE_INFINITY, x, y };
    onTwice(share <= 1 / 3 ? -1 : 1);
  };
}
