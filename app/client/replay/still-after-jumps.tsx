'use client';

import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** Longer than anything moves that moves on its own account, in milliseconds. */
const STILL_MS = 700;

/** What stands in here is there at once after a jump: nothing is seen to go from where it was to where it is. */
export function StillAfterJumps({ jumps, children }: { jumps: number; children: ReactNode }) {
  const within = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew with each jump
  useLayoutEffect(() => {
    const { style } = within.current ?? {};
    style?.setProperty('--calm', '0ms');
    const timer = setTimeout(() => style?.removeProperty('--calm'), STILL_MS);
    return () => clearTimeout(timer);
  }, [jumps]);
  return (
    <div ref={within} className="contents">
      {children}
    </div>
  );
}
