import type { PollResult } from '../model/poll';

/** What to do next with a class that has been asked something. */
export type PollAdvice = 'wait' | 'go-on' | 'talk' | 'explain';

/** Shares, from 0 to 1. */
export const ADVICE = {
  /** So many of those who were asked have answered before their answers say anything of the class. */
  heard: 0.5,
  /** From this share of right answers on, most have understood: talking would cost the class more than it gives. */
  goOn: 0.8,
  /** From this share on there is a neighbour to be convinced by; below it, talking spreads the mistake. */
  talk: 0.3,
} as const;

/**
 * What the answers suggest; null for a question without a right answer. After a second round there is no third.
 * @param answered how many have answered in the round that is the last one
 * @param asked how many take part
 */
export function pollAdvice({ first, second, right }: PollResult, answered: number, asked: number): PollAdvice | null {
  if (right === null) return null;
  const { counts } = second ?? first;
  const given = counts.reduce((sum, count) => sum + count, 0);
  if (given === 0 || answered < asked * ADVICE.heard) return 'wait';
  const share = (counts[right] ?? 0) / given;
  if (share >= ADVICE.goOn) return 'go-on';
  return share >= ADVICE.talk && !second ? 'talk' : 'explain';
}
