'use client';

import { Check, Pause, UserRound } from 'lucide-react';
import { memo } from 'react';
import { useWords } from '../language/use-words';
import { inlineMarks } from '../lesson/inline-marks';
import { InlineText } from '../lesson/inline-text';
import type { WallLesson, WallPace, WallStep } from './wall-lesson-model';

interface WallLessonStripProps {
  readonly lesson: WallLesson;
  /** Its question is being answered: what is to be reached would give the answer away. */
  readonly asked: boolean;
}

/** More goals than this would be small: then only the step as a whole is counted. */
const MOST_GOALS = 3;

/** Where the class is in its lesson: the step that everybody does, and how many have reached what it asks for. */
export const WallLessonStrip = memo(function WallLessonStrip({ lesson, asked }: WallLessonStripProps) {
  const words = useWords('wall');
  const steps = useWords('lesson');
  const { step, paces, people, paused } = lesson;
  return (
    <section className="wall-lesson" data-paused={paused} aria-label={words('lesson.label')}>
      <div className="wall-lesson-now">
        {step ? (
          <>
            <p className="wall-lesson-stage">
              <b>{steps(`stage.${step.stage}`)}</b> {words('lesson.of', { number: step.number, total: step.total })}
              {paused && <Paused />}
            </p>
            <h2 lang="en">{step.title}</h2>
          </>
        ) : (
          <>
            <p className="wall-lesson-stage">
              {words(paces ? 'lesson.ownPace' : 'lesson.begins')}
              {paused && <Paused />}
            </p>
            <h2 lang="en">{lesson.title}</h2>
          </>
        )}
      </div>
      {step && <Goals step={step} people={people} asked={asked} />}
      {paces && <Paces paces={paces} people={people} />}
    </section>
  );
}, showsTheSame);

function Paused() {
  const words = useWords('wall');
  return (
    <span className="wall-lesson-paused">
      <Pause aria-hidden="true" /> {words('lesson.paused')}
    </span>
  );
}

function Goals({ step, people, asked }: { step: WallStep; people: number; asked: boolean }) {
  const words = useWords('wall');
  if (people === 0 || step.goals.length === 0) return null;
  const many = asked || step.goals.length > MOST_GOALS;
  const goals = many ? [{ say: null, reached: step.done }] : step.goals;
  return (
    <ul className="wall-goals">
      {goals.map(({ say, reached }, goal) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: goals stay in their order
        <li key={goal} data-all={reached >= people}>
          <p className="wall-goal-count">
            {words.rich('lesson.reached', { reached, people, b: (text) => <b key="b">{text}</b> })}
            {reached >= people && <Check aria-hidden="true" strokeWidth={3} />}
          </p>
          <p className="wall-goal-words" lang={say === null ? undefined : 'en'}>
            {say === null ? words('lesson.wholeStep') : <InlineText text={inlineMarks(say)} />}
          </p>
          <Share of={reached} all={people} />
        </li>
      ))}
    </ul>
  );
}

function Paces({ paces, people }: { paces: readonly WallPace[]; people: number }) {
  const words = useWords('wall');
  return (
    <ol className="wall-paces" aria-label={words('lesson.paces')}>
      {paces.map(({ id, title, here, done }, index) => (
        <li key={id} data-here={here > 0}>
          <span aria-hidden="true" className="wall-pace-here">
            {here > 0 && (
              <>
                <UserRound /> {here}
              </>
            )}
          </span>
          <Share of={done} all={people} />
          <span aria-hidden="true">{index + 1}</span>
          <span className="sr-only">{words('lesson.pace', { number: index + 1, title, here, done })}</span>
        </li>
      ))}
    </ol>
  );
}

/** So many of all, as a bar: full only when it is everybody. */
function Share({ of, all }: { of: number; all: number }) {
  return (
    <span className="wall-share" aria-hidden="true">
      <span style={{ inlineSize: `${all === 0 ? 0 : (of / all) * 100}%` }} />
    </span>
  );
}

/** Its view is made anew with every change in the class, and seldom says anything else. */
function showsTheSame(before: WallLessonStripProps, after: WallLessonStripProps): boolean {
  return before.asked === after.asked && JSON.stringify(before.lesson) === JSON.stringify(after.lesson);
}
