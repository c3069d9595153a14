'use client';

import { useEffect, useRef } from 'react';
import { usePlayedBack } from '../parts/played-back';

/** The keys of the wall, each with what it does; also what the sheet of keys lists. */
export const WALL_KEYS = {
  card: 'c',
  full: 'f',
  text: 't',
  find: '/',
  help: '?',
  escape: 'Escape',
} as const;

export type WallKey = keyof typeof WALL_KEYS;

/** Calls what belongs to a key, unless something is being typed. */
export function useWallKeys(actions: Readonly<Record<WallKey, () => void>>): void {
  const playedBack = usePlayedBack();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (playedBack) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      if (typing && event.key !== 'Escape') return;
      const action = (Object.keys(WALL_KEYS) as WallKey[]).find(
        (name) => WALL_KEYS[name].toLowerCase() === event.key.toLowerCase(),
      );
      if (!action || event.repeat) return;
      if (action !== 'escape') event.preventDefault();
      latest.current[action]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [playedBack]);
}
