import { useCallback, useEffect, useReducer, useState } from 'react';

/** Fetches code that not everybody needs; the same function every time. */
export type LoadLate<T> = () => Promise<T>;

/** How long the first picture has the network for itself, in milliseconds. */
const FIRST_MS = 2_000;
/** What is here already, by who fetches it. */
const here = new WeakMap<LoadLate<unknown>, { readonly part: unknown }>();

interface Late<T> {
  /** Null until it is here; at once when it has been fetched before. */
  readonly part: T | null;
  readonly failed: boolean;
  /** Tries again what has failed. */
  readonly again: () => void;
}

/** A part of a screen whose code is fetched when it is needed first. */
export function useLate<T>(load: LoadLate<T>): Late<T> {
  const [failed, setFailed] = useState(false);
  const [, come] = useReducer((count: number) => count + 1, 0);
  const part = (here.get(load)?.part ?? null) as T | null;
  useEffect(() => {
    if (part !== null || failed) return;
    let current = true;
    fetchLate(load).then(
      () => current && come(),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [part, failed, load]);
  return { part, failed, again: useCallback(() => setFailed(false), []) };
}

/**
 * Fetches parts once the first picture stands, so that they open at once, and where there is no network later on. What
 * does not come is fetched when it is needed. The same list every time.
 */
export function useSoon(loads: readonly LoadLate<unknown>[]): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of loads) fetchLate(load).catch(() => {});
    }, FIRST_MS);
    return () => clearTimeout(timer);
  }, [loads]);
}

async function fetchLate(load: LoadLate<unknown>): Promise<void> {
  here.set(load, { part: await load() });
}
