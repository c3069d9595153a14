import type { PollResult, Tally } from '#engine/model/poll';

/** An option in one round. */
export interface AnswerBar {
  readonly count: number;
  /** Of the answers of its round, from 0 to 1. */
  readonly share: number;
  /** How many of `count` were sure. */
  readonly sure: number;
}

export interface OptionBars {
  readonly option: number;
  readonly first: AnswerBar;
  /** Null before there is a second round. */
  readonly second: AnswerBar | null;
  readonly right: boolean;
}

/** What the bars of a poll with so many options show. */
export function answerBars({ first, second, right }: PollResult, options: number): OptionBars[] {
  return Array.from({ length: options }, (_, option) => ({
    option,
    first: bar(first, option),
    second: second ? bar(second, option) : null,
    right: option === right,
  }));
}

function bar({ counts, sure }: Tally, option: number): AnswerBar {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const count = counts[option] ?? 0;
  return { count, share: all === 0 ? 0 : count / all, sure: sure[option] ?? 0 };
}
