import { endsOn, out, type Program } from './program';

/** `cat` without files repeats what it is given, line by line, until its standard input ends. */
export const cat: Program = {
  name: 'cat',
  start({ argv, stdin, tty }) {
    if (argv.length > 1) return { kind: 'unplayed' };
    if (!stdin && !tty) return { kind: 'ends', code: 0, print: [] };
    return { kind: 'plays', listens: [], memory: null, wakeAt: null, print: [] };
  },
  signal: endsOn({}),
  input: (_around, _memory, line) => (line === null ? { exit: 0 } : { print: [out(`${line}\n`)] }),
};
