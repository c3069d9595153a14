import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useWords } from '../language/use-words';
import { ChoiceList, choiceId } from './choice-list';
import { foundLines } from './found-lines';

interface HistorySearchProps {
  readonly history: readonly string[];
  readonly onTake: (line: string) => void;
  /** Nothing was taken; the focus belongs back to the line, or has gone elsewhere already. */
  readonly onClose: (focus: 'line' | 'elsewhere') => void;
}

/** Ctrl-R: the lines typed before that have some letters in them, the newest first. */
export function HistorySearch({ history, onTake, onClose }: HistorySearchProps) {
  const words = useWords('terminal');
  const id = useId();
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = useMemo(() => foundLines(history, asked), [history, asked]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const older = event.key === 'ArrowDown' || (event.ctrlKey && event.key === 'r');
    if (older && found.length > 0) setChosen((chosen + 1) % found.length);
    else if (event.key === 'ArrowUp' && found.length > 0) setChosen((chosen - 1 + found.length) % found.length);
    else if (event.key === 'Escape' || (event.ctrlKey && ['c', 'g'].includes(event.key))) onClose('line');
    else if (event.key === 'Enter' || event.key === 'Tab') {
      const line = found[chosen];
      if (line === undefined) onClose('line');
      else onTake(line);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="history-search">
      <label htmlFor={id}>{words('search.label')}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}list`}
        aria-activedescendant={found.length > 0 ? choiceId(`${id}list`, chosen) : undefined}
        aria-autocomplete="list"
        aria-describedby={`${id}keys`}
        // biome-ignore lint/a11y/noAutofocus: it was asked for just now
        autoFocus
        value={asked}
        onChange={(event) => {
          setAsked(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => onClose('elsewhere')}
        autoCapitalize="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
      />
      {found.length > 0 ? (
        <ChoiceList
          id={`${id}list`}
          label={words('search.found')}
          choices={found}
          chosen={chosen}
          onTake={onTake}
          lines
        />
      ) : (
        <p role="status">{words('search.nothing')}</p>
      )}
      <p id={`${id}keys`} className="terminal-note">
        {words('search.keys')}
      </p>
    </div>
  );
}
