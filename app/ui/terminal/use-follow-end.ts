'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

/** Nearer to the end than this many pixels counts as being at the end. */
const NEAR = 24;

/**
 * Keeps a scrolled area at its end for as long as its reader is there: only scrolling up leaves the end. What is out of
 * sight has a guessed height until it is drawn, and a phone's keyboard takes half the height, so sizes are watched
 * rather than what is printed.
 *
 * @param area the scrolled element; its only child holds everything that is in it
 */
export function useFollowEnd(area: RefObject<HTMLElement | null>) {
  const [following, setFollowing] = useState(true);
  const top = useRef(0);

  useEffect(() => {
    const element = area.current;
    if (!following || !element) return;
    const toEnd = () => {
      element.scrollTop = element.scrollHeight;
      top.current = element.scrollTop;
    };
    toEnd();
    const sizes = new ResizeObserver(toEnd);
    sizes.observe(element);
    if (element.firstElementChild) sizes.observe(element.firstElementChild);
    return () => sizes.disconnect();
  }, [area, following]);

  const onScroll = () => {
    const element = area.current;
    if (!element) return;
    if (element.scrollHeight - element.scrollTop - element.clientHeight < NEAR) setFollowing(true);
    else if (element.scrollTop < top.current - 1) setFollowing(false);
    top.current = element.scrollTop;
  };
  return { following, toEnd: () => setFollowing(true), onScroll };
}
