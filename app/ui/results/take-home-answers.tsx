import { Check, X } from 'lucide-react';
import type { AskedQuestion } from '#engine/results/class-results';
import type { GivenAnswer, Prediction } from '#engine/results/learner-results';
import type { TakeHome } from '#engine/results/take-home';
import { claimText } from '../claims/claim-text';
import { useWords } from '../language/use-words';
import { questionWords } from './question-words';

/** What somebody predicted and judged, and what is so. */
export function TakeHomeAnswers({ home: { questions, learner } }: { home: TakeHome }) {
  const words = useWords('results');
  const given = questions.flatMap((question) => {
    const { poll, lesson } = question;
    const prediction = learner.predictions.find((it) => it.poll === poll && it.lesson === lesson);
    return prediction ? [{ question, prediction }] : [];
  });
  const claims = given.filter(({ question }) => question.lesson === null);
  const steps = given.filter(({ question }) => question.lesson !== null);
  return (
    <>
      <section>
        <h2>{words('home.predictions')}</h2>
        {steps.length === 0 && <p>{words('home.predictionsNone')}</p>}
        {steps.map((it) => (
          <Answered key={`${it.question.lesson} ${it.question.poll}`} {...it} />
        ))}
      </section>
      {claims.length > 0 && (
        <section>
          <h2>{words('home.claims')}</h2>
          {claims.map((it) => (
            <Answered key={it.question.poll} {...it} />
          ))}
        </section>
      )}
    </>
  );
}

function Answered({ question, prediction }: { question: AskedQuestion; prediction: Prediction }) {
  const words = useWords('results');
  const claims = useWords('claims');
  const { ask, options } = questionWords(claims, question);
  const { first, second, reflection } = prediction;
  const last = second ?? first;
  const right = question.right === null ? null : options[question.right];
  const claim = question.lesson === null ? Number(question.poll.slice('claim:'.length)) : null;
  return (
    <article className="take-home-answer">
      <h3>
        <bdi>{ask}</bdi>
      </h3>
      {first && <Given round="first" answer={first} options={options} />}
      {first?.late && <p className="text-sm text-soft">{words('home.late')}</p>}
      {second && <Given round="second" answer={second} options={options} />}
      {right == null ? <p className="text-soft">{words('home.untold')}</p> : null}
      {right != null && last?.right !== true && (
        <p className="font-semibold">{words('home.rightIs', { answer: right })}</p>
      )}
      {right != null && claim !== null && <p>{claimText(claims, claim).truth}</p>}
      {reflection && <p>{words('home.reflection', { text: reflection })}</p>}
    </article>
  );
}

interface GivenProps {
  readonly round: 'first' | 'second';
  readonly answer: GivenAnswer;
  readonly options: readonly string[];
}

function Given({ round, answer: { option, confidence, right }, options }: GivenProps) {
  const words = useWords('results');
  const Mark = right ? Check : X;
  return (
    <p className="take-home-given" data-right={right}>
      {words(`home.${round}`, { answer: options[option] ?? '', confidence: words(`confidence.${confidence}`) })}
      {right !== null && (
        <strong>
          <Mark size={16} strokeWidth={3} aria-hidden="true" /> {words(right ? 'home.isRight' : 'home.isWrong')}
        </strong>
      )}
    </p>
  );
}
