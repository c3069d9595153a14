import type { Confidence, PollId } from '../model/poll';
import type { SeatId } from '../model/room-state';

/** What one learner has done. Times as in {@link ClassResults}. */
export interface LearnerResults {
  /** Stays whatever becomes of the name. */
  seat: SeatId;
  /** As it is now. */
  name: string;
  joined: string;
  /** `kicked` or `banned` for who was sent out in the end; they are in the list, and in no count of the report. */
  out: 'kicked' | 'banned' | null;
  /** Only looks on. */
  watching: boolean;
  /** What was done alone before, as the learner's device told. */
  brought: readonly { lesson: string; done: number; steps: number; at: string }[];
  /** Steps that it came to, in the order of coming. */
  steps: readonly StepResults[];
  predictions: readonly Prediction[];
  work: Work;
}

export interface StepResults {
  lesson: string;
  step: string;
  /** When each goal was reached first; null: not. */
  goals: readonly (string | null)[];
  done: string | null;
  doneSeq: number | null;
  /** How long it was at the step until that was done; pauses of the lesson do not count. */
  seconds: number;
  /** How many were opened. */
  hints: number;
  stuck: readonly StuckTime[];
}

export interface StuckTime {
  at: string;
  why: 'same-error' | 'idle';
  /** What was said again and again. */
  error: string | null;
}

export interface Prediction {
  poll: PollId;
  lesson: string | null;
  first: GivenAnswer | null;
  /** After talking. */
  second: GivenAnswer | null;
  /** What its author made of it afterwards. */
  reflection: string | null;
}

export interface GivenAnswer {
  option: number;
  confidence: Confidence;
  at: string;
  /** It came after a goal of the step had been reached, and is no prediction. */
  late: boolean;
  /** Null where there is no right answer. */
  right: boolean | null;
}

/** What was undone afterwards counts, too: it was done. What others typed or laid onto the host does not. */
export interface Work {
  /** Command lines that hold something. */
  lines: number;
  /** Of these, those that failed; Ctrl-C is no failure. */
  errors: number;
  containersMade: number;
  containersRemoved: number;
  /** Different ones that a build has made. */
  imagesBuilt: number;
  pushes: number;
  filesSaved: number;
  /** Of pauses longer than four minutes between two doings, all together. */
  idleSeconds: number;
}
