'use client';

import { useEffect, useState } from 'react';
import type { Found } from './home-model';

/** The class that a complete code leads to; null while the code is not complete. */
export function useFound(code: string, find: (code: string) => Promise<Found>): Found | 'asking' | null {
  const [answer, setAnswer] = useState<{ code: string; found: Found } | null>(null);
  useEffect(() => {
    if (code.length < 6) return;
    let current = true;
    void find(code).then((found) => {
      if (current) setAnswer({ code, found });
    });
    return () => {
      current = false;
    };
  }, [code, find]);
  if (code.length < 6) return null;
  return answer?.code === code ? answer.found : 'asking';
}
