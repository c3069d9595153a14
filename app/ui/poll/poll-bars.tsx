'use client';

import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormatter } from 'use-intl';
import type { PollResult } from '#engine/model/poll';
import { useWords } from '../language/use-words';
import { type AnswerBar, answerBars } from './answer-bars';

interface PollBarsProps {
  readonly result: PollResult;
  /** The options' words, in their order. */
  readonly options: readonly ReactNode[];
  readonly size: 'deck' | 'bench' | 'wall';
  /** Marks the right one; false: nobody who looks on shall see it yet. */
  readonly tells?: boolean;
  /** A letter before each option, for calling it by; where its words are as short as a letter, none. */
  readonly letters?: boolean;
  /** What the reader answered, by its place, in each round. */
  readonly mine?: { readonly first?: number | undefined; readonly second?: number | undefined } | undefined;
}

/** What a class has answered: one bar for an option, or two of them, before and after talking. */
export function PollBars({ result, options, size, tells = true, letters = true, mine }: PollBarsProps) {
  const words = useWords('bars');
  const rows = answerBars(result, options.length);
  const talked = result.second !== undefined;
  const bars = (before: AnswerBar, after: AnswerBar | null, option: number) => (
    <>
      <Bar
        bar={before}
        label={talked ? words('before') : null}
        mine={mine ? mine.first === option : null}
        faint={talked}
      />
      {after && <Bar bar={after} label={words('after')} mine={mine ? mine.second === option : null} />}
    </>
  );
  return (
    <div className="poll-bars" data-size={size}>
      <ol aria-hidden="true">
        {rows.map(({ option, first, second, right }) => (
          <li key={option} className="poll-bars-option" data-right={tells && right}>
            <p className="poll-bars-words">
              {letters && <span className="poll-bars-letter">{letterOf(option)}</span>}
              <span className="min-w-0 flex-1">{options[option]}</span>
              {tells && right && (
                <span className="poll-bars-right">
                  <Check size="1.1em" strokeWidth={3} /> {words('right')}
                </span>
              )}
            </p>
            {bars(first, second, option)}
          </li>
        ))}
      </ol>
      <p className="poll-bars-legend" aria-hidden="true">
        <span className="poll-bars-key" data-part="sure" /> {words('sure')}
        <span className="poll-bars-key" data-part="unsure" /> {words('unsure')}
      </p>
      <AnswerTable result={result} options={options} tells={tells} letters={letters} mine={mine} />
    </div>
  );
}

interface BarProps {
  readonly bar: AnswerBar;
  readonly label: string | null;
  /** Null where nobody's own answer is marked. */
  readonly mine: boolean | null;
  readonly faint?: boolean;
}

function Bar({ bar: { count, share, sure }, label, mine, faint = false }: BarProps) {
  const words = useWords('bars');
  const format = useFormatter();
  return (
    <p className="poll-bar" data-faint={faint}>
      {label !== null && <span className="poll-bar-label">{label}</span>}
      <span className="poll-bar-track">
        <span className="poll-bar-fill" style={{ inlineSize: `${share * 100}%` }}>
          <span className="poll-bar-sure" style={{ inlineSize: `${count === 0 ? 0 : (sure / count) * 100}%` }} />
        </span>
      </span>
      <span className="poll-bar-count">
        <strong>{count}</strong> {format.number(share, { style: 'percent', maximumFractionDigits: 0 })}
      </span>
      {mine !== null && (
        <span className="poll-bar-mine" data-mine={mine}>
          {words('mine')}
        </span>
      )}
    </p>
  );
}

/** The same in cells, for whoever hears it. */
function AnswerTable({ result, options, tells, letters, mine }: Omit<PollBarsProps, 'size'>) {
  const words = useWords('bars');
  const format = useFormatter();
  const rows = answerBars(result, options.length);
  const cells = ({ count, share, sure }: AnswerBar) => (
    <>
      <td>{count}</td>
      <td>{format.number(share, { style: 'percent', maximumFractionDigits: 0 })}</td>
      <td>{sure}</td>
    </>
  );
  const heads = (round: string | null) =>
    (['count', 'share', 'sureCount'] as const).map((head) => (
      <th key={head} scope="col">
        {round === null ? words(`table.${head}`) : words('table.inRound', { what: words(`table.${head}`), round })}
      </th>
    ));
  return (
    // A table is never narrower than its words: what hides it lies around it.
    <div className="sr-only">
      <table>
        <caption>{words('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('table.option')}</th>
            {heads(result.second ? words('before') : null)}
            {result.second && heads(words('after'))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ option, first, second, right }) => (
            <tr key={option}>
              <th scope="row">
                {letters && `${letterOf(option)}: `}
                {options[option]}
                {tells && right && ` (${words('right')})`}
                {(mine?.second ?? mine?.first) === option && ` (${words('mine')})`}
              </th>
              {cells(first)}
              {second && cells(second)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function letterOf(option: number): string {
  return String.fromCharCode(65 + option);
}
