'use client';

import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** Longer than anything moves that moves on its own account, in milliseconds. */
const STILL_MS = 700;

interface StillAfterJumpsProps {
  readonly jumps: number;
  /** Another one with everything new to look at. */
  readonly version: number;
  readonly children: ReactNode;
}

/**
 * What stands in here is there at once after a jump: nothing is seen to go from where it was to where it is. It moves
 * again with what happens later; until then nothing is changed back, for that would cost the next jump its quickness.
 */
export function StillAfterJumps({ jumps, version, children }: StillAfterJumpsProps) {
  const within = useRef<HTMLDivElement>(null);
  const jumped = useRef<{ jumps: number; at: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with everything that is shown
  useLayoutEffect(() => {
    const { style } = within.current ?? {};
    if (jumped.current?.jumps !== jumps) {
      jumped.current = { jumps, at: performance.now() };
      style?.setProperty('--calm', '0ms');
    } else if (performance.now() - jumped.current.at > STILL_MS) {
      style?.removeProperty('--calm');
    }
  }, [jumps, version]);
  return (
    <div ref={within} className="contents">
      {children}
    </div>
  );
}
