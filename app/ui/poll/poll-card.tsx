'use client';

import { Lock, MessagesSquare } from 'lucide-react';
import { useWords } from '../language/use-words';
import { AnswerForm } from './answer-form';
import { OwnAnswers } from './own-answers';
import type { PollCardView, PollDeeds } from './poll-model';
import { PollOutcome } from './poll-outcome';
import { usePollWords } from './use-poll-words';

interface PollCardProps {
  readonly poll: PollCardView;
  readonly deeds: PollDeeds;
}

/** A question on one person's screen: to be answered, waiting for the others, or with what has come of it. */
export function PollCard({ poll, deeds }: PollCardProps) {
  const words = useWords('poll');
  const { ask, options } = usePollWords(poll.asks);
  const { own, round, open, shown, asked, answered, takesPart, alone } = poll;
  const seen = alone === 'solo' ? '' : words('private');
  const told = shown ?? own.told ?? null;
  if (told && !(open && round === 2)) {
    return (
      <PollOutcome key={poll.id} poll={poll} told={told} ask={ask} options={options} onReflect={deeds.onReflect} />
    );
  }
  const answer = round === 2 ? own.second : own.first;
  if (open && takesPart && !answer) {
    return (
      <div className="poll-card">
        {round === 2 && (
          <p className="poll-talk">
            <MessagesSquare size={20} aria-hidden="true" className="flex-none" /> {words('talk')}
          </p>
        )}
        <AnswerForm
          key={`${poll.id} ${round}`}
          ask={ask}
          options={options}
          seen={seen}
          before={round === 2 ? (own.first?.option ?? null) : null}
          onAnswer={(option, confidence) => deeds.onAnswer(poll.id, option, confidence)}
        />
      </div>
    );
  }
  return (
    <div className="poll-card">
      <p className="answer-ask">{ask}</p>
      <OwnAnswers own={own} options={options} />
      <p className="poll-waiting" role="status">
        {!alone && open && words('waiting', { answered, asked })}
        {!open && words(takesPart && !own.first && !own.second ? 'closedWithout' : 'closed')}
        {!takesPart && words('looksOn')}
      </p>
      {answer && seen !== '' && (
        <p className="poll-private">
          <Lock size={14} aria-hidden="true" className="flex-none" /> {seen}
        </p>
      )}
    </div>
  );
}
