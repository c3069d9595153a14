'use client';

import { type FormEvent, useState } from 'react';

/**
 * What the forms on the first page have in common: `mistake` says in words what is missing, `enter` what went wrong;
 * null from `enter` means that the page is about to change, so the form goes on waiting.
 */
export function useEntry(mistake: () => string | null, enter: () => Promise<string | null>) {
  const [problem, setProblem] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = mistake();
    if (missing !== null) return setProblem(missing);
    setWaiting(true);
    const refused = await enter();
    setProblem(refused);
    if (refused !== null) setWaiting(false);
  };
  return { problem, waiting, onSubmit };
}
