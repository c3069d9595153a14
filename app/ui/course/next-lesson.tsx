'use client';

import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { useWords } from '../language/use-words';
import type { CourseLesson } from './course-model';
import { StepPips } from './step-pips';

interface NextLessonProps {
  /** Null when all are done. */
  readonly lesson: CourseLesson | null;
  readonly waiting: boolean;
  readonly opening: boolean;
  readonly onBegin: (lesson: CourseLesson) => void;
}

/** The one thing to do next, in one press. */
export function NextLesson({ lesson, waiting, opening, onBegin }: NextLessonProps) {
  const words = useWords('course');
  if (!lesson) {
    return (
      <section className="next-lesson frame">
        <h2 className="text-lg font-semibold">{words('allDone')}</h2>
        <p className="text-soft">{words('allDoneHint')}</p>
      </section>
    );
  }
  const { title, about, state, done, steps, room } = lesson;
  const begun = state === 'begun';
  return (
    <section className="next-lesson frame">
      <h2>
        <span className="block text-sm font-normal text-soft">{words(begun ? 'goOnWith' : 'next')}</span>
        <span className="block text-xl leading-tight font-semibold" lang="en">
          {title}
        </span>
      </h2>
      <p lang="en">{about?.summary}</p>
      <p className="course-facts">
        {about && <span>{words('minutes', { minutes: about.minutes })}</span>}
        {begun && (
          <span className="inline-flex flex-wrap items-center gap-x-3">
            <StepPips done={done} steps={steps} />
            {words('steps', { done, steps })}
          </span>
        )}
      </p>
      {begun && room !== null ? (
        <Link className="button text-lg" href={room}>
          {words('goOn')} <ArrowRight size={18} aria-hidden="true" />
        </Link>
      ) : (
        <button type="button" className="button text-lg" disabled={waiting} onClick={() => onBegin(lesson)}>
          {words(opening ? 'opening' : begun ? 'goOn' : 'begin')} <ArrowRight size={18} aria-hidden="true" />
        </button>
      )}
    </section>
  );
}
