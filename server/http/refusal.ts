import type { ProblemCode } from '#server/protocol/problems';

/** Thrown where a request is handled; becomes the answer. */
export class Refusal extends Error {
  constructor(readonly code: ProblemCode) {
    super(code);
  }
}
