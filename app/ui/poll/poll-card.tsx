'use client';

import { Lock, MessagesSquare } from 'lucide-react';
import { useRef, useState } from 'react';
import type { PollId } from '#engine/model/poll';
import { useWords } from '../language/use-words';
import { usePlayedBack } from '../parts/played-back';
import { useIntoSight } from '../parts/use-into-sight';
import { AnswerForm } from './answer-form';
import { OwnAnswers } from './own-answers';
import type { PollCardView, PollDeeds } from './poll-model';
import { PollOutcome } from './poll-outcome';
import { usePollWords } from './use-poll-words';

interface PollCardProps {
  readonly poll: PollCardView;
  readonly deeds: PollDeeds;
}

/** Where a question is on one person's screen. */
type PollPhase = 'asks' | 'waits' | 'told' | 'shown';

/** A question on one person's screen: to be answered, waiting for the others, or with what has come of it. */
export function PollCard({ poll, deeds }: PollCardProps) {
  const place = useRef<HTMLDivElement>(null);
  const [drafts] = useState(() => new Map<PollId, string>());
  const phase = phaseOf(poll, usePlayedBack());
  // That it is asked again, or what has come of it, is not to be overlooked by whoever has scrolled on to the commands.
  useIntoSight(place, poll.id, `${poll.round} ${phase === 'told' || phase === 'shown'}`);
  return (
    <div ref={place} className="poll-place" data-phase={phase}>
      <PollPart poll={poll} deeds={deeds} phase={phase} drafts={drafts} />
    </div>
  );
}

/** @param playedBack what was open then takes no answers any more */
function phaseOf({ own, round, open, shown, takesPart }: PollCardView, playedBack: boolean): PollPhase {
  if (shown && !(open && round === 2)) return 'shown';
  if (own.told && !(open && round === 2)) return 'told';
  return open && takesPart && !playedBack && !(round === 2 ? own.second : own.first) ? 'asks' : 'waits';
}

interface PollPartProps extends PollCardProps {
  readonly phase: PollPhase;
  readonly drafts: Map<PollId, string>;
}

function PollPart({ poll, deeds, phase, drafts }: PollPartProps) {
  const words = useWords('poll');
  const { ask, options } = usePollWords(poll.asks);
  const { own, round, open, shown, asked, answered, takesPart, alone } = poll;
  const seen = alone === 'solo' ? '' : words('private');
  const told = shown ?? own.told ?? null;
  if (told && (phase === 'told' || phase === 'shown')) {
    return (
      <PollOutcome
        key={poll.id}
        poll={poll}
        told={told}
        ask={ask}
        options={options}
        onReflect={deeds.onReflect}
        drafts={drafts}
      />
    );
  }
  const answer = round === 2 ? own.second : own.first;
  if (phase === 'asks') {
    return (
      <div className="poll-card">
        {round === 2 && alone !== 'solo' && (
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
