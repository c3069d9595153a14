'use client';

import { useEffect, useRef, useState } from 'react';

/**
 * Settings that are changed one by one while the room takes each as a whole: what has been chosen shows at once and
 * counts for the next choice, until the room stands so, or has refused it.
 *
 * @param set resolves with whether the room took them
 */
export function useChoices<T extends object>(
  stands: T,
  set: (all: T) => Promise<boolean>,
): [T, (change: Partial<T>) => void] {
  const [chosen, setChosen] = useState<Partial<T>>({});
  const [answered, setAnswered] = useState(0);
  const waiting = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: to be looked at again when an answer has come
  useEffect(() => {
    if (waiting.current > 0) return;
    setChosen((before) => {
      const open = Object.entries(before).filter(([key, value]) => stands[key as keyof T] !== value);
      return open.length === Object.keys(before).length ? before : (Object.fromEntries(open) as Partial<T>);
    });
  }, [stands, answered]);
  const choose = (change: Partial<T>) => {
    const all = { ...stands, ...chosen, ...change };
    setChosen((before) => ({ ...before, ...change }));
    waiting.current += 1;
    void set(all).then((taken) => {
      waiting.current -= 1;
      if (!taken) setChosen({});
      setAnswered((count) => count + 1);
    });
  };
  return [{ ...stands, ...chosen }, choose];
}
