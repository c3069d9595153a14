import { type ReactNode, useId, useState } from 'react';
import { CONFIDENCES, type Confidence } from '#engine/model/poll';
import { useWords } from '../language/use-words';

interface AnswerFormProps {
  readonly ask: ReactNode;
  readonly options: readonly ReactNode[];
  /** What was answered before talking with a neighbour; null in the first round. */
  readonly before: number | null;
  /** Who else sees the answer, in words; empty where nobody is. */
  readonly seen: string;
  /** Resolves with whether it was taken. */
  readonly onAnswer: (option: number, confidence: Confidence) => Promise<boolean>;
}

/** Answers in two touches: what, and how sure. The second one sends it. */
export function AnswerForm({ ask, options, before, seen, onAnswer }: AnswerFormProps) {
  const words = useWords('poll');
  const name = useId();
  const [chosen, choose] = useState<number | null>(null);
  const [sending, setSending] = useState<Confidence | null>(null);
  const [asked, setAsked] = useState(false);
  const send = (confidence: Confidence) => {
    if (chosen === null) setAsked(true);
    if (chosen === null || sending !== null) return;
    setSending(confidence);
    void onAnswer(chosen, confidence).then((taken) => !taken && setSending(null));
  };
  return (
    <fieldset className="answer-form">
      <legend className="answer-ask">{ask}</legend>
      <div className="answer-options" data-short={options.length === 3 ? undefined : 'false'}>
        {options.map((option, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question's options stay in their order
          <label key={index} className="answer-option">
            <input
              type="radio"
              name={name}
              checked={chosen === index}
              disabled={sending !== null}
              onChange={() => choose(index)}
            />
            <span className="min-w-0 flex-1">{option}</span>
            {before === index && <span className="answer-before">{words('before')}</span>}
          </label>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset within this one would be announced twice */}
      <div className="answer-sure" role="group" aria-labelledby={`${name}-sure`}>
        <span id={`${name}-sure`} className="answer-sure-name">
          {words('howSure')}
        </span>
        {CONFIDENCES.map((confidence) => (
          <button
            key={confidence}
            type="button"
            className="answer-send"
            aria-disabled={chosen === null || sending !== null}
            aria-pressed={sending === confidence}
            onClick={() => send(confidence)}
          >
            {words(`confidence.${confidence}`)}
          </button>
        ))}
        <span role="status" className="answer-note">
          {sending !== null ? words('sending') : chosen === null && asked ? words('chooseFirst') : seen}
        </span>
      </div>
    </fieldset>
  );
}
