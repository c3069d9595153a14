'use client';

import { useEffect, useState } from 'react';
import type { ReplaySearch, SearchHit } from './replay-model';

export interface Found {
  readonly hits: readonly SearchHit[];
  readonly done: boolean;
}

/** What is found for a query, as it is found; null while nothing is looked for. */
export function useReplaySearch(search: ReplaySearch | null, query: string): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const wanted = query.trim();
  useEffect(() => {
    setFound(null);
    if (wanted === '' || !search) return;
    return search(wanted, (hits, done) => setFound({ hits, done }));
  }, [search, wanted]);
  return wanted === '' || !search ? null : (found ?? { hits: [], done: false });
}
