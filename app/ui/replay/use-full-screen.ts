'use client';

import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Whether the page is shown on the whole screen, and what makes an element so or ends it. Does nothing where browsers do not. */
export function useFullScreen(element: RefObject<HTMLElement | null>): { isFull: boolean; onFull: () => void } {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  const onFull = useCallback(() => {
    // Not on phones of one maker; the player is then as large as the browser lets it be.
    const changed = document.fullscreenElement ? document.exitFullscreen() : element.current?.requestFullscreen?.();
    changed?.catch(() => undefined);
  }, [element]);
  return { isFull, onFull };
}
