import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { leftOpen } from '#engine/room/left-open';
import { applyCompletion } from './apply-completion';
import type { TerminalProps } from './terminal-model';

type TerminalInputProps = Pick<
  TerminalProps,
  | 'name'
  | 'prompt'
  | 'away'
  | 'busy'
  | 'secret'
  | 'history'
  | 'draft'
  | 'onDraft'
  | 'onSubmit'
  | 'shell'
  | 'onInterrupt'
  | 'onDetach'
  | 'onEndOfInput'
  | 'onClear'
  | 'complete'
> & { readonly field: RefObject<HTMLTextAreaElement | null> };

/**
 * The line being typed. Keys as in a shell: Enter, arrows for history, Tab for completion, Ctrl-C, Ctrl-D, Ctrl-L, Ctrl-U,
 * and Ctrl-P Ctrl-Q to take the prompt back from a container that runs on.
 * Tab on an empty line, Shift-Tab, and Tab after Escape leave the terminal, so that nobody is caught in it.
 */
export function TerminalInput(props: TerminalInputProps) {
  const { draft, history, prompt, field } = props;
  // Where in the history we are; what was being typed when we left for it.
  const past = useRef<{ back: number; unfinished: string }>({ back: 0, unfinished: '' });
  const leaving = useRef(false);
  const detaching = useRef(false);
  const [choices, setChoices] = useState<readonly string[]>([]);
  const open = props.shell && draft.includes('\n') ? leftOpen(draft) : null;

  const write = (line: string, cursor = line.length) => {
    props.onDraft(line);
    setChoices([]);
    requestAnimationFrame(() => field.current?.setSelectionRange(cursor, cursor));
  };
  const recall = (step: number) => {
    const { back, unfinished } = past.current;
    const next = Math.min(Math.max(back + step, 0), history.length);
    if (next === back) return;
    past.current = { back: next, unfinished: back === 0 ? draft : unfinished };
    write(next === 0 ? past.current.unfinished : (history[history.length - next] ?? ''));
  };
  const enter = () => {
    past.current = { back: 0, unfinished: '' };
    setChoices([]);
    props.onSubmit();
  };
  const tab = async () => {
    const cursor = field.current?.selectionStart ?? draft.length;
    const completion = await props.complete(draft, cursor);
    // The line may have been typed on while the answer was on its way.
    if (field.current?.value !== draft) return;
    const next = applyCompletion(draft, cursor, completion);
    if (next.line !== draft) write(next.line, next.cursor);
    setChoices(next.choices);
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
        write('');
        props.onInterrupt();
        return true;
      case 'd':
        if (draft === '') props.onEndOfInput();
        return true;
      case 'l':
        props.onClear();
        return true;
      case 'u':
        write('');
        return true;
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const left = leaving.current;
    leaving.current = event.key === 'Escape';
    if (event.ctrlKey && !event.altKey && !event.metaKey) {
      if (onControl(event)) event.preventDefault();
      return;
    }
    if (event.key !== 'Control') detaching.current = false;
    if (event.key === 'Enter' && !event.shiftKey) enter();
    else if (event.key === 'ArrowUp' && !before(event.currentTarget).includes('\n')) recall(1);
    else if (event.key === 'ArrowDown' && !behind(event.currentTarget).includes('\n')) recall(-1);
    else if (event.key === 'Tab' && !event.shiftKey && draft !== '' && !left) void tab();
    else return;
    event.preventDefault();
  };

  return (
    <>
      {choices.length > 0 && <div className="terminal-choices">{choices.join('   ')}</div>}
      <div className="terminal-line">
        <span className="terminal-prompt">{prompt ?? ''}</span>
        <textarea
          ref={field}
          className={props.secret ? 'terminal-secret' : undefined}
          rows={1}
          value={draft}
          onChange={(event) => {
            setChoices([]);
            props.onDraft(event.target.value);
          }}
          onKeyDown={onKeyDown}
          aria-label={`${props.name}: command line`}
          aria-description="Tab completes, arrow keys recall, Escape and then Tab leaves"
          placeholder={prompt === null ? 'running … Ctrl-C stops it' : undefined}
          autoCapitalize="none"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="send"
        />
      </div>
      {open !== null && (
        <div className="terminal-note">
          Waiting for {/^[|&]/.test(open) ? `what follows ${open}` : open}. Ctrl-C drops the line.
        </div>
      )}
      {props.away && draft !== '' && (
        <div className="terminal-note">Not connected. Your line is kept: press Enter when the connection is back.</div>
      )}
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
