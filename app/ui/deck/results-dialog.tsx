'use client';

import { Download, FileText, History } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/use-words';
import { DeckDialog } from './deck-dialog';

export const RESULT_FILES = ['results.csv', 'events.csv', 'results.json'] as const;
export type ResultFile = (typeof RESULT_FILES)[number];

/** How what a class has come to is taken out of it. */
export interface ResultsAccess {
  readonly reportHref: string;
  readonly replayHref: string;
  /** Saves a file on this device; false when it was not given. */
  readonly onSave: (file: ResultFile) => Promise<boolean>;
}

interface ResultsDialogProps {
  readonly results: ResultsAccess;
  readonly onClosed: () => void;
}

/** What the class has come to: files for a gradebook, the report for paper, the recording. */
export function ResultsDialog({ results, onClosed }: ResultsDialogProps) {
  const words = useWords('desk');
  const [state, setState] = useState<{ file: ResultFile; is: 'saving' | 'saved' | 'failed' } | null>(null);
  const save = async (file: ResultFile) => {
    if (state?.is === 'saving') return;
    setState({ file, is: 'saving' });
    setState({ file, is: (await results.onSave(file)) ? 'saved' : 'failed' });
  };
  return (
    <DeckDialog title={words('results.title')} onClosed={onClosed}>
      {() => (
        <>
          <p className="text-sm text-soft">{words('results.what')}</p>
          <ul className="flex flex-col gap-2">
            {RESULT_FILES.map((file, index) => (
              <li key={file} className="results-row">
                <span className="min-w-0 flex-1">
                  <strong>{words(`results.${KEYS[file]}`)}</strong>
                  <span className="block text-sm text-soft">{words(`results.${KEYS[file]}More`)}</span>
                </span>
                <button
                  type="button"
                  className="button-quiet"
                  aria-label={words('results.save', { what: words(`results.${KEYS[file]}`) })}
                  data-first={index === 0 || undefined}
                  onClick={() => void save(file)}
                >
                  <Download size={16} aria-hidden="true" /> {file.slice(file.indexOf('.') + 1).toUpperCase()}
                </button>
              </li>
            ))}
            <li className="results-row">
              <span className="min-w-0 flex-1">
                <strong>{words('results.report')}</strong>
                <span className="block text-sm text-soft">{words('results.reportMore')}</span>
              </span>
              <a className="button-quiet" href={results.reportHref} target="_blank" rel="noreferrer">
                <FileText size={16} aria-hidden="true" /> {words('results.open')}
                <span className="sr-only">{words('results.report')}</span>
              </a>
            </li>
            <li className="results-row">
              <span className="min-w-0 flex-1">
                <strong>{words('results.recording')}</strong>
                <span className="block text-sm text-soft">{words('results.recordingMore')}</span>
              </span>
              <a className="button-quiet" href={results.replayHref} target="_blank" rel="noreferrer">
                <History size={16} aria-hidden="true" /> {words('results.open')}
                <span className="sr-only">{words('results.recording')}</span>
              </a>
            </li>
          </ul>
          <p role="status" className={state?.is === 'failed' ? 'text-bad' : 'text-sm text-soft'}>
            {state && words(`results.${state.is}`, { file: state.file })}
          </p>
        </>
      )}
    </DeckDialog>
  );
}

const KEYS = { 'results.csv': 'learners', 'events.csv': 'events', 'results.json': 'all' } as const;
