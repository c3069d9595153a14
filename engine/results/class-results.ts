import type { PollId } from '../model/poll';
import type { SeatId } from '../model/room-state';
import type { LearnerResults } from './learner-results';

/**
 * What a class has come to, as a document that is kept: `docs/results.md` describes it for those who read it with
 * programs of their own. A moment is ISO 8601 in UTC; a span is in whole seconds. Fields are only ever added.
 */
export interface ClassResults {
  drydock: 'results';
  version: 1;
  room: {
    id: string;
    /** Six characters. */
    code: string;
    title: string;
    kind: 'class' | 'solo';
    opened: string;
    /** Null while it goes on. */
    closed: string | null;
  };
  /** The last event that is in here. */
  upTo: { seq: number; at: string };
  /** In the order in which they were opened first. */
  lessons: readonly TaughtLesson[];
  /** In the order in which they were asked first. */
  questions: readonly AskedQuestion[];
  /** In the order of joining. */
  learners: readonly LearnerResults[];
  /** What lines complained of, the most frequent first; at most 100. */
  complaints: readonly Complaint[];
}

export interface TaughtLesson {
  id: string;
  title: string;
  opened: string;
  /** How often it was opened; what was reached counts from all times. */
  times: number;
  steps: readonly TaughtStep[];
}

export interface TaughtStep {
  id: string;
  title: string;
  stage: string;
  /** In words; a step with neither goals nor a question is to be read. */
  goals: readonly string[];
  question: boolean;
  /** How many there were. */
  hints: number;
  /** When somebody came to it first; null: nobody did. */
  shown: string | null;
  shownSeq: number | null;
  /** Whether the class left it out in the end. */
  skipped: boolean;
}

/** A question of a step, or a claim, that was asked. */
export interface AskedQuestion {
  poll: PollId;
  /** ID of the lesson; null for a claim. */
  lesson: string | null;
  /** In plain words; empty for a claim, which has its number. */
  ask: string;
  options: readonly string[];
  /** Place of the right option; null where there is none. */
  right: number | null;
  asked: string;
  seq: number;
  /** How many rounds of answers there were. */
  rounds: 1 | 2;
  /** Whether the class has been shown what was answered. */
  shown: boolean;
}

/** A kind of complaint: numbers and IDs aside, the same words. */
export interface Complaint {
  /** As it was said first. */
  text: string;
  times: number;
  learners: number;
  /** The first time. */
  seq: number;
  seat: SeatId;
}
