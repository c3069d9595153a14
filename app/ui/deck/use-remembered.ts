'use client';

import { useMemo } from 'react';
import { useKept } from '../parts/use-kept';

/** Settings that this browser keeps under a name, changed one by one; `first` while there are none, and on the server. */
export function useRemembered<T extends object>(name: string, first: T): [T, (change: Partial<T>) => void] {
  const [text, keep] = useKept(name);
  const value = useMemo(() => ({ ...first, ...parsed<T>(text) }), [first, text]);
  return [value, (change) => keep(JSON.stringify({ ...value, ...change }))];
}

function parsed<T>(text: string | null): Partial<T> {
  try {
    return text === null ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}
