'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../language/use-words';
import { LessonText } from './lesson-text';

interface LessonPaneProps {
  readonly title: string;
  readonly steps: readonly { readonly title: string; readonly text: string; readonly commands: readonly string[] }[];
  /** The step that the class is shown; null before the first. */
  readonly current: number | null;
  readonly onShow: (index: number) => void;
  readonly onTry: (command: string) => void;
  /** For `aria-keyshortcuts`. */
  readonly keys?: { readonly back: string; readonly next: string };
}

/** What the instructor does next: all steps of the lesson, the current one open. */
export function LessonPane({ title, steps, current, onShow, onTry, keys }: LessonPaneProps) {
  const words = useWords('lesson');
  const at = current ?? -1;
  const steppedTo = useRef<HTMLLIElement>(null);
  // A key or another screen may have gone on to a step below what is in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for every step, and when the steps have come
  useEffect(() => {
    steppedTo.current?.scrollIntoView({ block: 'nearest' });
  }, [at, steps.length]);
  return (
    <section className="flex min-h-0 flex-1 flex-col" aria-label={words('pane')}>
      <h2 className="px-4 py-2 text-lg font-semibold">{title}</h2>
      <ol className="scroll-area min-h-0 flex-1">
        {steps.map((step, index) => (
          <li
            key={step.title}
            ref={index === at ? steppedTo : undefined}
            aria-current={index === at ? 'step' : undefined}
            className="lesson-step"
          >
            <button type="button" onClick={() => onShow(index)} className="lesson-step-title">
              <span className="lesson-step-number">{index + 1}</span>
              {step.title}
            </button>
            {index === at && (
              <div className="ps-12 pe-4 pb-4">
                <div className="lesson-text text-sm">
                  <LessonText text={step.text} />
                </div>
                {step.commands.map((command) => (
                  <button key={command} type="button" className="try-command mt-2" onClick={() => onTry(command)}>
                    {command}
                  </button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ol>
      <div className="flex gap-2 border-t border-rule p-4">
        <button
          type="button"
          className="button-quiet"
          aria-keyshortcuts={keys?.back}
          title={keys && `${words('back')} (${keys.back})`}
          disabled={at <= 0}
          onClick={() => onShow(at - 1)}
        >
          <ChevronLeft size={16} aria-hidden="true" /> {words('back')}
        </button>
        <button
          type="button"
          className="button min-w-0 flex-1 whitespace-normal!"
          aria-keyshortcuts={keys?.next}
          title={keys && `${words('next')} (${keys.next})`}
          disabled={current !== null && at >= steps.length - 1}
          onClick={() => onShow(at + 1)}
        >
          {words(at < 0 ? 'begin' : 'next')} <ChevronRight size={16} aria-hidden="true" />
        </button>
      </div>
    </section>
  );
}
