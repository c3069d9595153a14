import { endsOn, type Program } from './program';

/** `tail -f /dev/null`, the customary way to keep a container running. Following a real file is left to the sandbox. */
export const tail: Program = {
  name: 'tail',
  start({ argv, stdin }) {
    const [, ...args] = argv;
    const follows = args.some((arg) => /^-[a-zA-Z]*[fF]/.test(arg) || arg === '--follow');
    const files = args.filter((arg) => !arg.startsWith('-'));
    const endless = files.length === 0 ? stdin : files.every((file) => file === '/dev/null');
    if (!follows || !endless) return { kind: 'unplayed' };
    return { kind: 'plays', listens: [], memory: null, wakeAt: null, print: [] };
  },
  signal: endsOn({}),
  uses: { memory: 580 * 1024, cpu: 0 },
};
