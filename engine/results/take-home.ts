import type { AskedQuestion, ClassResults, TaughtLesson } from './class-results';
import type { LearnerResults } from './learner-results';
import type { ScriptEntry } from './script/script-entry';

/** What a learner takes home from a class: nothing of anybody else. Times as in {@link ClassResults}. */
export interface TakeHome {
  drydock: 'take-home';
  version: 1;
  room: ClassResults['room'];
  /** Whether answers were right is only in here where the learner was told. */
  learner: LearnerResults;
  lessons: readonly TaughtLesson[];
  /** Those that the learner has answered; the right option only where the learner was told. */
  questions: readonly AskedQuestion[];
  script: readonly ScriptEntry[];
  files: readonly TakenFile[];
  /** Paths of files that were too large. */
  leftOut: readonly string[];
}

export interface TakenFile {
  /** From the home folder, without a slash before it. */
  path: string;
  /** Its content as it is, or in base64 where that is no text. */
  text?: string;
  base64?: string;
}
