import { endsOn, type Program } from './program';

/**
 * A program that has said all it had to say and is about to end with the code in its memory. It does so a moment
 * after its start, as a real one would, so that whoever attached to it sees it end; a paused one ends when thawed.
 */
export const ending: Program = {
  name: 'ending',
  start: () => ({ kind: 'ends', code: 0, print: [] }),
  signal: endsOn({}),
  wake: (_around, memory) => ({ exit: typeof memory === 'number' ? memory : 1 }),
  uses: { memory: 400_000, cpu: 0 },
};
