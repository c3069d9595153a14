import { useId } from 'react';
import { useWords } from '../language/use-words';
import type { DoneAlone } from './home-model';

interface BringChoiceProps {
  readonly lessons: readonly DoneAlone[];
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

/** Asks whether the class is to be told what was done alone, and says what it would be told. */
export function BringChoice({ lessons, chosen, onChoose }: BringChoiceProps) {
  const words = useWords('course');
  const id = useId();
  return (
    <div className="bring-choice">
      <label>
        <input
          type="checkbox"
          checked={chosen}
          onChange={({ target }) => onChoose(target.checked)}
          aria-describedby={id}
        />
        {words('bring.ask')}
      </label>
      <p id={id} className="text-sm text-soft">
        {words('bring.what', { lessons: lessons.length, steps: lessons.reduce((sum, { done }) => sum + done, 0) })}
      </p>
    </div>
  );
}
