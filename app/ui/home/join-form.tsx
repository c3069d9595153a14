'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../language/use-words';
import { Notice } from '../parts/notice';
import { useHydrated } from '../parts/use-hydrated';
import { BringChoice } from './bring-choice';
import { ClassFoundLine } from './class-found';
import { cleanCode } from './clean-code';
import type { DoneAlone, Entered, Found } from './home-model';
import { NameField } from './name-field';
import { RoomCodeField } from './room-code-field';
import { useEntry } from './use-entry';
import { useFound } from './use-found';

interface JoinFormProps {
  /** Filled in when the address held it. */
  readonly code?: string;
  /** The address held an invitation to lead the class. */
  readonly invited: boolean;
  readonly onFind: (code: string) => Promise<Found>;
  readonly onNames: () => Promise<readonly string[]>;
  readonly brings: readonly DoneAlone[];
  readonly onJoin: (code: string, name: string, bring: boolean) => Entered;
  /** To the form for those who sat in the class on another device. */
  readonly onResumeCode: () => void;
}

/** Code first, then the name, then in. */
export function JoinForm({ code: given = '', invited, onFind, onNames, brings, onJoin, onResumeCode }: JoinFormProps) {
  const words = useWords('home');
  const [code, setCode] = useState(cleanCode(given));
  const [name, setName] = useState('');
  const [bring, setBring] = useState(false);
  const id = useId();
  const hydrated = useHydrated();
  const codeField = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  // Whoever was quicker than the page has typed into fields that nobody watched yet.
  useEffect(() => {
    if (codeField.current?.value) setCode(cleanCode(codeField.current.value));
    if (nameField.current?.value) setName(nameField.current.value);
  }, []);

  const { problem, refusal, waiting, onSubmit } = useEntry(
    [code, name],
    () => {
      if (code.length < 6) {
        codeField.current?.focus();
        return words('join.noCode');
      }
      if (name.trim() !== '') return null;
      nameField.current?.focus();
      return words('join.noName');
    },
    () => onJoin(code, name.trim(), bring),
  );
  const found = useFound(code, onFind, refusal);
  const noCode = problem !== null && code.length < 6;
  const noName = refusal !== null ? refusal.startsWith('seat/name') : problem !== null && !noCode && name.trim() === '';
  return (
    <form onSubmit={onSubmit} className="join-form" noValidate aria-label={words('join.title')}>
      {invited && <Notice kind="hint">{words('join.invited')}</Notice>}
      <RoomCodeField
        id={`${id}code`}
        code={code}
        onCode={setCode}
        field={codeField}
        autoFocus={given === ''}
        invalid={noCode}
        describedBy={`${id}found ${id}problem`}
      />
      <ClassFoundLine id={`${id}found`} found={found} />
      <NameField
        id={`${id}name`}
        name={name}
        onName={setName}
        field={nameField}
        autoFocus={given !== ''}
        invalid={noName}
        describedBy={`${id}problem`}
        onNames={onNames}
      />
      {!invited && brings.length > 0 && found !== null && found !== 'asking' && found.ok && (
        <BringChoice lessons={brings} chosen={bring} onChoose={setBring} />
      )}
      <button type="submit" className="button text-lg" disabled={waiting || !hydrated}>
        {words(waiting ? 'join.joining' : invited ? 'join.lead' : 'join.submit')}
      </button>
      <div id={`${id}problem`}>{problem !== null && <Notice kind="error">{problem}</Notice>}</div>
      <button type="button" className="quiet-link" disabled={!hydrated} onClick={onResumeCode}>
        {words('resume.open')}
      </button>
    </form>
  );
}
