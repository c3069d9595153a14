'use client';

import { useSyncExternalStore } from 'react';

/** The name of the lesson that this browser's owner has written or was sent. */
export const OWN_LESSON = 'drydock-own-lesson';

const listeners = new Set<() => void>();
/** For browsers that keep nothing, or no more: until the page is left, whatever is kept of before. */
const unkept = new Map<string, string>();

/** A choice that this browser keeps under a name; null while none has been made, and on the server. */
export function useKept(name: string): [string | null, (value: string) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => read(name),
    () => null,
  );
  return [value, (chosen) => write(name, chosen)];
}

function read(name: string): string | null {
  try {
    return unkept.get(name) ?? localStorage.getItem(name);
  } catch {
    return unkept.get(name) ?? null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
    unkept.delete(name);
  } catch {
    unkept.set(name, value);
  }
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
