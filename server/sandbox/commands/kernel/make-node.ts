import type { Command } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import { isCapable } from '../../thread/confinement';
import type { RunContext } from '../../thread/run-context';
import { isBusybox } from '../is-busybox';
import { failed } from '../outcome';
import { notSimulated } from './not-simulated';

/** `mknod NAME TYPE MAJOR MINOR`: files here are no devices, so only those who may make none are answered as in reality. */
export function makeNodeCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const words = args.filter((arg, at) => !arg.startsWith('-') && args[at - 1] !== '-m');
    const [name, type = '', major, minor] = words;
    if (name === undefined || (/^[bcu]$/.test(type) && (major === undefined || minor === undefined))) {
      if (!isBusybox(context, 'mknod')) {
        const after = words.length === 0 ? '' : ` after '${words.at(-1)}'`;
        return failed(`mknod: missing operand${after}\nTry 'mknod --help' for more information.\n`);
      }
      return failed('mknod: missing operand\n');
    }
    if (context.fs.entry(resolvePath(ctx.cwd, name))) return failed(`mknod: ${name}: File exists\n`);
    if (type === 'p') return notSimulated('mknod', 'named pipes');
    if (!isCapable(context.run, 'MKNOD')) return failed(`mknod: ${name}: Operation not permitted\n`);
    return notSimulated('mknod', 'files that are devices');
  };
}
