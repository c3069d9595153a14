'use client';

import { type FormEvent, useId, useState } from 'react';
import { Notice } from '../parts/notice';
import { codeWords } from '../room/room-model';
import { cleanCode } from './clean-code';

interface ResumeFormProps {
  readonly code?: string;
  /** Resolves to what went wrong in words, or to null when the seat is here (and the page about to change). */
  readonly onResume: (code: string, resumeCode: string) => Promise<string | null>;
  /** Back to joining with a name. */
  readonly onBack: () => void;
}

/** Takes a seat over from another device: the room's code and the one that the other device shows. */
export function ResumeForm({ code: given = '', onResume, onBack }: ResumeFormProps) {
  const [code, setCode] = useState(cleanCode(given));
  const [resumeCode, setResumeCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const id = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (code.length < 6 || resumeCode.trim() === '')
      return setProblem(
        'Both codes are needed: the room’s and the one from the menu at your name on the other device.',
      );
    setWaiting(true);
    const refused = await onResume(code, resumeCode);
    setProblem(refused);
    if (refused !== null) setWaiting(false);
  };
  return (
    <form onSubmit={submit} className="join-form" noValidate>
      <label htmlFor={`${id}code`}>Room code</label>
      <input
        id={`${id}code`}
        className="field join-code"
        value={code.length > 3 ? codeWords(code) : code}
        onChange={(event) => setCode(cleanCode(event.target.value))}
        placeholder="K7M-4XQ"
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}problem`}
      />
      <label htmlFor={`${id}resume`}>Resume code</label>
      <input
        id={`${id}resume`}
        className="field font-mono text-lg"
        value={resumeCode}
        onChange={(event) => setResumeCode(event.target.value.toUpperCase())}
        placeholder="ABCD-EFGH"
        maxLength={20}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}problem`}
      />
      <button type="submit" className="button text-lg" disabled={waiting}>
        {waiting ? 'Moving …' : 'Take my seat here'}
      </button>
      <button type="button" className="quiet-link" onClick={onBack}>
        Join with a name instead
      </button>
      <div id={`${id}problem`} className="min-h-14">
        {problem !== null && <Notice kind="error">{problem}</Notice>}
      </div>
    </form>
  );
}
