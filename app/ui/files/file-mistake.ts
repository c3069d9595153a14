/** Something in a file that is wrong, or that one had better do otherwise. */
export interface FileMistake {
  readonly severity: 'error' | 'warning';
  /** First and last line it is about; the first line of a file is 1. */
  readonly line: number;
  readonly endLine: number;
  /** In the words of whoever would refuse it. */
  readonly text: string;
}
