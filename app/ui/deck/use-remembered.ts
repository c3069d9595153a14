'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';

/**
 * A setting of this browser that is there again the next time. The server, and a browser that keeps nothing, have
 * `first`.
 */
export function useRemembered<T extends object>(key: string, first: T): [T, (change: Partial<T>) => void] {
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const value = useMemo(() => ({ ...first, ...parsed<T>(text) }), [first, text]);
  const remember = useCallback(
    (change: Partial<T>) => {
      write(key, JSON.stringify({ ...first, ...parsed<T>(read(key)), ...change }));
      for (const listener of listeners) listener();
    },
    [key, first],
  );
  return [value, remember];
}

const listeners = new Set<() => void>();
/** For browsers that refuse storage: at least until the page is left. */
const kept = new Map<string, string>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? kept.get(key) ?? null;
  } catch {
    return kept.get(key) ?? null;
  }
}

function write(key: string, text: string): void {
  kept.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch {
    // It stands in `kept`.
  }
}

function parsed<T>(text: string | null): Partial<T> {
  try {
    return text === null ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}
