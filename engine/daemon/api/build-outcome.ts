import type { Digest } from '../../model/digest';
import type { Progress } from './progress';

/** The build stream: text of steps and of what the steps print, errors in red on a terminal, and the pulls of their images. */
export interface BuildOutput {
  stream(text: string): void;
  progress: Progress;
}

export type BuildOutcome =
  | { ok: true; image: Digest }
  /** `refused`: before any step, an HTTP error. `failed`: in the stream, with the exit code of a RUN. */
  | { ok: false; kind: 'refused' | 'failed'; message: string; code: number };
