'use client';

import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import type { Problem } from '../language/problem';
import { useWords } from '../language/use-words';

type CourseStripProps =
  | {
      readonly state: 'done';
      /** The lesson to go on with; null when there is none, or it is not known yet. */
      readonly next: { readonly title: string; readonly minutes: number } | null;
    }
  | { readonly state: 'failed'; readonly fault: Problem | 'broken'; readonly onRetry: () => void };

/** Above the bench of somebody who works alone: the lesson is done, or it could not be opened; and where to go from there. */
export function CourseStrip(props: CourseStripProps) {
  const words = useWords('course');
  const problems = useWords('problems');
  if (props.state === 'failed') {
    const { fault, onRetry } = props;
    const why = fault === 'broken' || fault === 'query/not-found' ? null : problems(fault);
    return (
      <div role="alert" className="course-strip" data-state="failed">
        <p>
          <strong>{words('strip.failed')}</strong> {why ?? words(fault === 'broken' ? 'strip.broken' : 'strip.gone')}
        </p>
        <button type="button" className="button-quiet" onClick={onRetry}>
          {words('retry')}
        </button>
        <Link className="button-quiet" href="/course">
          {words('back')}
        </Link>
      </div>
    );
  }
  const { next } = props;
  return (
    <div role="status" className="course-strip" data-state="done">
      <p>
        <strong>{words('strip.done')}</strong>{' '}
        {next &&
          words.rich('strip.next', {
            minutes: next.minutes,
            title: () => (
              <span key="title" lang="en">
                {next.title}
              </span>
            ),
          })}
      </p>
      <Link className="button" href="/course">
        {words('strip.onward')} <ArrowRight size={16} aria-hidden="true" />
      </Link>
    </div>
  );
}
