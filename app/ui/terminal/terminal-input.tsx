import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { leftOpen } from '#engine/room/left-open';
import { useWords } from '../language/use-words';
import { ChoiceList, choiceId } from './choice-list';
import { editLine } from './edit-line';
import { HistorySearch } from './history-search';
import { LineNotes } from './line-notes';
import type { TerminalProps } from './terminal-model';
import { useCompletion } from './use-completion';
import { useHistory } from './use-history';

type TerminalInputProps = Omit<TerminalProps, 'items' | 'onEnter' | 'lastCode' | 'whoTyped'> & {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Says something aloud, politely. */
  readonly onSay: (text: string) => void;
};

/**
 * The line being typed. Keys as in a shell: Enter, arrows for history, Ctrl-R to search it, Tab for completion, Ctrl-C,
 * Ctrl-D, Ctrl-L, Ctrl-A, -E, -K, -U, -W, -Y, and Ctrl-P Ctrl-Q to take the prompt back from a container that runs on.
 * Tab on an empty line, Shift-Tab, and Tab after Escape leave the terminal, so that nobody is caught in it.
 */
export function TerminalInput(props: TerminalInputProps) {
  const { draft, prompt, field } = props;
  const words = useWords('terminal');
  const listId = useId();
  const cut = useRef('');
  const detaching = useRef(false);
  const [leaving, setLeaving] = useState(false);
  const [searching, setSearching] = useState(false);

  const write = (line: string, cursor = line.length) => {
    // At once: the next key may already be on its way.
    if (line !== draft) flushSync(() => props.onDraft(line));
    field.current?.setSelectionRange(cursor, cursor);
  };
  const { recall, forget } = useHistory(props.history, draft, write);
  const { choices, chosen, ...completion } = useCompletion(field, draft, props.complete, write);

  const enter = () => {
    forget();
    completion.close();
    props.onSubmit();
  };
  const tab = async (step: 1 | -1) => {
    if (choices.length > 0) return completion.move(step);
    const offered = await completion.ask();
    if (offered.length > 0) props.onSay(words('choices.count', { count: offered.length }));
  };
  const onControl = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    const key = event.key.toLowerCase();
    if (key === 'control') return false;
    const half = detaching.current;
    detaching.current = key === 'p' && props.onDetach !== null;
    switch (key) {
      case 'p':
        // Otherwise Ctrl-P prints the page, as everywhere.
        return detaching.current;
      case 'q':
        if (!half) return false;
        props.onDetach?.();
        return true;
      case 'c':
        // With text selected Ctrl-C copies, as everywhere.
        if ((window.getSelection()?.toString() ?? '') !== '' || hasSelection(event.currentTarget)) return false;
        forget();
        completion.close();
        write('');
        props.onInterrupt();
        return true;
      case 'd':
        if (draft === '') props.onEndOfInput();
        return true;
      case 'l':
        props.onClear();
        return true;
      case 'r':
        setSearching(true);
        return true;
    }
    const edited = editLine({ line: draft, cursor: event.currentTarget.selectionStart, cut: cut.current }, key);
    if (!edited) return false;
    cut.current = edited.cut;
    completion.close();
    write(edited.line, edited.cursor);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const offering = choices.length > 0;
    if (event.key === 'Escape') {
      completion.close();
      if (!offering) setLeaving(true);
      return;
    }
    if (event.key !== 'Tab' && event.key !== 'Shift') setLeaving(false);
    if (event.ctrlKey && !event.altKey && !event.metaKey) {
      if (onControl(event)) event.preventDefault();
      return;
    }
    if (event.key !== 'Control') detaching.current = false;
    const taken = chosen === null ? undefined : choices[chosen];
    if (event.key === 'Enter' && !event.shiftKey) {
      if (taken === undefined) enter();
      else completion.take(taken);
    } else if (offering && (event.key === 'ArrowDown' || event.key === 'ArrowRight')) completion.move(1);
    else if (offering && (event.key === 'ArrowUp' || event.key === 'ArrowLeft')) completion.move(-1);
    else if (event.key === 'ArrowUp' && !before(event.currentTarget).includes('\n')) recall(1);
    else if (event.key === 'ArrowDown' && !behind(event.currentTarget).includes('\n')) recall(-1);
    else if (event.key === 'Tab' && !leaving && (offering || (draft !== '' && !event.shiftKey)))
      void tab(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };

  return (
    <>
      {searching && (
        <HistorySearch
          history={props.history}
          onTake={(line) => {
            setSearching(false);
            write(line);
            field.current?.focus();
          }}
          onClose={(focus) => {
            setSearching(false);
            if (focus === 'line') field.current?.focus();
          }}
        />
      )}
      <div className="terminal-line">
        <span className="terminal-prompt" lang="en">
          {prompt ?? ''}
        </span>
        <textarea
          ref={field}
          className={props.secret ? 'terminal-secret' : undefined}
          rows={1}
          lang="en"
          value={draft}
          onChange={(event) => {
            completion.close();
            props.onDraft(event.target.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setLeaving(false);
            completion.close();
          }}
          aria-label={words('line.label', { terminal: props.name })}
          aria-description={words('line.keys')}
          aria-autocomplete="list"
          aria-controls={choices.length > 0 ? listId : undefined}
          aria-activedescendant={chosen === null ? undefined : choiceId(listId, chosen)}
          placeholder={prompt === null ? words('line.running') : undefined}
          autoCapitalize="none"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="send"
        />
      </div>
      {choices.length > 0 && (
        <ChoiceList
          id={listId}
          label={words('choices.label')}
          choices={choices}
          chosen={chosen}
          onTake={completion.take}
        />
      )}
      <LineNotes
        draft={draft}
        away={props.away}
        leaving={leaving}
        open={props.shell && draft.includes('\n') ? leftOpen(draft) : null}
      />
    </>
  );
}

/** What stands before the cursor of a field. */
function before(field: HTMLTextAreaElement): string {
  return field.value.slice(0, field.selectionStart);
}

function behind(field: HTMLTextAreaElement): string {
  return field.value.slice(field.selectionEnd);
}

function hasSelection(field: HTMLTextAreaElement): boolean {
  return field.selectionStart !== field.selectionEnd;
}
