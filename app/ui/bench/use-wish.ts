'use client';

import { useState } from 'react';

/**
 * A switch that answers at once: shows what was wished until the room says how it stands. `truth` is how it stands;
 * `send` resolves with whether the wish was taken.
 */
export function useWish<T>(truth: T, send: (wish: T) => Promise<boolean>): readonly [T, (wish: T) => void] {
  const [wish, setWish] = useState<{ value: T; over: T } | null>(null);
  // Whatever the room says after the wish counts, be it the wish or not.
  const standing = wish !== null && Object.is(wish.over, truth) ? wish.value : truth;
  const ask = (value: T) => {
    const mine = { value, over: truth };
    setWish(mine);
    void send(value).then((taken) => {
      if (!taken) setWish((now) => (now === mine ? null : now));
    });
  };
  return [standing, ask];
}
