'use client';

import { useEffect, useState } from 'react';
import { PROBLEMS } from '#server/protocol/problems';
import type { RoomConnection } from './room-connection';

const SHOWN_MS = 8_000;

/** What was refused last, in words, for a few seconds. */
export function useProblem(connection: RoomConnection | null): string | null {
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => connection?.onProblem((code) => setProblem(PROBLEMS[code].text)), [connection]);
  useEffect(() => {
    if (problem === null) return;
    const timer = setTimeout(() => setProblem(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [problem]);
  return problem;
}
