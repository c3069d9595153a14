import type { Block, Inline } from './lesson';
import type { SeatId } from './room-state';

/** `step:` and the ID of a step with a question, or `claim:` and the number of a claim. */
export type PollId = `step:${string}` | `claim:${number}`;

/** Something that everybody answers alone, once or, after talking with a neighbour, twice. All of it is public. */
export interface Poll {
  id: PollId;
  /** How many there are to choose from. A claim has three: true, half, false. */
  options: number;
  round: Round;
  /** Answers are taken. */
  open: boolean;
  /** Whether the class may see what was answered; null: not yet. */
  shown: PollResult | null;
  /** By seat, the last round in which it answered. */
  answered: Map<SeatId, Round>;
}

export type Round = 1 | 2;

/** What a poll has come to. Counts by option; the second round is absent until it was opened. */
export interface PollResult {
  first: Tally;
  second?: Tally;
  /** Index of the right option, null where there is none. */
  right: number | null;
  /** Why; empty where nothing was written. */
  explanation: readonly Block[];
}

export interface Tally {
  counts: readonly number[];
  /** Of those, who was sure: by option. */
  sure: readonly number[];
}

/** How sure somebody is of an answer. */
export const CONFIDENCES = ['guess', 'think', 'sure'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What one person answered. Private: those who lead see it, and its author. */
export interface Answer {
  option: number;
  confidence: Confidence;
  /** Milliseconds since 1970. */
  at: number;
  /** A first answer that came after its author had reached a goal of the step: a report and no prediction. */
  late?: true;
}

/** A person's answers to one poll, and what it makes of them afterwards in its own words. */
export interface Answers {
  first?: Answer;
  second?: Answer;
  reflection?: string;
  /** What was told to its author alone, as nobody else is waited for. */
  told?: ToldAnswer;
}

/** What is right, and why; as in {@link PollResult}. */
export type ToldAnswer = Pick<PollResult, 'right' | 'explanation'>;

/** What a person is shown of a question: the same shape for steps and claims. */
export interface PollWords {
  ask: readonly Inline[];
  options: readonly (readonly Inline[])[];
}
