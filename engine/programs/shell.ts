import type { ShellKind } from '../model/process';
import { plainCommand } from './plain-command';
import { endsOn, type Program } from './program';

/**
 * A shell: at its prompt when somebody can type, gone at once when nobody can, replaced by the program when it is
 * given one plain command, and otherwise a script for the sandbox.
 */
export function shellProgram(shell: ShellKind): Program {
  return {
    name: shell,
    start({ argv, tty, stdin }) {
      const [, ...args] = argv;
      const text = args[0] === '-c' ? args[1] : undefined;
      if (text !== undefined) {
        const words = args.length === 2 ? plainCommand(text) : null;
        return words ? { kind: 'becomes', argv: words, print: [] } : { kind: 'unplayed' };
      }
      if (args.some((arg) => !/^-[il]+$|^--login$/.test(arg))) return { kind: 'unplayed' };
      return tty || stdin ? { kind: 'shell', shell } : { kind: 'ends', code: 0, print: [] };
    },
    signal: endsOn({}),
  };
}
