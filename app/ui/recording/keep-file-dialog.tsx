'use client';

import { HardDriveUpload } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import type { ImportMistake } from '#server/protocol/recordings';
import { DeckDialog } from '../deck/deck-dialog';
import type { Problem } from '../language/problem';
import { useWords } from '../language/use-words';
import { mistakeWords } from '../replay/mistake-words';

/** Why a file was not kept. */
export interface KeepingProblem {
  readonly code: Problem;
  readonly mistake?: ImportMistake;
}

interface KeepFileDialogProps {
  /** Whether this server asks for the instructor key. */
  readonly needsKey: boolean;
  /** Keeps the file and leads to what it has become; answers why not, or null. */
  readonly onKeep: (key: string) => Promise<KeepingProblem | null>;
  readonly onClosed: () => void;
}

/** Offers to keep a recording, which is played from a file, on this server. */
export function KeepFileDialog({ needsKey, onKeep, onClosed }: KeepFileDialogProps) {
  const words = useWords('keepFile');
  return (
    <DeckDialog title={words('title')} onClosed={onClosed}>
      {() => <Offer needsKey={needsKey} onKeep={onKeep} />}
    </DeckDialog>
  );
}

function Offer({ needsKey, onKeep }: Pick<KeepFileDialogProps, 'needsKey' | 'onKeep'>) {
  const words = useWords('keepFile');
  const id = useId();
  const [key, setKey] = useState('');
  const [state, setState] = useState<'idle' | 'keeping' | KeepingProblem>('idle');
  const keeping = state === 'keeping';
  const problem = useProblemWords(typeof state === 'string' ? null : state);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (keeping) return;
    setState('keeping');
    void onKeep(key).then((met) => {
      if (met) setState(met);
    });
  };
  return (
    <form className="grid gap-4" onSubmit={keep}>
      <p>{words('what')}</p>
      {needsKey && (
        <div className="grid gap-1">
          <label htmlFor={`${id}key`} className="text-sm font-semibold">
            {words('key')}
          </label>
          <input
            id={`${id}key`}
            className="field"
            type="password"
            autoComplete="current-password"
            required
            value={key}
            onChange={(event) => setKey(event.target.value)}
            aria-describedby={`${id}hint`}
          />
          <p id={`${id}hint`} className="text-sm text-soft">
            {words('keyHint')}
          </p>
        </div>
      )}
      <button type="submit" className="button justify-self-start" data-first aria-disabled={keeping}>
        <HardDriveUpload size={18} aria-hidden="true" className="flex-none" /> {words('go')}
      </button>
      <p role="status" className={problem === null ? 'text-sm text-soft' : 'text-bad'}>
        {problem ?? (keeping ? words('keeping') : '')}
      </p>
    </form>
  );
}

function useProblemWords(problem: KeepingProblem | null): string | null {
  const words = useWords('keepFile');
  const replay = useWords('replay');
  const problems = useWords('problems');
  if (!problem) return null;
  const { code, mistake } = problem;
  if (mistake?.reason === 'cut') return words('cut');
  if (mistake?.reason === 'nobody-leads') return words('nobodyLeads');
  return mistake ? mistakeWords(replay, { ...mistake, reason: mistake.reason }) : problems(code);
}
