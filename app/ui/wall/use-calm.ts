'use client';

import { startTransition, useEffect, useRef, useState } from 'react';

/**
 * The value, but brought up to date at most every `patience` milliseconds, and only when nothing more urgent is to be
 * drawn: for what is read rather than watched. After a rest the first change comes at once.
 */
export function useCalm<T>(value: T, patience: number): T {
  const [calm, setCalm] = useState(() => value);
  const latest = useRef(value);
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    latest.current = value;
  });
  const behind = calm !== value;
  useEffect(() => {
    if (!behind) return;
    const follow = () => {
      last.current = performance.now();
      startTransition(() => setCalm(() => latest.current));
    };
    const timer = setTimeout(follow, Math.max(0, last.current + patience - performance.now()));
    return () => clearTimeout(timer);
  }, [behind, patience]);
  return calm;
}
