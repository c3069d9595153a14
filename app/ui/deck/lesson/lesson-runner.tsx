'use client';

import { BookOpen, ChevronLeft, ChevronRight, Footprints, Pause, Play } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { LessonHead } from '#engine/model/lesson';
import { useWords } from '../../language/use-words';
import { ControlButton } from '../control-button';
import { useControls } from '../controls';
import type { LessonDesk, PollDesk } from './desk-model';
import { isPollOut, pollStepAtFoot } from './poll-step';
import { StepPanel, type StepPanelProps } from './step-panel';
import { StepStrip } from './step-strip';

export interface LessonRunnerProps extends Pick<StepPanelProps, 'keyShown' | 'pollInHand' | 'onSelect' | 'onTry'> {
  readonly lesson: LessonDesk | null;
  /** The lesson that the class may begin with; null when the server has none. */
  readonly first: LessonHead | null;
  /** The step that is looked at; null when all are folded. */
  readonly inView: number | null;
  readonly onLook: (index: number | null) => void;
  readonly onShow: (index: number) => void;
}

/** What the instructor does next: the lesson, how far the class is in each of its steps, and the step in view. */
export function LessonRunner({ lesson, first, ...props }: LessonRunnerProps) {
  const words = useWords('desk');
  const inSight = props.inView === null ? undefined : lesson?.steps[props.inView];
  const asked = (props.pollInHand && inSight?.poll) || null;
  return (
    <section className="lesson-runner" aria-label={words('lesson.label')}>
      {lesson ? <OpenLesson {...props} lesson={lesson} /> : <NoLesson first={first} />}
      <LessonFoot asked={asked} />
    </section>
  );
}

/** The one move that comes next: what is asked now goes on first, and only then the lesson. */
function LessonFoot({ asked }: { asked: PollDesk | null }) {
  const words = useWords('desk');
  const next = asked && pollStepAtFoot(asked);
  const main = 'min-w-0 flex-1 whitespace-normal!';
  return (
    <div className="lesson-runner-foot" data-asked={Boolean(next)}>
      <ControlButton control="previousStep" icon={ChevronLeft} small />
      {next && <ControlButton control="pollGo" className={`button ${main}`} short={words(`poll.go.${next}`)} />}
      <ControlButton
        control="nextStep"
        icon={ChevronRight}
        {...(next
          ? { small: true }
          : { className: `${asked && isPollOut(asked) ? 'button-quiet' : 'button'} ${main}` })}
      />
    </div>
  );
}

function NoLesson({ first }: { first: LessonHead | null }) {
  const words = useWords('desk');
  return (
    <div className="scroll-area flex-1 px-4">
      <div className="empty-sheet p-5!">
        <h2 className="text-lg font-semibold">{words('lesson.none')}</h2>
        <p className="pb-3">{words('lesson.noneMore')}</p>
        <p>{first ? words('lesson.first', { title: first.title }) : words('lesson.noneFirst')}</p>
      </div>
      <ControlButton control="chooseLesson" icon={BookOpen} className="button-quiet w-full" />
    </div>
  );
}

function OpenLesson({
  lesson,
  inView,
  onLook,
  onShow,
  ...props
}: Omit<LessonRunnerProps, 'first'> & { lesson: LessonDesk }) {
  const words = useWords('desk');
  const { pauseLesson } = useControls();
  const { steps, current, learners, paused, pace, minutes, title } = lesson;
  const inSight = useRef<HTMLButtonElement>(null);
  const round = (inView === null ? null : steps[inView]?.poll?.round) ?? null;
  // A key or another screen may have gone on to a step below what is in sight; what is asked there comes in sight too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for every step and every vote, and when another lesson has come
  useEffect(() => {
    inSight.current?.scrollIntoView({ block: 'start' });
    if (round !== null) {
      inSight.current?.parentElement?.querySelector('.poll-panel')?.scrollIntoView({ block: 'nearest' });
    }
  }, [inView, lesson.id, round]);
  return (
    <>
      <header className="lesson-runner-head">
        <h2 className="text-lg leading-6 font-semibold" lang="en">
          {title}
        </h2>
        <p className="text-xs text-soft">{words('lesson.facts', { minutes, steps: steps.length, pace })}</p>
        <div className="lesson-runner-controls">
          <ControlButton control="chooseLesson" icon={BookOpen} short={words('lesson.choose')} />
          <ControlButton control="pauseLesson" icon={pauseLesson.on ? Play : Pause} small />
          <ControlButton control="lessonPace" icon={Footprints} small />
        </div>
        <StepStrip steps={steps} current={current} learners={learners} />
        {paused && (
          <p className="lesson-runner-paused" role="status">
            <Pause size={16} aria-hidden="true" className="flex-none" /> {words('lesson.paused')}
          </p>
        )}
      </header>
      <ol className="scroll-area min-h-0 flex-1" aria-label={words('lesson.progress')}>
        {steps.map((step, index) => {
          const open = index === inView;
          const { id, done, skipped, here } = step;
          return (
            <li key={id} aria-current={index === current ? 'step' : undefined} className="lesson-step" data-open={open}>
              <button
                ref={open ? inSight : undefined}
                type="button"
                aria-expanded={open}
                className="lesson-step-title"
                aria-label={words(open ? 'step.close' : 'step.look', { number: index + 1, title: step.title })}
                onClick={() => onLook(open ? null : index)}
              >
                <span className="lesson-step-number">{index + 1}</span>
                <span className="min-w-0 flex-1" lang="en">
                  {step.title}
                </span>
              </button>
              <p className="lesson-step-facts">
                <span>{words(`stage.${step.stage}`)}</span>
                {skipped && <span>{words('step.skipped')}</span>}
                {pace === 'self' && here > 0 && <span>{words('step.here', { count: here })}</span>}
                {learners > 0 && (done > 0 || index === current) && (
                  <span data-all={done === learners}>{words('step.doneOf', { done, all: learners })}</span>
                )}
              </p>
              {open && (
                <StepPanel
                  {...props}
                  lesson={lesson}
                  step={step}
                  onShow={index === current ? null : () => onShow(index)}
                />
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
