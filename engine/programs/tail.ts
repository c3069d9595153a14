import { endsOn, type Program } from './program';

const GREEDY = 'greedy';
/** Milliseconds until it has taken all the memory that there is. */
const GREEDY_MS = 1_500;

/** `tail -f /dev/null`, the customary way to keep a container running. Following a real file is left to the sandbox.
 * `tail /dev/zero` looks for the last line of what has no end, and is a lesson about memory. */
export const tail: Program = {
  name: 'tail',
  start({ argv, stdin, now }) {
    const [, ...args] = argv;
    const follows = args.some((arg) => /^-[a-zA-Z]*[fF]/.test(arg) || arg === '--follow');
    const files = args.filter((arg) => !arg.startsWith('-'));
    const endless = files.length === 0 ? stdin : files.every((file) => file === '/dev/null');
    // It keeps what might be the last line, and that one never ends.
    if (files.includes('/dev/zero')) {
      return { kind: 'plays', listens: [], memory: GREEDY, wakeAt: now + GREEDY_MS, print: [] };
    }
    if (!follows || !endless) return { kind: 'unplayed' };
    return { kind: 'plays', listens: [], memory: null, wakeAt: null, print: [] };
  },
  signal: endsOn({}),
  wake: (_around, memory) => (memory === GREEDY ? { outOfMemory: true } : {}),
};
