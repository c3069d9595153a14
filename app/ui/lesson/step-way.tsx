import { Check, ChevronLeft, ChevronRight, List, SkipForward } from 'lucide-react';
import { useId, useRef } from 'react';
import { useWords } from '../language/use-words';
import type { LessonView } from './lesson-model';
import { StageMark } from './stage-mark';

interface StepWayProps {
  readonly lesson: LessonView;
  readonly onMove: (index: number) => Promise<boolean>;
}

/** For whoever goes on alone: back, on, and the list of all steps. */
export function StepWay({ lesson, onMove }: StepWayProps) {
  const words = useWords('lesson');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { step, steps, paused } = lesson;
  const at = step?.index ?? -1;
  const last = at >= steps.length - 1;
  const isDone = step?.done || step?.skipped;
  const go = (index: number) => {
    list.current?.hidePopover();
    if (!paused && index !== at) void onMove(index);
  };
  return (
    <nav className="step-way" aria-label={words('way')}>
      <button type="button" className="button-quiet" popoverTarget={id} aria-label={words('steps')}>
        <List size={16} aria-hidden="true" />
      </button>
      <div ref={list} id={id} popover="auto" className="step-list frame">
        <p className="px-2 pb-1 font-semibold">{lesson.title}</p>
        <ol aria-label={words('steps')}>
          {steps.map(({ id, title, stage, state }, index) => (
            <li key={id}>
              <button
                type="button"
                className="step-list-step"
                aria-current={index === at ? 'step' : undefined}
                aria-disabled={paused}
                onClick={() => go(index)}
              >
                <span className="step-list-number">
                  {state === 'done' ? <Check size={16} strokeWidth={3} aria-hidden="true" /> : index + 1}
                </span>
                <span className="min-w-0 flex-1" lang="en">
                  {title}
                </span>
                <StageMark stage={stage} />
                {state !== 'open' && <span className="sr-only">({words(`state.${state}`)})</span>}
              </button>
            </li>
          ))}
        </ol>
      </div>
      <button
        type="button"
        className="button-quiet step-back"
        aria-label={words('back')}
        disabled={paused || at <= 0}
        onClick={() => go(at - 1)}
      >
        <ChevronLeft size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={isDone ? 'button step-on' : 'button-quiet step-on'}
        disabled={paused || last}
        onClick={() => go(at + 1)}
      >
        <span className="step-on-word">{words(isDone || last ? 'next' : 'skip')}</span>
        {isDone || last ? <ChevronRight size={16} aria-hidden="true" /> : <SkipForward size={16} aria-hidden="true" />}
      </button>
    </nav>
  );
}
