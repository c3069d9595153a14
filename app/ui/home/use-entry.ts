'use client';

import { type FormEvent, useState } from 'react';
import type { Problem } from '../language/problem';
import { useWords } from '../language/use-words';
import type { Entered } from './home-model';

/**
 * What the forms on the first page have in common: `mistake` says in words what is missing, `enter` what was refused;
 * null from `enter` means that the page is about to change, so the form goes on waiting.
 */
export function useEntry(mistake: () => string | null, enter: () => Entered) {
  const words = useWords('problems');
  const [problem, setProblem] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [waiting, setWaiting] = useState(false);
  const run = async (entering: () => Entered) => {
    setWaiting(true);
    const refused = await entering();
    setProblem(refused && words(refused));
    setRefusal(refused);
    if (refused !== null) setWaiting(false);
  };
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = mistake();
    if (missing === null) return run(enter);
    setRefusal(null);
    setProblem(missing);
  };
  return { problem, refusal, waiting, onSubmit, run };
}
