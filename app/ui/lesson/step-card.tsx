'use client';

import { CornerDownLeft } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/use-words';
import type { StepView } from './lesson-model';
import { StepText } from './step-text';

interface StepCardProps {
  /** Null before the instructor has shown a step. */
  readonly step: StepView | null;
  /** Puts a command into the terminal's line, for the student to look at and send; absent without a terminal. */
  readonly onTry?: (command: string) => void;
  /** Where there is room for its title alone; the rest is there for whoever asks. */
  readonly brief?: boolean;
}

/** What the class does now. Its commands can be put into the terminal. */
export function StepCard({ step, onTry, brief = false }: StepCardProps) {
  const words = useWords('lesson');
  // A folded card opens by itself when the class goes on to another step.
  const [folded, fold] = useState<string | null>(null);
  const [read, setRead] = useState<string | null>(null);
  const stepKey = step && `${step.lesson} ${step.index}`;
  if (!step) {
    return (
      <section className="step-card" aria-label={words('now')}>
        <h2 className="step-card-title text-lg font-semibold">{words(onTry ? 'notBegun' : 'notBegunWatching')}</h2>
        {onTry && !brief && (
          <p className="lesson-text block! text-soft">
            {words.rich('lookAround', {
              code: (text) => (
                <code key={String(text)} className="whitespace-nowrap">
                  {text}
                </code>
              ),
            })}
          </p>
        )}
      </section>
    );
  }
  const open = brief ? read === stepKey : folded !== stepKey;
  const turn = () => (brief ? setRead(open ? null : stepKey) : fold(open ? stepKey : null));
  return (
    <section className="step-card" aria-label={words('now')}>
      <div className="step-card-title">
        <h2 className="min-w-0 flex-1 text-lg font-semibold">
          <span className="text-sm font-normal text-soft">
            {words('of', { number: step.index + 1, total: step.total })}
          </span>{' '}
          {step.title}
        </h2>
        <button type="button" className="button-quiet" aria-expanded={open} onClick={turn}>
          {words(open ? 'fold' : 'read')}
        </button>
      </div>
      {open && (
        <>
          <div className="lesson-text" lang="en">
            <StepText blocks={step.text} />
          </div>
          {step.commands.length > 0 && (
            <ul className="step-card-commands">
              {step.commands.map((command) => (
                <li key={command} className="max-w-full">
                  {onTry ? (
                    <button
                      type="button"
                      className="try-command"
                      onClick={() => onTry(command)}
                      aria-label={words('put', { command })}
                    >
                      <span className="min-w-0">{command}</span>
                      <CornerDownLeft size={14} aria-hidden="true" className="flex-none" />
                    </button>
                  ) : (
                    <code className="try-command">{command}</code>
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
