'use client';

import { UsersRound } from 'lucide-react';
import { useWords } from '../../language/use-words';
import { inlineMarks } from '../../lesson/inline-marks';
import { InlineText } from '../../lesson/inline-text';
import type { GoalDesk } from './desk-model';

interface GoalListProps {
  readonly goals: readonly GoalDesk[];
  readonly learners: number;
  /** Selects these seats in the roster. */
  readonly onSelect: (seats: readonly string[]) => void;
}

/** What is to be reached in a step, how many have, and the way to those who have not. */
export function GoalList({ goals, learners, onSelect }: GoalListProps) {
  const words = useWords('desk');
  if (goals.length === 0) return <p className="text-sm text-soft">{words('step.noCheck')}</p>;
  return (
    <ul className="desk-goals" aria-label={words('step.goals')}>
      {goals.map(({ say, reached, missing }) => (
        <li key={say} className="desk-goal" data-all={learners > 0 && missing.length === 0}>
          <p lang="en">
            <InlineText text={inlineMarks(say)} />
          </p>
          <div className="desk-goal-count">
            <span className="desk-goal-bar" aria-hidden="true">
              <span style={{ inlineSize: learners === 0 ? 0 : `${(reached / learners) * 100}%` }} />
            </span>
            <span className="desk-goal-number">{words('step.reached', { reached, all: learners })}</span>
            {missing.length > 0 && reached > 0 && (
              <button
                type="button"
                className="link-button"
                aria-label={words('step.select', { count: missing.length, goal: say.replace(/[`*]/g, '') })}
                onClick={() => onSelect(missing)}
              >
                <UsersRound size={14} aria-hidden="true" /> {words('step.notYet', { count: missing.length })}
              </button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
