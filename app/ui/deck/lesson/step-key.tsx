'use client';

import { useWords } from '../../language/use-words';
import { StepText } from '../../lesson/step-text';
import type { StepDesk } from './desk-model';

interface StepKeyProps {
  readonly step: Pick<StepDesk, 'hints' | 'solution'>;
  readonly onTry: (command: string) => void;
}

/** What only who leads may see of a step: its hints, and one way through it. */
export function StepKey({ step: { hints, solution }, onTry }: StepKeyProps) {
  const words = useWords('desk');
  return (
    <div className="step-key">
      <h4 className="pane-title">{words('step.hints')}</h4>
      {hints.length === 0 ? (
        <p className="text-sm text-soft">{words('step.noHints')}</p>
      ) : (
        <ol className="step-key-hints" lang="en">
          {hints.map((hint, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: hints stay in their order
            <li key={index} className="lesson-text">
              <StepText blocks={hint} />
            </li>
          ))}
        </ol>
      )}
      <h4 className="pane-title">{words('step.solution')}</h4>
      {solution.length === 0 && <p className="text-sm text-soft">{words('step.noSolution')}</p>}
      <ol className="step-key-moves">
        {solution.map((move, index) =>
          'line' in move ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: moves stay in their order, and some come twice
            <li key={index}>
              <button
                type="button"
                className="try-command"
                aria-label={words('step.try', { command: move.line })}
                onClick={() => onTry(move.line)}
              >
                {move.line}
              </button>
            </li>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={index}>
              <p className="text-sm text-soft">{words('step.file', { path: move.path })}</p>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
              <pre tabIndex={0} className="lesson-code" lang="en">
                {move.content}
              </pre>
            </li>
          ),
        )}
      </ol>
    </div>
  );
}
