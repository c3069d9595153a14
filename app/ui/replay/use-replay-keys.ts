'use client';

import { useEffect, useRef } from 'react';
import { type ReplayDeed, replayDeed } from './replay-keys';

/**
 * Listens for the keys of the player, except while something is typed or a dialog is open. `key` is the one pressed,
 * for deeds that several keys do.
 */
export function useReplayKeys(onDeed: (deed: ReplayDeed, key: string) => void): void {
  const latest = useRef(onDeed);
  useEffect(() => {
    latest.current = onDeed;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.metaKey || event.isComposing || event.defaultPrevented) return;
      // Where brackets are typed with AltGr it counts as Ctrl and Alt on some systems.
      if ((event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph')) return;
      const deed = replayDeed(event.key, event.shiftKey);
      if (!deed || isTaken(event) || document.querySelector('dialog:modal, :popover-open')) return;
      event.preventDefault();
      latest.current(deed, event.key);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Whether what has the focus needs the key itself: fields their letters, buttons the space bar, lists their arrows. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches('input[type=range]')) return false;
  if (target.matches('input, textarea, select, [contenteditable]')) return true;
  // A marker that was clicked would be clicked again.
  if (key === ' ') return target.closest('button:not(.timeline-marker), a, summary, [role=button]') !== null;
  const moves = key.startsWith('Arrow') || key === 'Home' || key === 'End';
  return moves && target.closest('[role=tablist], [role=listbox], [role=log], .wall-stage, .scroll-area') !== null;
}
