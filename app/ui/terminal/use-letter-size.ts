'use client';

import { useKept } from '../parts/use-kept';

const SIZES = [0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2];
const USUAL = SIZES.indexOf(1);

/** How large letters in terminals are, as a factor, kept by the browser; `smaller` and `larger` are null at the ends. */
export function useLetterSize() {
  const [kept, keep] = useKept('drydock-letters');
  const place = SIZES.indexOf(Number(kept)) === -1 ? USUAL : SIZES.indexOf(Number(kept));
  const to = (next: number) => (SIZES[next] === undefined ? null : () => keep(String(SIZES[next])));
  return { factor: SIZES[place] ?? 1, smaller: to(place - 1), larger: to(place + 1) };
}
