import { Check } from 'lucide-react';
import { useWords } from '../language/use-words';
import { inlineMarks } from './inline-marks';
import { InlineText } from './inline-text';

interface GoalListProps {
  readonly goals: readonly string[];
  readonly reached: readonly boolean[];
}

/** What is to be reached. Ticks come by themselves; nobody presses anything. */
export function GoalList({ goals, reached }: GoalListProps) {
  const words = useWords('lesson');
  return (
    <ul className="goal-list" aria-label={words('goals')}>
      {goals.map((goal, index) => (
        <li key={goal} className="goal" data-reached={reached[index] ?? false}>
          <span className="goal-box">{reached[index] && <Check size={14} strokeWidth={3.5} aria-hidden="true" />}</span>
          <span className="min-w-0">
            <span lang="en">
              <InlineText text={inlineMarks(goal)} />
            </span>
            {reached[index] && <span className="sr-only"> ({words('reached')})</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
