/** Something in a lesson's text that is not as it has to be. */
export interface LessonMistake {
  /** Counts from 1. */
  line: number;
  /** What is wrong and what to write instead. */
  text: string;
}
