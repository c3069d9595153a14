'use client';

import { ChevronLeft, ChevronRight, Eye, EyeOff } from 'lucide-react';
import { useWords } from '../../language/use-words';
import { ControlButton } from '../control-button';
import { useControls } from '../controls';
import { ariaKeys, DECK_SHORTCUTS } from '../deck-shortcuts';
import type { LessonDesk } from './desk-model';
import { isPollOut, pollStep } from './poll-step';
import { StepStrip } from './step-strip';

/** The lesson in one hand: where the class is, how far, its question, back and next. */
export function RemoteStep({ lesson }: { lesson: LessonDesk | null }) {
  const words = useWords('deck');
  const desk = useWords('desk');
  const { previousStep, nextStep } = useControls();
  const index = lesson?.current ?? null;
  const step = index === null ? undefined : lesson?.steps[index];
  const poll = step?.poll;
  const next = poll ? pollStep(poll) : null;
  return (
    <section className="remote-step" aria-label={words('lesson')}>
      <p className="text-sm text-soft">
        {lesson && step && index !== null
          ? words('remote.step', { index: index + 1, total: lesson.steps.length })
          : words('remote.noStep')}
        {lesson && step && ` · ${desk('step.doneOf', { done: step.done, all: lesson.learners })}`}
      </p>
      {step && (
        <p className="text-lg font-semibold" lang="en">
          {step.title}
        </p>
      )}
      {lesson && <StepStrip steps={lesson.steps} current={lesson.current} learners={lesson.learners} />}
      {/* Its place stays, whatever is asked: a second press must not show anybody an answer. */}
      <div className="remote-pair">
        <button
          type="button"
          className="button-quiet"
          disabled={previousStep.off}
          aria-label={previousStep.name}
          aria-keyshortcuts={ariaKeys(DECK_SHORTCUTS.previousStep.key)}
          onClick={previousStep.run}
        >
          <ChevronLeft size={28} aria-hidden="true" />
        </button>
        <button
          type="button"
          className={poll && isPollOut(poll) ? 'button-quiet' : 'button'}
          data-main=""
          disabled={nextStep.off}
          aria-keyshortcuts={ariaKeys(DECK_SHORTCUTS.nextStep.key)}
          onClick={nextStep.run}
        >
          {nextStep.name} <ChevronRight size={28} aria-hidden="true" />
        </button>
      </div>
      {poll?.round != null && (
        <div className="remote-poll">
          <p className="text-sm">
            {desk(poll.round === 2 ? 'poll.answeredAgain' : 'poll.answered', {
              answered: poll.answered,
              asked: poll.asked,
            })}
          </p>
          <div className="remote-pair">
            {next !== null && (
              <ControlButton
                control="pollGo"
                className={next === 'close' ? undefined : 'button'}
                short={desk(`poll.go.${next}`)}
              />
            )}
            {next !== 'show' && <ControlButton control="pollShow" icon={poll.shown ? EyeOff : Eye} />}
          </div>
        </div>
      )}
    </section>
  );
}
