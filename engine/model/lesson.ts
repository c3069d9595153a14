import type { Check } from './check';
import type { StartingState } from './class-state';

/** A lesson as its author wrote it: what everybody may read, and the key to it, which only those who lead are given. */
export interface Lesson {
  sheet: LessonSheet;
  key: LessonKey;
}

/** What a lesson is about, for choosing one. */
export interface LessonHead {
  /** Lower-case letters, digits and dashes; for a lesson that comes with Drydock its file name without the ending. */
  id: string;
  title: string;
  /** One sentence. */
  summary: string;
  /** How long it takes a class. */
  minutes: number;
}

/** Goes to everybody, and into recordings. */
export interface LessonSheet extends LessonHead {
  steps: readonly StepSheet[];
}

/** What a learner does in a step; every step belongs to one stage. */
export const STAGES = ['predict', 'run', 'investigate', 'modify', 'make', 'explain'] as const;
export type Stage = (typeof STAGES)[number];

export interface StepSheet {
  /** Unique in the lesson; stays when the step is moved or its title reworded. */
  id: string;
  title: string;
  stage: Stage;
  text: readonly Block[];
  /** Command lines to type, in order. */
  commands: readonly string[];
  /** What has to be reached, in words, in the order of the check's goals; empty for a step without a check. */
  goals: readonly string[];
  question: QuestionSheet | null;
  /** How many hints there are. */
  hints: number;
  /** Whether the step begins from a state that can be laid out. */
  start: boolean;
}

/** A question that everybody answers for themselves before the step's commands are shown. */
export interface QuestionSheet {
  ask: readonly Inline[];
  /** Two to six. */
  options: readonly (readonly Inline[])[];
}

/** For those who lead: how to tell that a step is done, and how to help. */
export interface LessonKey {
  /** Of the sheet. */
  id: string;
  /** In the order of the sheet's steps. */
  steps: readonly StepKey[];
}

export interface StepKey {
  check: Check | null;
  start: StartingState | null;
  /** In rising strength. */
  hints: readonly (readonly Block[])[];
  /** What leads from the step's beginning to its goals. */
  solution: readonly Move[];
  /** Index of the right option; null where there is no question, or no right answer to it. */
  right: number | null;
  /** What the answer is and why, shown when it is revealed; empty without a question. */
  explanation: readonly Block[];
  /** The rows of the list of claims that the step's check decides. */
  claims: readonly ClaimLink[];
}

/** A line typed at the host's prompt, or a file saved in the editor (absolute path). */
export type Move = { line: string } | { path: string; content: string };

export interface ClaimLink {
  /** Number of the claim. */
  claim: number;
  how: 'proves' | 'refutes';
}

/** Text with at most one mark on each of its parts. It is shown as text: nothing in it is markup. */
export interface Inline {
  kind: 'text' | 'code' | 'strong' | 'em';
  text: string;
}

/** One block of a step's words. */
export type Block =
  | { kind: 'paragraph'; text: readonly Inline[] }
  | { kind: 'list'; ordered: boolean; items: readonly (readonly Inline[])[] }
  /** As it stands, to be read and not typed. */
  | { kind: 'code'; text: string };
