'use client';

import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';
import { usePlayedBack } from '../parts/played-back';
import { BENCH_KEYS, type BenchDeed } from './bench-keys';

/** Listens for the bench's keys as long as no dialog is open. */
export function useBenchKeys(onDeed: (deed: BenchDeed) => void): void {
  const playedBack = usePlayedBack();
  const now = useRef(onDeed);
  now.current = onDeed;
  useEffect(() => {
    if (playedBack) return;
    const bindings = BENCH_KEYS.flatMap(({ press, deed }) => {
      const act = (event: KeyboardEvent) => {
        if (document.querySelector('dialog:modal')) return;
        // A question mark that is typed is a question mark.
        if (!event.altKey && isWritten(event.target)) return;
        event.preventDefault();
        now.current(deed);
      };
      // Whether a question mark needs Shift is the keyboard's affair.
      return [press, press.replace(/^Shift\+/, '')].map((one) => [one, act] as const);
    });
    return tinykeys(window, Object.fromEntries(bindings));
  }, [playedBack]);
}

function isWritten(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
