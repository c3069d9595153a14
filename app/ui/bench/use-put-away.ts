'use client';

import { useKept } from '../parts/use-kept';

/** As many as can matter in a class. */
const MOST = 40;

/** The keys of notes that were put away; they stay so when the page is opened again. Keys are unique for good. */
export function usePutAway(): readonly [ReadonlySet<string>, (key: string) => void] {
  const [kept, keep] = useKept('drydock-notes');
  const keys = kept === null ? [] : kept.split('\n');
  return [new Set(keys), (key) => keep([...keys.slice(1 - MOST), key].join('\n'))];
}
