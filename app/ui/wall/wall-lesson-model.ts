import type { Inline, Stage } from '#engine/model/lesson';
import type { PollResult, Round } from '#engine/model/poll';

/** Where the class is in its lesson, in numbers and without names. */
export interface WallLesson {
  readonly title: string;
  readonly paused: boolean;
  /** How many take part. */
  readonly people: number;
  /** What everybody does now; null before the first step, and where everybody goes on for themselves. */
  readonly step: WallStep | null;
  /** All steps with how far people are, where everybody goes on for themselves. */
  readonly paces: readonly WallPace[] | null;
}

export interface WallStep {
  readonly id: string;
  /** Counts from 1. */
  readonly number: number;
  readonly total: number;
  readonly title: string;
  readonly stage: Stage;
  /** What is to be reached, in the lesson's words with their marks, and by how many it was. */
  readonly goals: readonly { readonly say: string; readonly reached: number }[];
  /** How many have reached all of it. */
  readonly done: number;
}

export interface WallPace {
  readonly id: string;
  readonly title: string;
  /** How many are at this step now, and how many have done it. */
  readonly here: number;
  readonly done: number;
}

/** Something that the class is asked, or was asked and is shown the answers to. */
export interface WallPoll {
  /** A question of the lesson in its own words, or the number of a claim. */
  readonly about: WallQuestion | number;
  readonly round: Round;
  /** How many have answered in this round, of how many. */
  readonly answered: number;
  readonly people: number;
  /** Null while answers are taken, and until they are shown. */
  readonly shown: PollResult | null;
}

export interface WallQuestion {
  readonly ask: readonly Inline[];
  readonly options: readonly (readonly Inline[])[];
}
