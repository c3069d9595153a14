'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Problem } from '../language/problem';
import { useWords } from '../language/use-words';
import type { Entered } from './home-model';

/**
 * What the forms on the first page have in common: `mistake` says in words what is missing, `enter` what was refused;
 * null from `enter` means that the page is about to change, so the form goes on waiting. What went wrong is said until
 * what is `typed` changes.
 */
export function useEntry(typed: readonly string[], mistake: () => string | null, enter: () => Entered) {
  const words = useWords('problems');
  const about = JSON.stringify(typed);
  const latest = useRef(about);
  useEffect(() => {
    latest.current = about;
  });
  const [wrong, setWrong] = useState<{ text: string; refusal: Problem | null; about: string } | null>(null);
  const [waiting, setWaiting] = useState(false);
  const run = async (entering: () => Entered) => {
    setWaiting(true);
    const refusal = await entering();
    if (refusal === null) return;
    // Something may have been typed while the answer was under way; it is to be read all the same.
    setWrong({ text: words(refusal), refusal, about: latest.current });
    setWaiting(false);
  };
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = mistake();
    if (missing === null) return run(enter);
    setWrong({ text: missing, refusal: null, about });
  };
  const said = wrong?.about === about ? wrong : null;
  return { problem: said?.text ?? null, refusal: said?.refusal ?? null, waiting, onSubmit, run };
}
