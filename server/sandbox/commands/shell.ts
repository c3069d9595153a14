import { type Command, decodeBytesToUtf8 } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import { shellOf } from '../thread/first-program';
import type { RunContext } from '../thread/run-context';
import { CALLED_VARIABLE } from '../thread/shell-variables';
import { nameOfShell } from '../thread/shell-wording';
import { nestedShell } from './nested-shell';
import { failed, printed } from './outcome';

/** `sh -c TEXT`, `sh FILE`, `… | sh`, `… | sh -s ARGS`, with `-e`, `-x`, `-u`: a shell within the shell. */
export const shellCommand =
  (program: string) =>
  (context: RunContext): Command['execute'] => {
    const shell = nameOfShell(context.run.shell);
    return async (args, ctx) => {
      const calledAs = ctx.env.get(CALLED_VARIABLE) ?? program;
      let options = '';
      let text: string | null = null;
      let fromInput = false;
      const rest = [...args];
      while (rest[0] !== undefined && /^-./.test(rest[0])) {
        const flag = rest.shift() ?? '';
        if (flag === '--') break;
        if (flag === '--version') return printed('GNU bash, version 5.2.37(1)-release (x86_64-pc-linux-gnu)\n');
        if (flag.startsWith('--')) continue;
        if (flag === '-o') {
          options += `set -o ${rest.shift() ?? ''}\n`;
          continue;
        }
        const letters = flag.slice(1).replace(/[^exunf]/g, '');
        if (letters) options += `set -${letters}\n`;
        if (flag.includes('s')) fromInput = true;
        if (!flag.includes('c')) continue;
        if (rest[0] === undefined) return failed(withoutText(context), 2);
        text = rest.shift() ?? '';
      }
      if (text !== null) {
        const [name = calledAs, ...more] = rest;
        return nestedShell(ctx, { text: options + text, name, args: more });
      }
      const [file, ...more] = fromInput ? ['-', ...rest] : rest;
      if (file === undefined || file === '-') {
        return nestedShell(ctx, {
          text: options + decodeBytesToUtf8(ctx.stdin),
          name: calledAs,
          args: more,
          stdin: '',
        });
      }
      try {
        const script = await context.fs.readFileBuffer(resolvePath(ctx.cwd, file));
        return nestedShell(ctx, { text: options + Buffer.from(script).toString('utf8'), name: file, args: more });
      } catch {
        return failed(
          context.run.shell === 'ash'
            ? `sh: can't open '${file}': No such file or directory\n`
            : `${shell}: ${file}: No such file or directory\n`,
          context.run.shell === 'ash' ? 2 : 127,
        );
      }
    };
  };

function withoutText({ run }: RunContext): string {
  if (run.shell === 'ash') return `${shellOf(run)}: -c requires an argument\n`;
  return run.shell === 'dash'
    ? `${shellOf(run)}: 0: -c requires an argument\n`
    : `${shellOf(run)}: -c: option requires an argument\n`;
}
