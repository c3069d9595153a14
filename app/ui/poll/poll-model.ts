import type { Answers, Confidence, PollId, PollResult, PollWords, Round } from '#engine/model/poll';

/** A question to the class as one person is shown it. */
export interface PollCardView {
  readonly id: PollId;
  /** A step's question in its author's words, or a statement to be judged, by its number. */
  readonly asks:
    | { readonly kind: 'step'; readonly words: PollWords }
    | { readonly kind: 'claim'; readonly claim: number };
  readonly round: Round;
  readonly open: boolean;
  /** Own answers, by round, and what was made of them. */
  readonly own: Answers;
  /** How many have answered in this round, and how many are asked. */
  readonly answered: number;
  readonly asked: number;
  /** What the class is shown of it; null: nothing yet. */
  readonly shown: PollResult | null;
  /** False for who only looks on. */
  readonly takesPart: boolean;
  /** Nobody else is waited for: everybody goes through the lesson for themselves (`paced`), or nobody else is there. */
  readonly alone: false | 'paced' | 'solo';
}

/** Each resolves with whether it was taken; refusals are told elsewhere. */
export interface PollDeeds {
  readonly onAnswer: (poll: PollId, option: number, confidence: Confidence) => Promise<boolean>;
  readonly onReflect: (poll: PollId, text: string) => Promise<boolean>;
}
