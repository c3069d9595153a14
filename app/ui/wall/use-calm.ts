'use client';

import { useEffect, useRef, useState } from 'react';

/**
 * The value, but brought up to date at most every `patience` milliseconds: for what is read rather than watched. After a
 * rest the first change comes at once. What is told of an older value than there is says so with `aria-busy`.
 *
 * @param idle to wait for a moment in which the browser has nothing else to do, though no longer than `patience` again
 */
export function useCalm<T>(value: T, patience: number, idle = false): T {
  const [calm, setCalm] = useState(() => value);
  const latest = useRef(value);
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    latest.current = value;
  });
  const behind = calm !== value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it may have followed and be behind again at once
  useEffect(() => {
    if (!behind) return;
    let asked = 0;
    const follow = () => {
      last.current = performance.now();
      setCalm(() => latest.current);
    };
    const timer = setTimeout(
      // Not in every browser.
      () => {
        if (idle && 'requestIdleCallback' in window) asked = requestIdleCallback(follow, { timeout: patience });
        else follow();
      },
      Math.max(0, last.current + patience - performance.now()),
    );
    return () => {
      clearTimeout(timer);
      if (asked !== 0) cancelIdleCallback(asked);
    };
  }, [behind, calm, patience, idle]);
  return calm;
}
