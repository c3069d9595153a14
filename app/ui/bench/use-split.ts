'use client';

import { useSyncExternalStore } from 'react';

const KEY = 'drydock-split';
const FIRST = 50;
export const LEAST_SPLIT = 25;
export const MOST_SPLIT = 75;

const listeners = new Set<() => void>();
let unsaved: number | null = null;

/** How much of the bench's width the terminal has, in percent; remembered in this browser. */
export function useSplit(): readonly [number, (percent: number) => void] {
  const split = useSyncExternalStore(subscribe, kept, () => FIRST);
  return [split, keep];
}

/** The nearest split that leaves room for both halves; the first one for what is no number. */
export function fittingSplit(percent: number): number {
  if (!Number.isFinite(percent)) return FIRST;
  return Math.round(Math.min(MOST_SPLIT, Math.max(LEAST_SPLIT, percent)));
}

function kept(): number {
  if (unsaved !== null) return unsaved;
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? FIRST : fittingSplit(Number(text));
  } catch {
    return FIRST;
  }
}

function keep(percent: number): void {
  unsaved = fittingSplit(percent);
  try {
    localStorage.setItem(KEY, String(unsaved));
  } catch {
    // A browser that keeps nothing forgets the split with the page.
  }
  for (const listener of listeners) listener();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
