'use client';

import { BookKey, Lightbulb, PackageOpen, Repeat, SkipForward, UsersRound } from 'lucide-react';
import { useWords } from '../../language/use-words';
import { InlineText } from '../../lesson/inline-text';
import { StepText } from '../../lesson/step-text';
import { usePlayedBack } from '../../parts/played-back';
import { ControlButton } from '../control-button';
import type { LessonDesk, StepDesk } from './desk-model';
import { GoalList } from './goal-list';
import { PollPanel } from './poll-panel';
import { StepKey } from './step-key';

export interface StepPanelProps {
  readonly lesson: LessonDesk;
  readonly step: StepDesk;
  /** Hints and solution are unfolded. */
  readonly keyShown: boolean;
  /** The controls of questions are about this step's. */
  readonly pollInHand: boolean;
  /** Null for the step that the class is shown. */
  readonly onShow: (() => void) | null;
  readonly onSelect: (seats: readonly string[]) => void;
  readonly onTry: (command: string) => void;
}

/** A step as it is led: its words, what the class has reached, its question, and what helps. */
export function StepPanel({ lesson, step, keyShown, pollInHand, onShow, onSelect, onTry }: StepPanelProps) {
  const words = useWords('desk');
  const playedBack = usePlayedBack();
  const { learners, pace } = lesson;
  const { poll, undone, goals } = step;
  // Whoever has not reached the last goal is found there.
  const saidByGoal = goals.some(({ missing }) => missing.length === undone.length);
  return (
    <div className="step-panel">
      {onShow && !playedBack && (
        <button type="button" className="button self-start" onClick={onShow}>
          {words(pace === 'self' ? 'step.bring' : 'step.show')}
        </button>
      )}
      <div className="lesson-text text-sm" lang="en">
        <StepText blocks={step.text} />
      </div>
      {poll?.words && (
        <PollPanel
          poll={poll}
          title={words('poll.step')}
          ask={<InlineText text={poll.words.ask} />}
          options={poll.words.options.map((option, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: options stay in their order
            <InlineText key={index} text={option} />
          ))}
          inHand={pollInHand}
        />
      )}
      {step.commands.length > 0 && (
        <ul className="flex flex-col items-start gap-2">
          {step.commands.map((command, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: commands stay in their order, and some come twice
            <li key={index} className="max-w-full">
              <button
                type="button"
                className="try-command"
                aria-label={words('step.try', { command })}
                onClick={() => onTry(command)}
              >
                {command}
              </button>
            </li>
          ))}
        </ul>
      )}
      <GoalList goals={goals} learners={learners} onSelect={onSelect} />
      {undone.length > 0 && undone.length < learners && !saidByGoal && (
        <button
          type="button"
          className="link-button self-start"
          aria-label={words('step.selectUndone', { count: undone.length })}
          onClick={() => onSelect(undone)}
        >
          <UsersRound size={14} aria-hidden="true" /> {words('step.notYet', { count: undone.length })}
        </button>
      )}
      <div className="step-tools" role="toolbar" aria-label={words('step.tools')}>
        <ControlButton control="helpStuck" icon={Lightbulb} />
        <ControlButton control="setUp" icon={PackageOpen} />
        <ControlButton control="stepKey" icon={BookKey} />
        <ControlButton control="repeatStep" icon={Repeat} small />
        <ControlButton control="skipStep" icon={SkipForward} small />
      </div>
      {keyShown && <StepKey step={step} onTry={onTry} />}
    </div>
  );
}
