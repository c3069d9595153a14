import { Lightbulb } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Block } from '#engine/model/lesson';
import { useWords } from '../language/use-words';
import { StepText } from './step-text';

interface StepHintsProps {
  /** Those that were opened, the weakest first. */
  readonly hints: readonly (readonly Block[])[];
  /** Places of those that nobody has asked for here. */
  readonly sent: readonly number[];
}

/** The hints of a step that are open; the last one to come is brought into sight. */
export function StepHints({ hints, sent }: StepHintsProps) {
  const words = useWords('lesson');
  const last = useRef<HTMLLIElement>(null);
  const before = useRef(hints.length);
  useEffect(() => {
    if (hints.length > before.current) last.current?.scrollIntoView({ block: 'nearest' });
    before.current = hints.length;
  }, [hints.length]);
  if (hints.length === 0) return null;
  return (
    <ol className="step-hints" aria-label={words('hint.opened')}>
      {hints.map((hint, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: hints are opened in their order
        <li key={index} ref={index === hints.length - 1 ? last : undefined} className="step-hint">
          <Lightbulb size={18} aria-hidden="true" className="mt-0.5 flex-none" />
          <div className="min-w-0">
            {sent.includes(index) && <p className="text-sm font-semibold">{words('hint.sent')}</p>}
            <div className="lesson-text" lang="en">
              <StepText blocks={hint} />
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
