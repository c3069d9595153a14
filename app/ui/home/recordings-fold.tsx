'use client';

import { type FormEvent, useId, useState } from 'react';
import { useFormatter } from 'use-intl';
import { useWords } from '../language/use-words';
import { Notice } from '../parts/notice';
import { FileDrop } from '../replay/file-drop';
import { useDroppedFile } from '../replay/use-dropped-file';
import { codeWords } from '../room/room-model';
import type { KnownClass, PublishedRecording } from './home-model';
import { recordingPath } from './recording-path';

interface RecordingsFoldProps {
  /** The newest first. */
  readonly classes: readonly KnownClass[];
  readonly onOpen: (path: string) => void;
  readonly onFile: (file: File) => void;
  readonly onPublished: () => Promise<readonly PublishedRecording[]>;
}

/** Recordings of the classes that this browser knows, those published here, and of any other by its file or link. */
export function RecordingsFold({ classes, onOpen, onFile, onPublished }: RecordingsFoldProps) {
  const words = useWords('home');
  const format = useFormatter();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [invalid, setInvalid] = useState(false);
  const [published, setPublished] = useState<readonly PublishedRecording[]>([]);
  useDroppedFile(onFile);
  const look = () => void onPublished().then(setPublished);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const path = recordingPath(typed);
    setInvalid(path === null);
    if (path !== null) onOpen(path);
  };
  return (
    <details className="recordings" onToggle={(event) => event.currentTarget.open && look()}>
      <summary className="home-heading">{words('recordings.title')}</summary>
      {classes.length === 0 ? (
        <p className="text-sm text-soft">{words('recordings.none')}</p>
      ) : (
        <ul aria-label={words('recordings.yours')} className="recordings-list scroll-area">
          {classes.map((known) => (
            <li key={known.id}>
              <a href={`/replay/${known.id}`}>
                <bdi className="min-w-0 flex-1 truncate font-semibold">
                  {known.title ?? (known.solo ? words('recordings.solo') : codeWords(known.code))}
                </bdi>
                {known.solo && known.title !== null && (
                  <span className="text-sm text-soft">{words('recordings.solo')}</span>
                )}
                {known.role === 'instructor' && !known.solo && (
                  <span className="text-sm text-soft">{words('recordings.taught')}</span>
                )}
                <time className="text-sm text-soft" dateTime={new Date(known.since).toISOString()}>
                  {format.dateTime(known.since, { dateStyle: 'medium' })}
                </time>
              </a>
            </li>
          ))}
        </ul>
      )}
      {published.length > 0 && (
        <>
          <h3 className="text-sm font-semibold">{words('recordings.listed')}</h3>
          <ul className="recordings-list scroll-area">
            {published.map((recording) => (
              <li key={recording.id}>
                <a href={`/replay/${recording.id}`}>
                  <bdi className="min-w-0 flex-1 truncate font-semibold">{recording.title}</bdi>
                  <span className="text-sm text-soft">
                    {words('recordings.listedAbout', { minutes: recording.minutes, students: recording.students })}
                  </span>
                  <time className="text-sm text-soft" dateTime={new Date(recording.at).toISOString()}>
                    {format.dateTime(recording.at, { dateStyle: 'medium' })}
                  </time>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <FileDrop onFile={onFile} />
      <form onSubmit={onSubmit} noValidate className="open-form-row items-end">
        <label htmlFor={id} className="min-w-0 flex-1 text-sm font-semibold">
          {words('recordings.link')}
          <input
            id={id}
            className="field font-mono text-sm"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoCapitalize="none"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            inputMode="url"
            enterKeyHint="go"
            aria-invalid={invalid}
            aria-describedby={`${id}problem`}
          />
        </label>
        <button type="submit" className="button-quiet">
          {words('recordings.submit')}
        </button>
      </form>
      <div id={`${id}problem`}>{invalid && <Notice kind="error">{words('recordings.invalid')}</Notice>}</div>
    </details>
  );
}
