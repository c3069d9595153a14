import type { Command } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import type { RunContext } from '../thread/run-context';
import { printsAtOnce } from '../thread/shell-variables';
import { originalReworded } from './reworded';

const POLL_MS = 200;
/** `-f`, `-F`, also among other letters, but not as the value of one (`-n5`). */
const FOLLOWS = /^-[qvz]*[fF]/;

/** `tail`, and `tail -f` until its run is ended: `tail -f /dev/null` keeps many a container alive. */
export function tailCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const follows = args.some((arg) => FOLLOWS.test(arg) || arg === '--follow');
    if (!follows) return originalReworded(context, 'tail', args, ctx);
    const rest = args
      .map((arg) => (FOLLOWS.test(arg) ? arg.replace(/[fF]/, '') : arg))
      .filter((arg) => arg !== '-' && arg !== '--follow');
    const first = await originalReworded(context, 'tail', rest, ctx);
    const files = rest.filter((arg, index) => !arg.startsWith('-') && !/^-[nc]$/.test(rest[index - 1] ?? ''));
    if (first.exitCode !== 0 || files.length === 0) return first;
    const atOnce = printsAtOnce(ctx.env);
    let collected = first.stdout;
    if (atOnce) context.print(ctx.env, 'stdout', first.stdout);
    const sizes = new Map(files.map((file) => [file, context.fs.entry(resolvePath(ctx.cwd, file))]));
    for (;;) {
      const ended = await context.sleep(POLL_MS);
      if (ended) return atOnce ? { ...first, stdout: '' } : { ...first, stdout: collected };
      for (const file of files) {
        const path = resolvePath(ctx.cwd, file);
        const before = sizes.get(file);
        const now = context.fs.entry(path);
        if (now?.kind !== 'file' || before?.kind !== 'file' || now === before) continue;
        sizes.set(file, now);
        const bytes = await context.fs.readFileBuffer(path);
        const text = new TextDecoder().decode(now.size < before.size ? bytes : bytes.subarray(before.size));
        if (atOnce) context.print(ctx.env, 'stdout', text);
        else collected += text;
      }
    }
  };
}
