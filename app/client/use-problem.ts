'use client';

import { useEffect, useState } from 'react';
import type { ProblemCode } from '#server/protocol/problems';
import { useWords } from '../ui/language/use-words';
import type { RoomSource } from './room-source';

const SHOWN_MS = 8_000;

/** What was refused last, in words, for a few seconds. */
export function useProblem(connection: RoomSource | null): string | null {
  const words = useWords('problems');
  const [problem, setProblem] = useState<{ code: ProblemCode } | null>(null);
  useEffect(() => connection?.onProblem((code) => setProblem({ code })), [connection]);
  useEffect(() => {
    if (problem === null) return;
    const timer = setTimeout(() => setProblem(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [problem]);
  return problem && words(problem.code);
}
