import { useEffect, useRef } from 'react';
import { useWords } from '../language/use-words';

/** More than these nobody reads; the word is typed on instead. */
const MOST = 100;

interface ChoiceListProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly string[];
  /** Index of the chosen one; null for none yet. */
  readonly chosen: number | null;
  readonly onTake: (choice: string) => void;
  /** One below the other, for whole lines. */
  readonly lines?: boolean;
}

/** The ID of an option, for `aria-activedescendant`. */
export function choiceId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** What a line of the terminal may become. The focus stays in the field that the list belongs to. */
export function ChoiceList({ id, label, choices, chosen, onTake, lines = false }: ChoiceListProps) {
  const words = useWords('terminal');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen !== null) list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div className="choice-list" data-lines={lines}>
      <div ref={list} id={id} role="listbox" aria-label={label} className="choice-options scroll-area">
        {choices.slice(0, MOST).map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field that this list belongs to
          <div
            key={choice}
            id={choiceId(id, index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            // The field keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onTake(choice)}
          >
            {choice}
          </div>
        ))}
      </div>
      {choices.length > MOST && <span>{words('choices.more', { count: choices.length - MOST })}</span>}
    </div>
  );
}
