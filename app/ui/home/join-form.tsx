'use client';

import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Notice } from '../parts/notice';
import { useHydrated } from '../parts/use-hydrated';
import { codeWords } from '../room/room-model';
import { cleanCode } from './clean-code';

interface JoinFormProps {
  /** Filled in when the address held it. */
  readonly code?: string;
  /** Resolves to what went wrong in words, or to null when the student is in (and the page about to change). */
  readonly onJoin: (code: string, name: string) => Promise<string | null>;
  /** To the form for those who sat in the class on another device. */
  readonly onResumeCode: () => void;
}

/** Code first, then the name, then in. */
export function JoinForm({ code: given = '', onJoin, onResumeCode }: JoinFormProps) {
  const [code, setCode] = useState(cleanCode(given));
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const id = useId();
  const hydrated = useHydrated();
  const codeField = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  // Whoever was quicker than the page has typed into fields that nobody watched yet.
  useEffect(() => {
    if (codeField.current?.value) setCode(cleanCode(codeField.current.value));
    if (nameField.current?.value) setName(nameField.current.value);
  }, []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (code.length < 6)
      return setProblem('The code has six letters and digits. It stands on the wall, beside the QR code.');
    if (name.trim() === '') return setProblem('Type your name, so that the class knows whose containers are whose.');
    setWaiting(true);
    const refused = await onJoin(code, name.trim());
    setProblem(refused);
    if (refused !== null) setWaiting(false);
  };
  return (
    <form onSubmit={submit} className="join-form" noValidate>
      <label htmlFor={`${id}code`}>Room code</label>
      <input
        ref={codeField}
        id={`${id}code`}
        className="field join-code"
        value={code.length > 3 ? codeWords(code) : code}
        onChange={(event) => setCode(cleanCode(event.target.value))}
        placeholder="K7M-4XQ"
        autoCapitalize="characters"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the code is what nearly everybody comes to type
        autoFocus={given === ''}
        aria-invalid={problem !== null && code.length < 6}
        aria-describedby={`${id}problem`}
      />
      <label htmlFor={`${id}name`}>Your name</label>
      <input
        ref={nameField}
        id={`${id}name`}
        className="field text-lg"
        value={name}
        dir="auto"
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
        autoComplete="nickname"
        // biome-ignore lint/a11y/noAutofocus: with the code given, only the name is left to type
        autoFocus={given !== ''}
        aria-describedby={`${id}problem`}
      />
      <button type="submit" className="button text-lg" disabled={waiting || !hydrated}>
        {waiting ? 'Joining …' : 'Join the class'}
      </button>
      <button type="button" className="quiet-link" disabled={!hydrated} onClick={onResumeCode}>
        I have a resume code
      </button>
      <div id={`${id}problem`} className="min-h-14">
        {problem !== null && <Notice kind="error">{problem}</Notice>}
      </div>
    </form>
  );
}
