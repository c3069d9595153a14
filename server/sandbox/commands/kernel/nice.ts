import type { Command } from 'just-bash';
import { isCapable } from '../../thread/confinement';
import type { RunContext } from '../../thread/run-context';
import { isBusybox } from '../is-busybox';
import { printed } from '../outcome';
import { runsAnother } from '../switch-user';

/** `nice [-n N] COMMAND…`: it runs in any case; a higher priority takes a capability, and without it a word is said. */
export function niceCommand(context: RunContext): Command['execute'] {
  const start = runsAnother('nice', ['-n'])(context);
  return async (args, ctx) => {
    if (args.length === 0) return printed('0\n');
    const wanted =
      /^(?:-n|--adjustment=|-)(-\d+)$/.exec(args[0] ?? '')?.[1] ?? (args[0] === '-n' ? args[1] : undefined);
    if (Number(wanted ?? 10) >= 0 || isCapable(context.run, 'SYS_NICE')) return start(args, ctx);
    const complaint = isBusybox(context, 'nice')
      ? `nice: setpriority(${wanted}): Permission denied\n`
      : 'nice: cannot set niceness: Permission denied\n';
    if (isBusybox(context, 'nice')) return { stdout: '', stderr: complaint, exitCode: 1 };
    const result = await start(args, ctx);
    return { ...result, stderr: complaint + result.stderr };
  };
}
