'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { PictureMeters } from '../picture/picture-model';

export type Meters = ReadonlyMap<string, PictureMeters>;

const EVERY = 1_000;
const NONE: Meters = new Map();

/** What `read` tells, once a second while `where` is in sight. Nothing before the first look, so that servers agree. */
export function useMeters(read: (() => Meters) | undefined, where: RefObject<HTMLElement | null>): Meters {
  const [meters, setMeters] = useState<Meters>(NONE);
  useEffect(() => {
    if (!read) return;
    const look = () => {
      if (document.visibilityState !== 'visible' || !where.current?.checkVisibility()) return;
      const now = read();
      setMeters((before) => (now.size + before.size === 0 ? before : now));
    };
    look();
    const timer = setInterval(look, EVERY);
    return () => clearInterval(timer);
  }, [read, where]);
  return meters;
}
