import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { failed, printed } from './outcome';

/** `umask [-S] [MODE]` with an octal mode: what new files and folders go without. */
export function umaskCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const prefix = context.run.shell === 'bash' ? 'bash: umask' : 'sh: umask: line 0';
    const [mode] = args.filter((arg) => !arg.startsWith('-'));
    const { fs } = context;
    if (mode === undefined) {
      return printed(args.includes('-S') ? `${symbolic(fs.umask)}\n` : `0${octal(fs.umask)}\n`);
    }
    if (!/^[0-7]{1,4}$/.test(mode)) {
      return context.run.shell === 'bash'
        ? failed(`${prefix}: ${mode}: octal number out of range\n`)
        : failed(`${prefix}: Illegal mode: ${mode}\n`, 2);
    }
    fs.umask = Number.parseInt(mode, 8) & 0o777;
    return printed('');
  };
}

function octal(mask: number): string {
  return mask.toString(8).padStart(3, '0');
}

function symbolic(mask: number): string {
  const left = ~mask & 0o777;
  return ['u', 'g', 'o']
    .map((who, at) => {
      const bits = left >> (6 - at * 3);
      return `${who}=${bits & 4 ? 'r' : ''}${bits & 2 ? 'w' : ''}${bits & 1 ? 'x' : ''}`;
    })
    .join(',');
}
