'use client';

import { Download, FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useFormatter } from 'use-intl';
import { useWords } from '../../language/use-words';
import { saveFile } from '../../parts/save-file';
import { CopyLessonLink } from './copy-lesson-link';
import { EXAMPLE_LESSON } from './example-lesson';
import { lineRange } from './line-range';
import type { OwnLessonState } from './use-own-lesson';

interface OwnLessonProps extends OwnLessonState {
  /** Of this classroom, as others reach it. */
  readonly address: string;
}

/** A lesson as a text: written, pasted, dropped or uploaded; its mistakes lead to their lines. */
export function OwnLesson({ text, onText, upload, mayPaste, refused, letters, draft, address }: OwnLessonProps) {
  const words = useWords('desk');
  const format = useFormatter();
  const field = useRef<HTMLTextAreaElement>(null);
  const [over, setOver] = useState(false);
  const goTo = (line: number) => {
    const { current } = field;
    if (!current) return;
    const { from, to } = lineRange(text, line);
    current.focus();
    current.setSelectionRange(from, to);
    const lines = text.split('\n').length;
    current.scrollTop = Math.max(0, ((line - 3) / lines) * current.scrollHeight);
  };
  return (
    <div className="own-lesson">
      <div className="own-lesson-bar">
        <label className="button-quiet own-lesson-upload">
          <FileUp size={16} aria-hidden="true" /> {words('own.upload')}
          <input
            type="file"
            accept=".md,.markdown,.txt,text/markdown,text/plain"
            className="sr-only"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void upload(file);
              target.value = '';
            }}
          />
        </label>
        {text.trim() === '' ? (
          <button type="button" className="button-quiet" onClick={() => onText(EXAMPLE_LESSON)}>
            {words('own.example')}
          </button>
        ) : (
          <>
            <button
              type="button"
              className="button-quiet"
              onClick={() => saveFile(`${draft?.head?.id ?? 'lesson'}.md`, new Blob([text], { type: 'text/markdown' }))}
            >
              <Download size={16} aria-hidden="true" /> {words('own.save')}
            </button>
            <CopyLessonLink text={text} address={address} />
          </>
        )}
        <p className="text-sm text-soft">{words('own.how')}</p>
      </div>
      <textarea
        ref={field}
        className="field own-lesson-text"
        lang="en"
        aria-label={words('own.label')}
        placeholder={words('own.placeholder')}
        spellCheck={false}
        data-over={over}
        value={text}
        onChange={({ target }) => onText(target.value)}
        onPaste={(event) => {
          if (!mayPaste(event.clipboardData.getData('text/plain'))) event.preventDefault();
        }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          const [file] = event.dataTransfer.files;
          setOver(false);
          if (!file) {
            if (!mayPaste(event.dataTransfer.getData('text/plain'))) event.preventDefault();
            return;
          }
          event.preventDefault();
          void upload(file);
        }}
      />
      <div role="status" className="own-lesson-state">
        {refused?.is === 'too-big' && (
          <p className="text-bad">
            {words('own.tooBig', {
              size: format.number(refused.bytes / 1_000_000, {
                style: 'unit',
                unit: 'megabyte',
                maximumFractionDigits: 1,
              }),
            })}
          </p>
        )}
        {refused?.is === 'not-text' && <p className="text-bad">{words('own.notText')}</p>}
        {refused?.is === 'long-paste' && (
          <p className="text-bad">{words('own.longPaste', { count: refused.letters })}</p>
        )}
        {letters !== null && <p className="text-bad">{words('own.tooLong', { count: letters })}</p>}
        {letters === null && text.trim() !== '' && draft === null && (
          <p className="text-soft">{words('own.checking')}</p>
        )}
        {draft && draft.mistakes.length > 0 && (
          <p className="font-semibold text-bad">{words('own.mistakes', { count: draft.mistakes.length })}</p>
        )}
        {draft && draft.mistakes.length > 0 && (
          <p className="font-semibold">
            {draft.sheet
              ? words('own.partly', { steps: draft.sheet.steps.length, leftOut: draft.leftOut })
              : words('own.nothing')}
          </p>
        )}
        {draft?.sheet && draft.mistakes.length === 0 && (
          <p className="font-semibold text-good">
            {words('own.fine', { steps: draft.sheet.steps.length, minutes: draft.sheet.minutes })}
          </p>
        )}
      </div>
      {draft && draft.mistakes.length > 0 && (
        <ol className="own-lesson-mistakes scroll-area">
          {draft.mistakes.map(({ line, text: mistake }) => (
            <li key={`${line} ${mistake}`}>
              <button type="button" onClick={() => goTo(line)}>
                <strong>{words('own.line', { line })}</strong> <span lang="en">{mistake}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {draft?.sheet && (
        <>
          <h3 className="pane-title">
            {words(draft.mistakes.length > 0 ? 'own.previewPartly' : 'own.preview')}:{' '}
            <span lang="en">{draft.sheet.title}</span>
          </h3>
          <ol className="own-lesson-steps scroll-area">
            {draft.sheet.steps.map(({ id, title, stage, goals }) => (
              <li key={id}>
                <span lang="en">{title}</span>
                <span className="text-sm text-soft">
                  {words(`stage.${stage}`)} · {words('own.goals', { count: goals.length })}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
