'use client';

import { useState } from 'react';
import type { SeatId } from '#engine/model/room-state';
import { useWords } from '../../language/use-words';
import { AudienceField, type AudienceOption } from '../audience-field';
import { DeckDialog } from '../deck-dialog';
import type { GiveResult } from '../give-dialog';
import { GiveOutcome } from '../give-outcome';
import type { StepDesk } from './desk-model';

/** Whose hosts, by their seats. */
export interface SetUpChoice extends AudienceOption {
  readonly to: readonly SeatId[];
}

export interface SetUpDialogProps {
  readonly step: StepDesk;
  readonly options: readonly SetUpChoice[];
  readonly first: number;
  readonly onSetUp: (step: StepDesk, seats: readonly SeatId[]) => Promise<GiveResult>;
  readonly onClosed: () => void;
}

/** Lays what a step begins with onto hosts: of those selected, of those behind, or of all. */
export function SetUpDialog({ step, options, first, onSetUp, onClosed }: SetUpDialogProps) {
  const words = useWords('desk');
  const deck = useWords('deck');
  const [chosen, choose] = useState(first);
  const [result, setResult] = useState<GiveResult | 'working' | null>(null);
  const to = options[chosen];
  return (
    <DeckDialog title={words('setUp.title')} onClosed={onClosed}>
      {(close) => (
        <form
          className="flex flex-col gap-4"
          onSubmit={async (event) => {
            event.preventDefault();
            if (!to || result === 'working') return;
            setResult('working');
            setResult(await onSetUp(step, to.to));
          }}
        >
          <p>{words('setUp.what', { step: step.title })}</p>
          <p className={step.start?.fresh ? 'font-semibold' : 'text-soft'}>
            {words(step.start?.fresh ? 'setUp.fresh' : 'setUp.keeps')}
          </p>
          <AudienceField options={options} chosen={chosen} onChoose={choose} />
          <div role="status">{result !== null && <GiveOutcome result={result} />}</div>
          <div className="deck-dialog-buttons">
            <button type="button" className="button-quiet min-h-10!" onClick={close} data-first>
              {deck('dialog.close')}
            </button>
            <button type="submit" className="button" disabled={result === 'working'}>
              {words('setUp.go')}
            </button>
          </div>
        </form>
      )}
    </DeckDialog>
  );
}
