'use client';

import { type RefObject, useEffect } from 'react';

/** An on-screen keyboard takes at least so much of a phone's height. */
const KEYBOARD = 0.75;

/**
 * Keeps a screen within what an on-screen keyboard leaves: sets `--visible-height` on it, and `data-typing` while
 * there is one, so that what is not needed for typing can make room.
 */
export function useVisibleHeight(screen: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const seen = window.visualViewport;
    const element = screen.current;
    if (!seen || !element) return;
    let tallest = seen.height;
    let width = seen.width;
    const resize = () => {
      // Enlarged with two fingers, less is seen of the same page.
      if (seen.scale > 1.01) return;
      if (seen.width !== width) {
        width = seen.width;
        tallest = 0;
      }
      tallest = Math.max(tallest, seen.height);
      const open = matchMedia('(pointer: coarse)').matches && seen.height < tallest * KEYBOARD;
      element.style.setProperty('--visible-height', `${seen.height}px`);
      element.toggleAttribute('data-typing', open);
      if (open) window.scrollTo(0, 0);
    };
    resize();
    seen.addEventListener('resize', resize);
    return () => seen.removeEventListener('resize', resize);
  }, [screen]);
}
