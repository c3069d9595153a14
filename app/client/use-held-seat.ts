'use client';

import { useEffect, useState } from 'react';
import { heldSeat, type KeptSeat } from './seat-keeper';

/** The seat that this browser holds in a room; null for none, undefined until the browser has been asked. */
export function useHeldSeat(code: string): KeptSeat | null | undefined {
  const [grant, setGrant] = useState<KeptSeat | null | undefined>(undefined);
  useEffect(() => setGrant(heldSeat(code)), [code]);
  return grant;
}
