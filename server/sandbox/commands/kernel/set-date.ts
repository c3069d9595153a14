import type { Command } from 'just-bash';
import { isCapable } from '../../thread/confinement';
import type { RunContext } from '../../thread/run-context';
import { isBusybox } from '../is-busybox';
import { failed } from '../outcome';
import { originalReworded } from '../reworded';
import { notSimulated } from './not-simulated';

/** `date`, which with `-s TIME` would set the clock of the host: whoever may not is told so and shown that time. */
export function dateCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const time = timeToSet(args);
    if (time === null) return originalReworded(context, 'date', args, ctx);
    const shown = await originalReworded(context, 'date', ['-d', time], ctx);
    if (shown.exitCode !== 0) return failed(`date: invalid date '${time}'\n`);
    if (isCapable(context.run, 'SYS_TIME')) return notSimulated('date', "setting the host's clock");
    const busybox = isBusybox(context, 'date');
    const verb = busybox ? "can't" : 'cannot';
    return { ...shown, stderr: `date: ${verb} set date: Operation not permitted\n`, exitCode: busybox ? 0 : 1 };
  };
}

/** `-s TIME`, `-sTIME`, `--set=TIME`, `--set TIME`, also after other letters (`-us`). */
function timeToSet(args: readonly string[]): string | null {
  for (const [at, arg] of args.entries()) {
    const joined = /^(?:-[uR]*s|--set=)(.+)$/s.exec(arg)?.[1];
    if (joined !== undefined) return joined;
    if (/^(?:-[uR]*s|--set)$/.test(arg)) return args[at + 1] ?? null;
  }
  return null;
}
