import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { failed } from './outcome';

/** just-bash's `xargs` with values written to their option, as in `-n1` and `-I{}`. */
export function xargsCommand(_context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const command = args.findIndex((arg, index) => !arg.startsWith('-') && !/^-[nIPLsd]$/.test(args[index - 1] ?? ''));
    const own = command < 0 ? args : args.slice(0, command);
    const apart = own.flatMap((arg) => (/^-[nIPLsd]./.test(arg) ? [arg.slice(0, 2), arg.slice(2)] : [arg]));
    const rest = command < 0 ? [] : args.slice(command);
    return ctx.origCommand?.([...apart, ...rest]) ?? failed('xargs: not available\n', 126);
  };
}
