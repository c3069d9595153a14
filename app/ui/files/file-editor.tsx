'use client';

import { type KeyboardEvent, useRef } from 'react';
import { dockerfileWords } from './dockerfile-words';

interface FileEditorProps {
  readonly path: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSave: () => void;
}

/** A plain text field; a Dockerfile gets its instructions set bold by a copy of the text that lies below the field. */
export function FileEditor({ path, value, onChange, onSave }: FileEditorProps) {
  const below = useRef<HTMLPreElement>(null);
  const coloured = /(^|\/)Dockerfile[^/]*$/.test(path);
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
              {dockerfileWords(line).map((word) => (
                <span key={word.kind + word.text} className={`dockerfile-${word.kind}`}>
                  {word.text}
                </span>
              ))}
              {'\n'}
            </span>
          ))}
        </pre>
      )}
      <textarea
        aria-label={`Text of ${path}`}
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
