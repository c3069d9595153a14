'use client';

import { useId, useState } from 'react';
import { Notice } from '../parts/notice';
import { cleanCode } from './clean-code';
import { RoomCodeField } from './room-code-field';
import { useEntry } from './use-entry';

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
  const id = useId();
  const { problem, waiting, onSubmit } = useEntry(
    () =>
      code.length < 6 || resumeCode.trim() === ''
        ? 'Both codes are needed: the room’s and the one from the menu at your name on the other device.'
        : null,
    () => onResume(code, resumeCode),
  );
  return (
    <form onSubmit={onSubmit} className="join-form" noValidate>
      <RoomCodeField id={`${id}code`} code={code} onCode={setCode} describedBy={`${id}problem`} />
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
