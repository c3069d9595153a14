'use client';

import type { Audience } from '#engine/room/command';
import { useWords } from '../language/use-words';

export interface AudienceOption {
  readonly to: Audience;
  /** As it is said in a sentence: `all 15 students`, `Ana`. */
  readonly name: string;
}

/** Whom something can go to, and index of the one that is meant at first. */
export interface AudienceChoice {
  readonly options: readonly AudienceOption[];
  readonly first: number;
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
      {options.map(({ to, name }, index) => (
        <label key={keyOf(to)}>
          <input type="radio" name="audience" checked={index === chosen} onChange={() => onChoose(index)} />
          <bdi>{name}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

/** A student may be called just as a group is. */
function keyOf(to: Audience): string {
  return to === 'all' ? to : to.join(' ');
}
