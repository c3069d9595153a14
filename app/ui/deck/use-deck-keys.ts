'use client';

import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';
import { usePlayedBack } from '../parts/played-back';
import type { Controls } from './controls';
import { CONTROL_IDS, DECK_SHORTCUTS, isSingleKey, listenedKeys } from './deck-shortcuts';

/**
 * Listens for the keys of all controls. An editor or a terminal keeps every key, a field keeps those that could be
 * meant for it, and while a dialog is open it keeps them all.
 *
 * @param single false: keys without Ctrl are not listened for, as somebody may wish who dictates or whose hands slip
 */
export function useDeckKeys(controls: Controls, single: boolean): void {
  const playedBack = usePlayedBack();
  const latest = useRef(controls);
  useEffect(() => {
    latest.current = controls;
  });
  useEffect(() => {
    if (playedBack) return;
    const bindings = CONTROL_IDS.filter((id) => single || !isSingleKey(DECK_SHORTCUTS[id].key)).flatMap((id) =>
      listenedKeys(DECK_SHORTCUTS[id].key).map((key) => {
        const press = (event: KeyboardEvent) => {
          const control = latest.current[id];
          if (control.off || event.defaultPrevented || event.repeat || isTaken(event, DECK_SHORTCUTS[id].key)) return;
          event.preventDefault();
          control.run();
        };
        return [key, press] as const;
      }),
    );
    return tinykeys(window, Object.fromEntries(bindings));
  }, [single, playedBack]);
}

/** Whether what has the focus takes the key for itself. */
function isTaken(event: KeyboardEvent, key: string): boolean {
  if (event.isComposing || document.querySelector('dialog[open], :popover-open') !== null) return true;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (!target) return false;
  if (target.isContentEditable || target.closest('.terminal, .cm-editor') !== null) return true;
  if (!isSingleKey(key)) return false;
  if (target.matches('textarea, select')) return true;
  return target.matches('input') && !target.matches('[type=checkbox], [type=radio], [type=button]');
}
