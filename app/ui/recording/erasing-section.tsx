'use client';

import { useId, useState } from 'react';
import { useWords } from '../language/use-words';
import { CertainButton } from './certain-button';
import type { SharingStand } from './sharing-model';

interface ErasingSectionProps {
  readonly stand: SharingStand;
  /** Resolves with whether it was done. */
  readonly onErase: (person: SharingStand['people'][number]) => Promise<boolean>;
}

/** Takes one person out of the recording for good. */
export function ErasingSection({ stand: { people, kept }, onErase }: ErasingSectionProps) {
  const words = useWords('recording');
  const id = useId();
  const [chosen, setChosen] = useState('');
  const person = people.find((one) => one.id === chosen) ?? null;
  return (
    <fieldset className="sharing-section">
      <legend>{words('erase.title')}</legend>
      {people.length === 0 ? (
        <p className="text-soft">{words('erase.nobody')}</p>
      ) : (
        <>
          <span className="setting">
            <label htmlFor={id}>{words('erase.who')}</label>
            <select id={id} className="field w-auto!" value={chosen} onChange={({ target }) => setChosen(target.value)}>
              <option value="">{words('erase.choose')}</option>
              {people.map(({ id: seat, name }) => (
                <option key={seat} value={seat}>
                  {name}
                </option>
              ))}
            </select>
          </span>
          {person && (
            <>
              <p className="text-sm text-soft">
                {words('erase.what', { pseudonym: person.pseudonym })} {kept.closedAt === null && words('erase.live')}
              </p>
              <CertainButton
                key={person.id}
                go={words('erase.go')}
                sure={words('erase.sure', { name: person.name })}
                cancel={words('erase.cancel')}
                onSure={async () => {
                  if (await onErase(person)) setChosen('');
                }}
              />
            </>
          )}
        </>
      )}
    </fieldset>
  );
}
