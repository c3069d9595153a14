'use client';

import { useSyncExternalStore } from 'react';

/**
 * False until the page's script has taken over. A form that is sent before that would be sent by the browser itself,
 * which reloads the page and loses what has been typed; so its button waits.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
}

const nothing = () => () => {};
