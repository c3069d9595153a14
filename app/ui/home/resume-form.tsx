'use client';

import { useId, useState } from 'react';
import { useWords } from '../language/use-words';
import { Notice } from '../parts/notice';
import { cleanCode } from './clean-code';
import type { Entered } from './home-model';
import { RoomCodeField } from './room-code-field';
import { useEntry } from './use-entry';

interface ResumeFormProps {
  readonly code?: string;
  readonly onResume: (code: string, resumeCode: string) => Entered;
  /** Back to joining with a name. */
  readonly onBack: () => void;
}

/** Takes a seat over from another device: the room's code and the one that the other device shows. */
export function ResumeForm({ code: given = '', onResume, onBack }: ResumeFormProps) {
  const words = useWords('home');
  const [code, setCode] = useState(cleanCode(given));
  const [resumeCode, setResumeCode] = useState('');
  const id = useId();
  const { problem, waiting, onSubmit } = useEntry(
    [code, resumeCode],
    () => (code.length < 6 || resumeCode.trim() === '' ? words('resume.missing') : null),
    () => onResume(code, resumeCode),
  );
  return (
    <form onSubmit={onSubmit} className="join-form" noValidate aria-label={words('resume.title')}>
      <RoomCodeField
        id={`${id}code`}
        code={code}
        onCode={setCode}
        autoFocus={given === ''}
        describedBy={`${id}problem`}
      />
      <label htmlFor={`${id}resume`}>{words('resume.code')}</label>
      <input
        id={`${id}resume`}
        className="field font-mono text-lg"
        value={resumeCode}
        onChange={(event) => setResumeCode(event.target.value.toUpperCase())}
        placeholder="ABCD-EFGH"
        maxLength={20}
        autoCapitalize="characters"
        autoComplete="off"
        autoCorrect="off"
        enterKeyHint="go"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: with the room's code given, only this one is left to type
        autoFocus={given !== ''}
        aria-describedby={`${id}hint ${id}problem`}
      />
      <p id={`${id}hint`} className="text-sm text-soft">
        {words('resume.hint')}
      </p>
      <button type="submit" className="button text-lg" disabled={waiting}>
        {words(waiting ? 'resume.moving' : 'resume.submit')}
      </button>
      <button type="button" className="quiet-link" onClick={onBack}>
        {words('resume.back')}
      </button>
      <div id={`${id}problem`}>{problem !== null && <Notice kind="error">{problem}</Notice>}</div>
    </form>
  );
}
