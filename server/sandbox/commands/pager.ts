import { bytesOutput, type Command } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import type { RunContext } from '../thread/run-context';
import { failed } from './outcome';

/** `less` and `more`: the terminal scrolls by itself, so they print all. */
export function pagerCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const file = args.find((arg) => !arg.startsWith('-'));
    if (file === undefined) return { ...bytesOutput(ctx.stdin), stderr: '', exitCode: 0 };
    try {
      return { ...bytesOutput(await context.fs.readFileBytes(resolvePath(ctx.cwd, file))), stderr: '', exitCode: 0 };
    } catch {
      return failed(`${file}: No such file or directory\n`);
    }
  };
}
