import type { Pace } from '#engine/model/class-lesson';
import type { Block, LessonHead, LessonSheet, Move, QuestionSheet, Stage } from '#engine/model/lesson';
import type { PollId, PollResult, Round } from '#engine/model/poll';
import type { PollAdvice } from '#engine/room/poll-advice';

/** The lesson that the class is taught, as those who lead it see it. */
export interface LessonDesk {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly pace: Pace;
  readonly paused: boolean;
  /** The step that the class is shown; null before the first. */
  readonly current: number | null;
  readonly steps: readonly StepDesk[];
  /** Who takes part: their number. */
  readonly learners: number;
  /** IDs of the seats that seem to be stuck. */
  readonly stuck: readonly string[];
}

export interface StepDesk {
  readonly id: string;
  readonly title: string;
  readonly stage: Stage;
  readonly text: readonly Block[];
  readonly commands: readonly string[];
  readonly goals: readonly GoalDesk[];
  /** How many have done it, and the IDs of the seats that have not. */
  readonly done: number;
  readonly undone: readonly string[];
  /** How many are at it now. */
  readonly here: number;
  readonly skipped: boolean;
  readonly hints: readonly (readonly Block[])[];
  readonly solution: readonly Move[];
  /** The state that it begins from; null where there is none to be laid out. */
  readonly start: { readonly fresh: boolean } | null;
  readonly poll: PollDesk | null;
}

export interface GoalDesk {
  /** With `code`, **strong** and *emphasis*. */
  readonly say: string;
  readonly reached: number;
  /** IDs of the seats that have not reached it. */
  readonly missing: readonly string[];
}

/** Something that is asked of the class. */
export interface PollDesk {
  readonly id: PollId;
  /** A step's own words; null for a claim, whose options are true, half true and false. */
  readonly words: QuestionSheet | null;
  /** Null before it was asked. */
  readonly round: Round | null;
  /** Answers are taken. */
  readonly open: boolean;
  /** The class sees what was answered. */
  readonly shown: boolean;
  /** Of this round, and how many are asked. */
  readonly answered: number;
  readonly asked: number;
  /** First answers that came after a goal of the step had been reached. */
  readonly late: number;
  readonly result: PollResult | null;
  readonly advice: PollAdvice | null;
  /** What people make of it, newest last. */
  readonly reflections: readonly Reflection[];
}

export interface Reflection {
  readonly seat: string;
  readonly name: string;
  readonly text: string;
}

/** Whose text a lesson is, before it is opened. */
export interface LessonDraft {
  readonly mistakes: readonly { readonly line: number; readonly text: string }[];
  /** What can be opened without all that has mistakes; null for nothing. */
  readonly head: LessonHead | null;
  readonly sheet: LessonSheet | null;
  /** How many steps that leaves out. */
  readonly leftOut: number;
}

/** The lessons that can be opened. */
export interface LessonShelf {
  /** What the server has, in the order of the course. */
  readonly heads: readonly LessonHead[];
  /** The text of one of them; null when nobody answered. */
  readonly onRead: (id: string) => Promise<string | null>;
  /** What is wrong with a text; null when nobody answered. */
  readonly onCheck: (text: string) => Promise<LessonDraft | null>;
  /** Any address of this classroom, as others reach it. */
  readonly address: string;
}
