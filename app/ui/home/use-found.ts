'use client';

import { useEffect, useState } from 'react';
import type { Problem } from '../language/problem';
import type { Found } from './home-model';

/**
 * The class that a complete code leads to; null while the code is not complete.
 *
 * @param refused why one was not let in: the class is asked for again, for it has changed since
 */
export function useFound(
  code: string,
  find: (code: string) => Promise<Found>,
  refused: Problem | null,
): Found | 'asking' | null {
  const [answer, setAnswer] = useState<{ code: string; found: Found } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: to be asked again after a refusal
  useEffect(() => {
    if (code.length < 6) return;
    let current = true;
    void find(code).then((found) => {
      if (current) setAnswer({ code, found });
    });
    return () => {
      current = false;
    };
  }, [code, find, refused]);
  if (code.length < 6) return null;
  return answer?.code === code ? answer.found : 'asking';
}
