'use client';

import { MessagesSquare } from 'lucide-react';
import { type CSSProperties, memo, type ReactNode, useRef } from 'react';
import { JUDGEMENTS } from '#engine/claims/judgements';
import { claimText } from '../claims/claim-text';
import { useWords } from '../language/use-words';
import { InlineText } from '../lesson/inline-text';
import { StepText } from '../lesson/step-text';
import { PollBars } from '../poll/poll-bars';
import { useFittingZoom } from './use-fitting-zoom';
import type { WallPoll } from './wall-lesson-model';

/** What the class is asked: how many have answered, never what; once it is shown, the bars and the reason. */
export const WallPollPanel = memo(function WallPollPanel({ poll }: { poll: WallPoll }) {
  const words = useWords('wall');
  const { question, options } = useQuestion(poll.about);
  const area = useRef<HTMLElement>(null);
  const { shown, round } = poll;
  const zoom = useFittingZoom(area, `${JSON.stringify(poll.about)} ${shown === null} ${round}`);
  return (
    // What does not fit scrolls, also by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section ref={area} tabIndex={0} className="wall-poll" aria-label={words('poll.label')}>
      <div className="wall-fitting" style={{ '--zoom': zoom } as CSSProperties}>
        <h2 lang={languageOf(poll)}>{question}</h2>
        {shown ? (
          <div lang={languageOf(poll)}>
            <PollBars result={shown} options={options} size="wall" letters={typeof poll.about !== 'number'} />
            {shown.explanation.length > 0 && (
              <div className="wall-poll-why lesson-text">
                <StepText blocks={shown.explanation} />
              </div>
            )}
          </div>
        ) : (
          <>
            <ol className="wall-poll-options" lang={languageOf(poll)}>
              {options.map((option, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: options stay in their order
                <li key={index}>
                  {typeof poll.about !== 'number' && (
                    <span className="poll-bars-letter">{String.fromCharCode(65 + index)}</span>
                  )}
                  <span>{option}</span>
                </li>
              ))}
            </ol>
            {round === 2 && (
              <p className="wall-poll-talk">
                <MessagesSquare aria-hidden="true" /> {words('poll.talk')}
              </p>
            )}
            <Turnout answered={poll.answered} people={poll.people} again={round === 2} />
          </>
        )}
      </div>
    </section>
  );
}, showsTheSame);

function Turnout({ answered, people, again }: { answered: number; people: number; again: boolean }) {
  const words = useWords('wall');
  return (
    <div className="wall-turnout">
      <p>
        {words.rich(again ? 'poll.answeredAgain' : 'poll.answered', {
          answered,
          people,
          b: (text) => <b key="b">{text}</b>,
        })}
      </p>
      <span className="wall-share" aria-hidden="true">
        <span style={{ inlineSize: `${people === 0 ? 0 : (answered / people) * 100}%` }} />
      </span>
    </div>
  );
}

/** What is asked and what there is to choose from: a step's own words, or a claim's in the reader's language. */
function useQuestion(about: WallPoll['about']): { question: ReactNode; options: ReactNode[] } {
  const claims = useWords('claims');
  if (typeof about === 'number') {
    return {
      question: claimText(claims, about).says,
      options: JUDGEMENTS.map((judgement) => claims(`verdict.${judgement}`)),
    };
  }
  return {
    question: <InlineText text={about.ask} />,
    // biome-ignore lint/suspicious/noArrayIndexKey: options stay in their order
    options: about.options.map((option, index) => <InlineText key={index} text={option} />),
  };
}

/** Lessons are English in every language. */
function languageOf({ about }: WallPoll): 'en' | undefined {
  return typeof about === 'number' ? undefined : 'en';
}

/** Its view is made anew with every change in the class. */
function showsTheSame(before: { poll: WallPoll }, after: { poll: WallPoll }): boolean {
  return JSON.stringify(before.poll) === JSON.stringify(after.poll);
}
