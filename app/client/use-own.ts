'use client';

import { useEffect, useState } from 'react';
import type { Answer } from './classroom-api';
import { fetchOwn } from './fetch-own';

/** What {@link fetchOwn} answers, asked for once; null until then. */
export function useOwn<T>(code: string, name: string): Answer<T> | null {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  useEffect(() => {
    let wanted = true;
    void fetchOwn<T>(code, name).then((value) => wanted && setAnswer(value));
    return () => {
      wanted = false;
    };
  }, [code, name]);
  return answer;
}
