import type { MistakeReason } from '#engine/recording/file-mistake';

/** What ends the reading of a file: it is answered, with its place, and not thrown any further. */
export class Mistake extends Error {
  constructor(
    readonly reason: MistakeReason,
    readonly detail: string,
  ) {
    super(detail);
  }
}
