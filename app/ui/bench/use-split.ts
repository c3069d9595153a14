'use client';

import { useKept } from '../parts/use-kept';

const FIRST = 50;
export const LEAST_SPLIT = 25;
export const MOST_SPLIT = 75;

/** How much of the bench's width the terminal has, in percent; remembered in this browser. */
export function useSplit(): readonly [number, (percent: number) => void] {
  const [kept, keep] = useKept('drydock-split');
  return [kept === null ? FIRST : fittingSplit(Number(kept)), (percent) => keep(String(fittingSplit(percent)))];
}

/** The nearest split that leaves room for both halves; the first one for what is no number. */
export function fittingSplit(percent: number): number {
  if (!Number.isFinite(percent)) return FIRST;
  return Math.round(Math.min(MOST_SPLIT, Math.max(LEAST_SPLIT, percent)));
}
