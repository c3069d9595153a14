import { type Command, latin1FromBytes } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import { fileErrorCode } from '../thread/file-error';
import type { RunContext } from '../thread/run-context';
import { errnoText } from './errno-text';
import { isBusybox } from './is-busybox';
import { failed } from './outcome';

/** In the order in which they are shown, whatever the order of the options; BusyBox has them so, too. */
const COUNTS = 'lwmcL';
const LONG: Readonly<Record<string, string>> = {
  '--lines': 'l',
  '--words': 'w',
  '--chars': 'm',
  '--bytes': 'c',
  '--max-line-length': 'L',
};

interface Counted {
  name: string | null;
  counts: readonly number[];
}

/** `wc [-lwcmL] [FILE…]` in the columns of GNU's and BusyBox's. */
export function wcCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const busybox = isBusybox(context, 'wc');
    const parsed = parse(args);
    if (typeof parsed === 'string')
      return failed(`wc: ${parsed}\n${busybox ? '' : "Try 'wc --help' for more information.\n"}`);
    const { shown } = parsed;
    const files = parsed.files.length === 0 ? [null] : parsed.files;
    const rows: Counted[] = [];
    let stderr = '';
    let sizes = 0;
    let isRegular = true;
    for (const name of files) {
      try {
        const isInput = name === null || name === '-';
        const bytes = isInput
          ? Buffer.from(latin1FromBytes(ctx.stdin), 'latin1')
          : await contentOf(context, resolvePath(ctx.cwd, name));
        sizes += bytes.length;
        if (isInput) isRegular = false;
        rows.push({ name, counts: shown.map((letter) => counted(letter, bytes)) });
      } catch (error) {
        const code = fileErrorCode(error);
        if (code === null) throw error;
        stderr += `wc: ${name}: ${errnoText(code)}\n`;
        if (code === 'EISDIR') {
          isRegular = false;
          rows.push({ name, counts: shown.map(() => 0) });
        }
      }
    }
    if (files.length > 1) {
      const sums = shown.map((letter, at) => {
        const all = rows.map(({ counts }) => counts[at] ?? 0);
        return letter === 'L' ? Math.max(0, ...all) : all.reduce((sum, count) => sum + count, 0);
      });
      rows.push({ name: 'total', counts: sums });
    }
    const single = shown.length === 1 && files.length === 1;
    const width = single ? 1 : busybox ? 9 : isRegular ? String(sizes).length : Math.max(7, String(sizes).length);
    const stdout = rows.map((row) => line(row, width)).join('');
    return { stdout, stderr, exitCode: stderr === '' ? 0 : 1 };
  };
}

function line({ name, counts }: Counted, width: number): string {
  const columns = counts.map((count) => String(count).padStart(width)).join(' ');
  return `${columns}${name === null ? '' : ` ${name}`}\n`;
}

async function contentOf({ fs }: RunContext, path: string): Promise<Buffer> {
  return Buffer.from(await fs.readFileBuffer(path));
}

function counted(letter: string, bytes: Buffer): number {
  if (letter === 'c') return bytes.length;
  if (letter === 'l') return bytes.reduce((sum, byte) => (byte === 10 ? sum + 1 : sum), 0);
  const text = bytes.toString('utf8');
  if (letter === 'm') return [...text].length;
  if (letter === 'w') return text.split(/\s+/).filter((word) => word !== '').length;
  return Math.max(0, ...text.split('\n').map((each) => [...each].length));
}

function parse(args: readonly string[]): { shown: string[]; files: string[] } | string {
  const letters = new Set<string>();
  const files: string[] = [];
  for (const [at, arg] of args.entries()) {
    if (arg === '--') {
      files.push(...args.slice(at + 1));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') files.push(arg);
    else if (arg.startsWith('--')) {
      const letter = LONG[arg];
      if (letter === undefined) return `unrecognized option '${arg}'`;
      letters.add(letter);
    } else {
      for (const letter of arg.slice(1)) {
        if (!COUNTS.includes(letter)) return `invalid option -- '${letter}'`;
        letters.add(letter);
      }
    }
  }
  return { shown: letters.size === 0 ? ['l', 'w', 'c'] : [...COUNTS].filter((letter) => letters.has(letter)), files };
}
