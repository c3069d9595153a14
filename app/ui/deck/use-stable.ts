'use client';

import { useCallback, useEffect, useRef } from 'react';

/** A handler that stays the same, and does what the one given last does: for what is drawn anew only when it changes. */
export function useStable<A extends unknown[]>(handler: (...values: A) => void): (...values: A) => void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  return useCallback((...values: A) => latest.current(...values), []);
}
