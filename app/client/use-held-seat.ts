'use client';

import { useEffect, useState } from 'react';
import type { SeatGrant } from '#server/protocol/messages';
import { heldSeat } from './seat-keeper';

/** The seat that this browser holds in a room; null for none, undefined until the browser has been asked. */
export function useHeldSeat(code: string): SeatGrant | null | undefined {
  const [grant, setGrant] = useState<SeatGrant | null | undefined>(undefined);
  useEffect(() => setGrant(heldSeat(code)), [code]);
  return grant;
}
