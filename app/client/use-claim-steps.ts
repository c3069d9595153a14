'use client';

import { useEffect, useState } from 'react';
import type { ClaimStep } from '../ui/claims/claim-model';
import { fetchClaimSteps } from './classroom-api';

/** Where this server's course shows a claim, by its number; empty until it has come. */
export function useClaimSteps(): Readonly<Record<number, ClaimStep>> {
  const [steps, setSteps] = useState<Readonly<Record<number, ClaimStep>>>({});
  useEffect(() => void fetchClaimSteps().then(setSteps), []);
  return steps;
}
