import { type Command, latin1FromBytes } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import type { RunContext } from '../thread/run-context';
import { failed } from './outcome';

const MOST = 1_000_000;

/** `shuf [-n COUNT] [-o FILE] [-e WORD… | -i LO-HI | FILE]`. */
export function shufCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const words: string[] = [];
    let range: string | null = null;
    let count = Number.POSITIVE_INFINITY;
    let output: string | null = null;
    let echo = false;
    let repeat = false;
    for (let at = 0; at < args.length; at += 1) {
      const arg = args[at] ?? '';
      const [, flag, attached] =
        /^-([ino])(.*)$/.exec(arg) ?? /^--(input-range|head-count|output)=(.*)$/.exec(arg) ?? [];
      if (arg === '-e' || arg === '--echo') echo = true;
      else if (arg === '-r' || arg === '--repeat') repeat = true;
      else if (flag === undefined && arg.startsWith('-') && arg !== '-')
        return failed(`shuf: invalid option -- '${arg.replace(/^-+/, '')}'\nTry 'shuf --help' for more information.\n`);
      else if (flag === undefined) words.push(arg);
      else {
        const value = attached || args[at + 1] || '';
        if (!attached) at += 1;
        if (flag.startsWith('i')) range = value;
        else if (flag === 'o' || flag === 'output') output = value;
        else if (/^\d+$/.test(value)) count = Number(value);
        else return failed(`shuf: invalid line count: '${value}'\n`);
      }
    }
    let items: string[];
    if (range !== null) {
      const [, low, high] = /^(\d+)-(\d+)$/.exec(range) ?? [];
      if (low === undefined || Number(low) > Number(high)) return failed(`shuf: invalid input range: '${range}'\n`);
      const size = Number(high) - Number(low) + 1;
      if (size > MOST) return failed('shuf: memory exhausted\n');
      items = Array.from({ length: size }, (_, at) => String(Number(low) + at));
    } else if (echo) items = words;
    else {
      const [file = '-'] = words;
      try {
        const text =
          file === '-'
            ? Buffer.from(latin1FromBytes(ctx.stdin), 'latin1').toString('utf8')
            : await context.fs.readFile(resolvePath(ctx.cwd, file));
        items = text.match(/[^\n]+|(?<=\n)\n/g) ?? [];
      } catch {
        return failed(`shuf: ${file}: No such file or directory\n`);
      }
    }
    const drawn = draw(items, Math.min(count, repeat ? (Number.isFinite(count) ? count : MOST) : items.length), repeat);
    const text = drawn.map((item) => `${item}\n`).join('');
    if (output === null) return { stdout: text, stderr: '', exitCode: 0 };
    try {
      await context.fs.writeFile(resolvePath(ctx.cwd, output), text);
    } catch {
      return failed(`shuf: ${output}: Permission denied\n`);
    }
    return { stdout: '', stderr: '', exitCode: 0 };
  };
}

/** The first `count` of the items in a random order. */
function draw(items: readonly string[], count: number, repeat: boolean): string[] {
  const left = [...items];
  const drawn: string[] = [];
  while (drawn.length < Math.min(count, MOST) && left.length > 0) {
    const at = Math.floor(Math.random() * left.length);
    drawn.push(left[at] as string);
    if (repeat) continue;
    left[at] = left.at(-1) as string;
    left.pop();
  }
  return drawn;
}
