'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Notice } from '../parts/notice';
import { useHydrated } from '../parts/use-hydrated';
import { cleanCode } from './clean-code';
import { RoomCodeField } from './room-code-field';
import { useEntry } from './use-entry';

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
  const id = useId();
  const hydrated = useHydrated();
  const codeField = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  // Whoever was quicker than the page has typed into fields that nobody watched yet.
  useEffect(() => {
    if (codeField.current?.value) setCode(cleanCode(codeField.current.value));
    if (nameField.current?.value) setName(nameField.current.value);
  }, []);

  const { problem, waiting, onSubmit } = useEntry(
    () => {
      if (code.length < 6) return 'The code has six letters and digits. It stands on the wall, beside the QR code.';
      return name.trim() === '' ? 'Type your name, so that the class knows whose containers are whose.' : null;
    },
    () => onJoin(code, name.trim()),
  );
  return (
    <form onSubmit={onSubmit} className="join-form" noValidate>
      <RoomCodeField
        id={`${id}code`}
        code={code}
        onCode={setCode}
        field={codeField}
        autoFocus={given === ''}
        invalid={problem !== null && code.length < 6}
        describedBy={`${id}problem`}
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
