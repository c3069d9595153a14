'use client';

import { Eye, EyeOff, ListX, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormatter } from 'use-intl';
import { useWords, type Words } from '../../language/use-words';
import { StepText } from '../../lesson/step-text';
import { PollBars } from '../../poll/poll-bars';
import { ControlButton } from '../control-button';
import type { PollDesk } from './desk-model';
import { pollStep, pollStepAtFoot } from './poll-step';

interface PollPanelProps {
  readonly poll: PollDesk;
  readonly title: string;
  /** What is asked, in words. */
  readonly ask: ReactNode;
  readonly options: readonly ReactNode[];
  readonly letters?: boolean;
  /** False: they stand elsewhere. */
  readonly bars?: boolean;
  /** The controls of questions are about this one. False: about another that is in view too. */
  readonly inHand: boolean;
}

/** A question as it is led: what is answered so far, what that suggests, and the button for it. */
export function PollPanel({ poll, title, ask, options, letters = true, bars = true, inHand }: PollPanelProps) {
  const words = useWords('desk');
  const { round, open, shown, answered, asked, late, result } = poll;
  const next = pollStep(poll);
  return (
    <section className="poll-panel" aria-label={words('poll.label')}>
      <h4 className="pane-title">{title}</h4>
      {ask !== null && (
        <div className="font-semibold" lang={poll.words ? 'en' : undefined}>
          {ask}
        </div>
      )}
      {round !== null && (
        <p className="poll-panel-count">
          {words(round === 2 ? 'poll.answeredAgain' : 'poll.answered', { answered, asked })}
          {!open && ` · ${words('poll.closed')}`}
          {late > 0 && ` · ${words('poll.late', { count: late })}`}
        </p>
      )}
      <Advice poll={poll} />
      {result && bars && (
        <div lang={poll.words ? 'en' : undefined}>
          <PollBars result={result} options={options} size="deck" letters={letters} />
        </div>
      )}
      {inHand ? (
        <div className="poll-panel-controls">
          {next !== null && pollStepAtFoot(poll) === null && (
            <ControlButton
              control="pollGo"
              // While too few have answered, waiting is better.
              className={next === 'close' ? 'button-quiet' : 'button'}
              short={words(`poll.go.${next}`)}
            />
          )}
          <ControlButton control="pollShow" icon={shown ? EyeOff : Eye} small={!shown} />
          <ControlButton control="pollClose" icon={ListX} small />
          <ControlButton control="pollAgain" icon={RotateCcw} small />
        </div>
      ) : (
        <p className="text-sm text-soft">{words('poll.elsewhere')}</p>
      )}
      {result && result.explanation.length > 0 && (
        <details className="poll-panel-more" open={shown}>
          <summary>{words('poll.explanation')}</summary>
          <div className="lesson-text text-sm" lang="en">
            <StepText blocks={result.explanation} />
          </div>
        </details>
      )}
      {round !== null && !open && <Reflections poll={poll} />}
    </section>
  );
}

function Advice({ poll }: { poll: PollDesk }) {
  const words = useWords('desk');
  const format = useFormatter();
  const text = adviceWords(poll, words, (share) =>
    format.number(share, { style: 'percent', maximumFractionDigits: 0 }),
  );
  return <p className="poll-panel-advice">{text}</p>;
}

function adviceWords(
  { round, shown, advice, result }: PollDesk,
  words: Words<'desk'>,
  percent: (share: number) => string,
) {
  if (round === null) return words('poll.advice.ask');
  if (shown) return words('poll.onWall');
  if (advice === null || !result || result.right === null) return words('poll.advice.none');
  if (advice === 'wait') return words('poll.advice.wait');
  const { counts } = result.second ?? result.first;
  const share = percent((counts[result.right] ?? 0) / counts.reduce((sum, count) => sum + count, 0));
  if (advice === 'go-on') return words('poll.advice.goOn', { share });
  if (advice === 'talk') return words('poll.advice.talk', { share });
  return words(result.second ? 'poll.advice.explainAgain' : 'poll.advice.explain', { share });
}

/** In their own words, for the instructor to read out what helps. */
function Reflections({ poll: { reflections } }: { poll: PollDesk }) {
  const words = useWords('desk');
  if (reflections.length === 0) return <p className="text-sm text-soft">{words('poll.noReflections')}</p>;
  return (
    <details className="poll-panel-more">
      <summary>{words('poll.reflections', { count: reflections.length })}</summary>
      <p className="text-sm text-soft">{words('poll.reflectionsMore')}</p>
      <ul className="poll-panel-reflections">
        {reflections.map(({ seat, name, text }) => (
          <li key={seat}>
            <blockquote>{text}</blockquote>
            <bdi className="text-xs text-soft">{name}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
