'use client';

import { useSyncExternalStore } from 'react';
import { keep, kept } from './kept';

/** The name of the lesson that this browser's owner has written or was sent. */
export const OWN_LESSON = 'drydock-own-lesson';

const listeners = new Set<() => void>();

/** A choice that this browser keeps under a name; null while none has been made, and on the server. */
export function useKept(name: string): [string | null, (value: string) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => kept(name),
    () => null,
  );
  return [value, (chosen) => write(name, chosen)];
}

function write(name: string, value: string): void {
  keep(name, value);
  for (const changed of listeners) changed();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  window.addEventListener('storage', changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener('storage', changed);
  };
}
