'use client';

import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { useWords } from '../language/use-words';
import { dockerfileWords } from './dockerfile-words';
import { kindOf } from './kind-of';
import type { EnvOfImage } from './mistakes-in';

export interface FileEditorProps {
  readonly path: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSave: () => void;
  readonly envOf: EnvOfImage;
  /** Where one was writing when one editor took the other's place; null when the focus was elsewhere. */
  readonly caret: RefObject<Caret | null>;
}

/** What is selected, in characters from the beginning of the text. */
export interface Caret {
  readonly anchor: number;
  readonly head: number;
}

/**
 * A plain text field, until the editor's code has come and where it does not come. A Dockerfile gets its instructions
 * coloured by a copy of the text that lies below the field.
 */
export function FileEditor({ path, value, onChange, onSave, caret }: FileEditorProps) {
  const words = useWords('files');
  const below = useRef<HTMLPreElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const coloured = kindOf(path) === 'dockerfile';
  // Whoever types while the editor's code arrives goes on typing where they were.
  useLayoutEffect(() => {
    const left = field.current;
    return () => {
      if (left && left === document.activeElement) {
        caret.current = { anchor: left.selectionStart, head: left.selectionEnd };
      }
    };
  }, [caret]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    onSave();
  };
  return (
    <div className="file-editor" data-coloured={coloured}>
      {coloured && (
        <pre ref={below} aria-hidden="true">
          {value.split('\n').map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            <span key={index}>
              {dockerfileWords(line).map((word, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the words of a line never change places
                <span key={place} className={`dockerfile-${word.kind}`}>
                  {word.text}
                </span>
              ))}
              {'\n'}
            </span>
          ))}
        </pre>
      )}
      <textarea
        ref={field}
        aria-label={words('text', { path })}
        value={value}
        spellCheck={false}
        autoCapitalize="none"
        autoCorrect="off"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onScroll={({ currentTarget }) => below.current?.scrollTo(currentTarget.scrollLeft, currentTarget.scrollTop)}
      />
    </div>
  );
}
