'use client';

import { useSyncExternalStore } from 'react';

/** As in screens.css: one part of a screen at a time. */
const NARROW = '(max-width: 800px)';

/** Whether the screen is as narrow as a phone; false on the server. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(NARROW).matches,
    () => false,
  );
}

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
