'use client';

import { useEffect, useState } from 'react';
import type { RoomSource } from './room-source';

/** Milliseconds since 1970 at the server, anew every `every` milliseconds and whenever the screen is drawn again. */
export function useServerTime(connection: RoomSource, every: number): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), every);
    return () => clearInterval(timer);
  }, [every]);
  return connection.now();
}
