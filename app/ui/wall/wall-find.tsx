'use client';

import { Search, X } from 'lucide-react';
import type { RefObject } from 'react';
import { useWords } from '../language/use-words';

interface WallFindProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly found: { readonly seats: number; readonly containers: number } | null;
}

/** Type a name: the blocks of whoever has it are lit. */
export function WallFind({ field, query, onQuery, found }: WallFindProps) {
  const words = useWords('wall');
  return (
    <search className="wall-find">
      <label>
        <Search aria-hidden="true" />
        <span className="sr-only">{words('find.label')}</span>
        <input
          ref={field}
          type="text"
          value={query}
          placeholder={words('find.hint')}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onQuery(event.target.value)}
        />
      </label>
      {query !== '' && (
        <button type="button" aria-label={words('find.close')} onClick={() => onQuery('')}>
          <X aria-hidden="true" />
        </button>
      )}
      <span role="status" className="wall-found">
        {found ? words('find.found', found) : ''}
      </span>
    </search>
  );
}
