'use client';

import type { Audience } from '#engine/room/command';
import { useWords } from '../language/use-words';

export interface AudienceOption {
  readonly to: Audience;
  /** As it is said in a sentence: `all 15 students`, `Ana`. */
  readonly name: string;
}

interface AudienceFieldProps {
  readonly options: readonly AudienceOption[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Whom it goes to: everybody, those selected, or the seat that is open. */
export function AudienceField({ options, chosen, onChoose }: AudienceFieldProps) {
  const words = useWords('deck');
  return (
    <fieldset className="audience-row">
      <legend>{words('to.label')}</legend>
      {options.map(({ name }, index) => (
        <label key={name}>
          <input type="radio" name="audience" checked={index === chosen} onChange={() => onChoose(index)} />
          <bdi>{name}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
