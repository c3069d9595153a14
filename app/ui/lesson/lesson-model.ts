/** One step of a lesson as it is shown. */
export interface StepView {
  readonly lesson: string;
  /** Counts from 0. */
  readonly index: number;
  readonly total: number;
  readonly title: string;
  /** Paragraphs and lists in Markdown, without headings. */
  readonly text: string;
  /** Commands to type, in order. */
  readonly commands: readonly string[];
}
