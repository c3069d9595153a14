import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PollId, PollResult, ToldAnswer } from '#engine/model/poll';
import { claimText } from '../claims/claim-text';
import { useWords } from '../language/use-words';
import { StepText } from '../lesson/step-text';
import { usePlayedBack } from '../parts/played-back';
import { OwnAnswers } from './own-answers';
import { PollBars } from './poll-bars';
import type { PollCardView, PollDeeds } from './poll-model';
import { ReflectionField } from './reflection-field';

interface PollOutcomeProps {
  readonly poll: PollCardView;
  readonly told: PollResult | ToldAnswer;
  readonly ask: ReactNode;
  readonly options: readonly ReactNode[];
  readonly onReflect: PollDeeds['onReflect'];
  /** Own words that are not kept yet, by poll; they outlive this card, as a second vote takes its place. */
  readonly drafts: Map<PollId, string>;
}

/** What has come of a question: the own answers beside those of the class, what is right, why, and room for own words. */
export function PollOutcome({ poll, told, ask, options, onReflect, drafts }: PollOutcomeProps) {
  const words = useWords('poll');
  const playedBack = usePlayedBack();
  const claims = useWords('claims');
  const { own, asks } = poll;
  const last = own.second ?? own.first;
  const { right } = told;
  return (
    <div className="poll-card" data-shown={'first' in told}>
      <div className="poll-card">
        {asks.kind === 'step' && <p className="answer-ask">{ask}</p>}
        {!('first' in told) && <OwnAnswers own={own} options={options} />}
        {right !== null && last && (
          <p className="poll-verdict" data-right={last.option === right}>
            {last.option === right && <Check size={20} strokeWidth={3} aria-hidden="true" className="flex-none" />}
            <span>
              {last.option === right
                ? words(own.first && own.second && own.first.option !== right ? 'changedToRight' : 'right')
                : words.rich('other', { answer: () => <strong key="right">{options[right]}</strong> })}
            </span>
          </p>
        )}
        {asks.kind === 'claim' && <p>{claimText(claims, asks.claim).truth}</p>}
        {told.explanation.length > 0 && (
          <div className="lesson-text" lang="en">
            <StepText blocks={told.explanation} />
          </div>
        )}
        {last && !playedBack && (
          <ReflectionField
            seen={poll.alone === 'solo' ? '' : words('private')}
            own={own.reflection ?? ''}
            draft={drafts.get(poll.id)}
            onDraft={(text) => drafts.set(poll.id, text)}
            onSave={(text) => onReflect(poll.id, text)}
          />
        )}
      </div>
      {'first' in told && (
        <PollBars
          result={told}
          options={options}
          size="bench"
          letters={asks.kind === 'step'}
          mine={{ first: own.first?.option, second: own.second?.option }}
        />
      )}
    </div>
  );
}
