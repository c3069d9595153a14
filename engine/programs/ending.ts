import { endsOn, type Program } from './program';

/** The memory of a program that is about to be killed because it wants more of it than it may have. */
export const OUT_OF_MEMORY = 'out of memory';

/**
 * A program that has said all it had to say and is about to end with the code in its memory. It does so a moment
 * after its start, as a real one would, so that whoever attached to it sees it end; a paused one ends when thawed.
 */
export const ending: Program = {
  name: 'ending',
  start: () => ({ kind: 'ends', code: 0, print: [] }),
  signal: endsOn({}),
  wake: (_around, memory) =>
    memory === OUT_OF_MEMORY ? { outOfMemory: true } : { exit: typeof memory === 'number' ? memory : 1 },
};
