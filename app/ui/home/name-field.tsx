'use client';

import { Dices } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { useWords } from '../language/use-words';

interface NameFieldProps {
  readonly id: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly autoFocus: boolean;
  readonly invalid: boolean;
  readonly describedBy: string;
  /** A few names that nobody would mind. */
  readonly onNames: () => Promise<readonly string[]>;
}

/** One's name, and names to take for those who would rather not tell theirs. */
export function NameField({ id, name, onName, field, autoFocus, invalid, describedBy, onNames }: NameFieldProps) {
  const words = useWords('home');
  const [offered, setOffered] = useState<readonly string[]>([]);
  const roll = useCallback(() => void onNames().then(setOffered), [onNames]);
  useEffect(roll, [roll]);
  return (
    <>
      <label htmlFor={id}>{words('join.name')}</label>
      <input
        ref={field}
        id={id}
        className="field text-lg"
        value={name}
        dir="auto"
        maxLength={200}
        onChange={(event) => onName(event.target.value)}
        autoComplete="nickname"
        enterKeyHint="go"
        // biome-ignore lint/a11y/noAutofocus: with the code given, only the name is left to type
        autoFocus={autoFocus}
        aria-invalid={invalid}
        aria-describedby={describedBy}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a <fieldset> would have a legend to be seen */}
      <div className="name-offers" role="group" aria-label={words('join.names')}>
        {offered.length > 0 && (
          <button type="button" className="name-offer" onClick={roll} aria-label={words('join.roll')}>
            <Dices size={18} aria-hidden="true" />
          </button>
        )}
        {offered.map((offer) => (
          <button
            key={offer}
            type="button"
            className="name-offer"
            aria-pressed={offer === name}
            onClick={() => onName(offer)}
          >
            {offer}
          </button>
        ))}
      </div>
    </>
  );
}
