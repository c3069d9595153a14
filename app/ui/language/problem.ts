import type { ProblemCode } from '#server/protocol/problems';

/** Why something did not happen, as screens tell it: what the classroom answered, or that it did not answer at all. */
export type Problem = ProblemCode | 'offline';
