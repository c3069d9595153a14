import type { Block, Stage } from '#engine/model/lesson';

/** A step of the lesson as everybody may see it. */
export interface StepView {
  /** Title of the lesson. */
  readonly lesson: string;
  /** Unique in the lesson. */
  readonly id: string;
  /** Counts from 0. */
  readonly index: number;
  readonly total: number;
  readonly title: string;
  readonly stage: Stage;
  readonly text: readonly Block[];
  /** Commands to type, in order. */
  readonly commands: readonly string[];
  /** What is to be reached; with `code`, **strong** and *emphasis*. Empty where nothing is checked. */
  readonly goals: readonly string[];
}

/** A step as it stands for one person. */
export interface StepWork extends StepView {
  /** Whether each goal is reached, in their order. */
  readonly reached: readonly boolean[];
  readonly done: boolean;
  /** The class does not do it. */
  readonly skipped: boolean;
  /** Hints that were opened, the weakest first. */
  readonly hints: readonly (readonly Block[])[];
  /** How many there are. */
  readonly hintCount: number;
  /** Whether the state that it begins from can be laid onto the own host. */
  readonly hasStart: boolean;
  /** Its commands are shown only after its question has been answered. */
  readonly locked: boolean;
  /** Where the own pushes have to go: `registry:5000/ana/`. Null in steps that push nothing. */
  readonly pushTo: string | null;
}

/** One line of the list of steps. */
export interface StepEntry {
  readonly id: string;
  readonly title: string;
  readonly stage: Stage;
  readonly state: 'done' | 'skipped' | 'open';
}

/** The lesson on one person's screen. */
export interface LessonView {
  readonly title: string;
  /** Null before the first step is shown. */
  readonly step: StepWork | null;
  readonly steps: readonly StepEntry[];
  readonly paused: boolean;
  /** Everybody goes on alone: there are ways forth and back. */
  readonly selfPaced: boolean;
}

/** What somebody does in a lesson. Each resolves with whether it was taken; refusals are told elsewhere. */
export interface LessonDeeds {
  /** The next hint of the step. */
  readonly onHint: (step: string) => Promise<boolean>;
  /** Lays the state that the step begins from onto the own host. */
  readonly onSetUp: (step: string) => Promise<boolean>;
  /** In a self-paced lesson: to another step. */
  readonly onMove: (index: number) => Promise<boolean>;
}
