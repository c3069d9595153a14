'use client';

import { CornerDownLeft } from 'lucide-react';
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
  if (!step) {
    return (
      <section className="step-card" aria-label="Current step">
        <h2 className="text-lg font-semibold">Your host is ready</h2>
        <p className="text-soft">
          The lesson has not begun. Look around: <code>docker version</code>, <code>docker images</code>,{' '}
          <code>ls</code>.
        </p>
      </section>
    );
  }
  return (
    <section className="step-card" aria-label="Current step">
      <p className="text-sm text-soft">
        Step {step.index + 1} of {step.total}
      </p>
      <h2 className="text-lg font-semibold">{step.title}</h2>
      <div className="lesson-text">
        <LessonText text={step.text} />
      </div>
      {step.commands.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-2">
          {step.commands.map((command) => (
            <li key={command}>
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
    </section>
  );
}
