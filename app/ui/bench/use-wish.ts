'use client';

import { useState } from 'react';
import { openWish, type Wish } from './wish';

/**
 * A switch that answers at once: shows what was wished until the room says how it stands. `truth` is how it stands;
 * `send` resolves with whether the wish was taken.
 */
export function useWish<T>(truth: T, send: (wish: T) => Promise<boolean>): readonly [T, (wish: T) => void] {
  const [wish, setWish] = useState<Wish<T> | null>(null);
  const open = openWish(wish, truth);
  // In this very render: by the next one the room may have come back to how it stood.
  if (open !== wish) setWish(open);
  const ask = (value: T) => {
    const mine = { value, over: truth };
    setWish(mine);
    void send(value).then((taken) => {
      if (!taken) setWish((now) => (now === mine ? null : now));
    });
  };
  return [open === null ? truth : open.value, ask];
}
