import type { ReactNode } from 'react';
import type { Answers } from '#engine/model/poll';
import { useWords } from '../language/use-words';

/** What somebody has answered, before and after talking, and how sure they were; nothing where they have not. */
export function OwnAnswers({ own, options }: { own: Answers; options: readonly ReactNode[] }) {
  const words = useWords('poll');
  const { first, second } = own;
  if (!first && !second) return null;
  const line = (name: 'answer' | 'first' | 'second', answer: NonNullable<Answers['first']>) => (
    <div>
      <dt>{words(`own.${name}`)}</dt>
      <dd>
        <strong>{options[answer.option]}</strong>{' '}
        <span className="text-soft">({words(`was.${answer.confidence}`)})</span>
      </dd>
    </div>
  );
  return (
    <dl className="own-answers">
      {first && line(second ? 'first' : 'answer', first)}
      {second && line(first ? 'second' : 'answer', second)}
    </dl>
  );
}
