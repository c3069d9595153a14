/** A lesson as it is shown: a title and steps to be taken one after the other. */
export interface Lesson {
  /** Its file name without the ending. */
  id: string;
  title: string;
  /** One sentence. */
  summary: string;
  steps: readonly LessonStep[];
}

export interface LessonStep {
  title: string;
  /** Paragraphs and lists in Markdown, without headings. */
  text: string;
  /** Commands to type, in order, from the fenced blocks marked `try`. */
  commands: readonly string[];
}
