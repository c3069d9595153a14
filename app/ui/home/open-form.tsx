'use client';

import Link from 'next/link';
import { useId, useState } from 'react';
import { useWords } from '../language/use-words';
import { Notice } from '../parts/notice';
import { useHydrated } from '../parts/use-hydrated';
import type { Entered } from './home-model';
import { useEntry } from './use-entry';

interface OpenFormProps {
  /** True when this server asks for a key before it opens a room. */
  readonly needsKey: boolean;
  readonly onTeach: (title: string, key: string) => Entered;
}

/** Opens a new room in one click, or leads to the course for those who practise alone. */
export function OpenForm({ needsKey, onTeach }: OpenFormProps) {
  const words = useWords('home');
  const [title, setTitle] = useState('');
  const [key, setKey] = useState('');
  const id = useId();
  const hydrated = useHydrated();
  const { problem, waiting, onSubmit } = useEntry(
    [title, key],
    () => null,
    () => onTeach(title.trim(), key),
  );
  return (
    <form onSubmit={onSubmit} className="open-form" aria-labelledby={`${id}head`}>
      <h2 id={`${id}head`} className="home-heading">
        {words('open.title')}
      </h2>
      {needsKey && (
        <div>
          <label htmlFor={`${id}key`}>{words('open.key')}</label>
          <input
            id={`${id}key`}
            className="field"
            type="password"
            autoComplete="current-password"
            value={key}
            onChange={(event) => setKey(event.target.value)}
            aria-describedby={`${id}keyHint`}
          />
          <p id={`${id}keyHint`} className="text-sm text-soft">
            {words('open.keyHint')}
          </p>
        </div>
      )}
      <div className="open-form-row">
        <label className="min-w-0 flex-1">
          <span className="sr-only">{words('open.name')}</span>
          <input
            className="field"
            value={title}
            dir="auto"
            maxLength={200}
            placeholder={words('open.nameOptional')}
            onChange={(event) => setTitle(event.target.value)}
            autoComplete="off"
          />
        </label>
        <button type="submit" className="button-quiet" disabled={waiting || !hydrated}>
          {words(waiting ? 'open.opening' : 'open.teach')}
        </button>
      </div>
      <div className="open-form-row items-center">
        <p className="min-w-0 flex-1 text-sm text-soft">{words('promise')}</p>
        <Link className="button-quiet" href="/course">
          {words('open.practise')}
        </Link>
      </div>
      {problem !== null && <Notice kind="error">{problem}</Notice>}
    </form>
  );
}
