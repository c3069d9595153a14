'use client';

import { Check } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useWords } from '../language/use-words';
import type { CourseLesson } from './course-model';
import { StepPips } from './step-pips';

interface LessonRowProps {
  readonly lesson: CourseLesson;
  /** Its place in the course, from 1; null for one that this server does not have. */
  readonly number: number | null;
  /** The server has said that it does not have it. */
  readonly elsewhere: boolean;
  /** Nothing can be opened now: something is being opened, or the page is not ready. */
  readonly waiting: boolean;
  readonly onBegin: () => void;
  /** What went wrong with it, if anything. */
  readonly children: ReactNode;
}

/** One lesson of the course: what it is about, how far one is, and the way into it. */
export function LessonRow({ lesson, number, elsewhere, waiting, onBegin, children }: LessonRowProps) {
  const words = useWords('course');
  const { title, about, state, done, steps, room } = lesson;
  return (
    <li className="course-row" data-state={state}>
      <span className="course-number" aria-hidden="true">
        {state === 'done' ? <Check size={20} strokeWidth={3} /> : number}
      </span>
      <div className="min-w-0">
        <h3 className="font-semibold" lang="en">
          {title}
        </h3>
        {about && (
          <p className="course-summary" lang="en">
            {about.summary}
          </p>
        )}
        {elsewhere && <p className="course-summary">{words('elsewhere')}</p>}
        <p className="course-facts">
          {about && <span>{words('minutes', { minutes: about.minutes })}</span>}
          {state === 'begun' && (
            <span className="inline-flex flex-wrap items-center gap-x-3">
              <StepPips done={done} steps={steps} />
              {words('steps', { done, steps })}
            </span>
          )}
          {state === 'done' && <span className="font-semibold text-good">{words('done')}</span>}
        </p>
      </div>
      {about && (
        <WayIn
          to={state === 'begun' ? room : null}
          text={words(state === 'new' ? 'begin' : state === 'begun' ? 'goOn' : 'again')}
          label={words(state === 'new' ? 'beginLesson' : state === 'begun' ? 'goOnLesson' : 'againLesson', { title })}
          waiting={waiting}
          onBegin={onBegin}
        />
      )}
      <div className="course-row-problem">{children}</div>
    </li>
  );
}

interface WayInProps {
  /** The address of a room that is there already. */
  readonly to: string | null;
  readonly text: string;
  readonly label: string;
  readonly waiting: boolean;
  readonly onBegin: () => void;
}

function WayIn({ to, text, label, waiting, onBegin }: WayInProps) {
  if (to !== null) {
    return (
      <Link className="button-quiet course-way-in" href={to} aria-label={label}>
        {text}
      </Link>
    );
  }
  return (
    <button
      type="button"
      className="button-quiet course-way-in"
      aria-label={label}
      disabled={waiting}
      onClick={onBegin}
    >
      {text}
    </button>
  );
}
