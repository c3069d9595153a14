import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { printed } from './outcome';

/** `uname` with `-a -s -n -r -v -m -o`: a container shows its host's kernel. */
export function unameCommand(context: RunContext): Command['execute'] {
  const { hostname, kernel, shell } = context.run;
  const parts: readonly [flag: string, value: string][] = [
    ['s', 'Linux'],
    ['n', hostname],
    ['r', kernel],
    ['v', '#1 SMP PREEMPT_DYNAMIC'],
    ['m', 'x86_64'],
    ['o', shell === 'ash' ? 'Linux' : 'GNU/Linux'],
  ];
  return async (args) => {
    const flags = args.join('').replaceAll('-', '') || 's';
    const shown = parts.filter(([flag]) => flags.includes('a') || flags.includes(flag));
    return printed(`${shown.map(([, value]) => value).join(' ')}\n`);
  };
}
