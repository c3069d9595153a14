'use client';

import { useState } from 'react';
import { Notice } from '../parts/notice';
import { useHydrated } from '../parts/use-hydrated';
import { useEntry } from './use-entry';

interface TeachFormProps {
  /** True when this server asks for a key before it opens a room. */
  readonly needsKey: boolean;
  /** Resolves to what went wrong in words, or to null when the room is open (and the page about to change). */
  readonly onTeach: (key: string) => Promise<string | null>;
}

/** Opens a new room in one click. */
export function TeachForm({ needsKey, onTeach }: TeachFormProps) {
  const [key, setKey] = useState('');
  const hydrated = useHydrated();
  const { problem, waiting, onSubmit } = useEntry(
    () => null,
    () => onTeach(key),
  );
  return (
    <form onSubmit={onSubmit} className="flex flex-wrap items-center gap-3">
      {needsKey && (
        <input
          className="field w-56!"
          type="password"
          autoComplete="current-password"
          aria-label="Key for teachers"
          placeholder="key for teachers"
          value={key}
          onChange={(event) => setKey(event.target.value)}
        />
      )}
      <button type="submit" className="button-quiet min-h-10!" disabled={waiting || !hydrated}>
        {waiting ? 'Opening a room …' : 'Teach a class'}
      </button>
      {problem !== null && <Notice kind="error">{problem}</Notice>}
    </form>
  );
}
