'use client';

import { CornerDownLeft } from 'lucide-react';
import { useState } from 'react';
import type { StepView } from './lesson-model';
import { LessonText } from './lesson-text';

interface StepCardProps {
  /** Null before the instructor has shown a step. */
  readonly step: StepView | null;
  /** Puts a command into the terminal's line, for the student to look at and send. */
  readonly onTry: (command: string) => void;
}

/** What the class does now. Its commands can be put into the terminal. */
export function StepCard({ step, onTry }: StepCardProps) {
  // A folded card opens by itself when the class goes on to another step.
  const [folded, fold] = useState<string | null>(null);
  const stepKey = step && `${step.lesson} ${step.index}`;
  if (!step) {
    return (
      <section className="step-card" aria-label="Current step">
        <h2 className="step-card-title text-lg font-semibold">Your host is ready</h2>
        <p className="lesson-text block! text-soft">
          The lesson has not begun. Look around: <code>docker version</code>, <code>docker images</code>,{' '}
          <code>ls</code>.
        </p>
      </section>
    );
  }
  const open = folded !== stepKey;
  return (
    <section className="step-card" aria-label="Current step">
      <div className="step-card-title">
        <h2 className="min-w-0 flex-1 text-lg font-semibold">
          <span className="text-sm font-normal text-soft">
            {step.index + 1}/{step.total}
          </span>{' '}
          {step.title}
        </h2>
        <button type="button" className="button-quiet" aria-expanded={open} onClick={() => fold(open ? stepKey : null)}>
          {open ? 'Fold' : 'Read'}
        </button>
      </div>
      {open && (
        <>
          <div className="lesson-text">
            <LessonText text={step.text} />
          </div>
          {step.commands.length > 0 && (
            <ul className="step-card-commands">
              {step.commands.map((command) => (
                <li key={command} className="max-w-full">
                  <button
                    type="button"
                    className="try-command"
                    onClick={() => onTry(command)}
                    aria-label={`Put into the terminal: ${command}`}
                  >
                    <span className="min-w-0">{command}</span>
                    <CornerDownLeft size={14} aria-hidden="true" className="flex-none" />
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
