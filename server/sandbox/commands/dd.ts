import type { Command, ResolvedCommandContext } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import { fileErrorCode } from '../thread/file-error';
import type { RunContext } from '../thread/run-context';
import { errnoText } from './errno-text';
import { isBusybox } from './is-busybox';
import { failed } from './outcome';

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  c: 1,
  w: 2,
  b: 512,
  k: 1024,
  kB: 1000,
  K: 1024,
  M: 1024 ** 2,
  MB: 1e6,
  G: 1024 ** 3,
  GB: 1e9,
};
const ENDLESS = /^\/dev\/(zero|urandom|random)$/;
/** As much of an endless file is really written; of a longer one only the size. */
const REAL_BYTES = 1024 ** 2;
/** What is free on the host's disk. */
const DISK_FREE = 34_499_296 * 1024;

/** `dd if= of= bs= count= skip= seek=`: files of zeros, for limits of sizes and of memory to be seen. */
export function ddCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const busybox = isBusybox(context, 'dd');
    const given = new Map<string, string>();
    for (const arg of args) {
      const [, name = arg, value = ''] = /^(\w+)=(.*)$/s.exec(arg) ?? [];
      if (!/^(if|of|bs|ibs|obs|count|skip|seek|conv|status|iflag|oflag)$/.test(name)) {
        return failed(`dd: unrecognized operand '${arg}'\n${busybox ? '' : "Try 'dd --help' for more information.\n"}`);
      }
      given.set(name, value);
    }
    const numbers = { bs: 512, count: Number.POSITIVE_INFINITY, skip: 0, seek: 0 };
    for (const name of ['bs', 'count', 'skip', 'seek'] as const) {
      const value = given.get(name);
      if (value === undefined) continue;
      const [, digits, unit = ''] = /^(\d+)([a-zA-Z]*)$/.exec(value) ?? [];
      if (digits === undefined || UNITS[unit] === undefined || (name === 'bs' && Number(digits) === 0)) {
        return failed(`dd: invalid number '${value}'\n`);
      }
      numbers[name] = Number(digits) * UNITS[unit];
    }
    const source = given.get('if');
    const target = given.get('of');
    const asked = numbers.bs * numbers.count;
    const input = await inputOf(context, ctx, source, numbers.bs * numbers.skip, asked);
    if ('problem' in input) return failed(`dd: ${opening(busybox, source ?? '')}: ${input.problem}\n`);
    const bytes = Math.min(input.size, asked);
    if (target === undefined) {
      const text = Buffer.from(input.content(Math.min(bytes, 8 * 1024 ** 2))).toString('latin1');
      const { stderr } = summary(busybox, given, bytes, bytes, numbers.bs);
      return { stdout: text, stdoutKind: 'bytes', stderr, exitCode: 0 };
    }
    return write(context, busybox, given, input, { ...numbers, bytes, path: resolvePath(ctx.cwd, target), target });
  };
}

interface Input {
  /** Bytes, or infinity. */
  size: number;
  /** A copy of the first so many. */
  content(bytes: number): Uint8Array;
  /** Whether all that it holds is at hand. */
  real: boolean;
}

async function inputOf(
  { fs }: RunContext,
  ctx: ResolvedCommandContext,
  name: string | undefined,
  skipped: number,
  asked: number,
): Promise<Input | { problem: string }> {
  if (name === undefined || name === '/dev/stdin')
    return held(Buffer.from(ctx.stdin as unknown as string, 'latin1').subarray(skipped));
  if (ENDLESS.test(name)) {
    const content = (bytes: number) => (name === '/dev/zero' ? new Uint8Array(bytes) : random(bytes));
    return { size: Number.POSITIVE_INFINITY, content, real: asked <= REAL_BYTES };
  }
  const path = resolvePath(ctx.cwd, name);
  try {
    const entry = fs.entry(path);
    if (entry?.kind === 'file' && entry.content === null) {
      return { size: Math.max(0, entry.size - skipped), content: (bytes) => new Uint8Array(bytes), real: false };
    }
    return held((await fs.readFileBuffer(path)).subarray(skipped));
  } catch (error) {
    return { problem: errnoText(fileErrorCode(error) ?? 'EIO') };
  }
}

function held(bytes: Uint8Array): Input {
  return { size: bytes.length, content: (count) => bytes.slice(0, count), real: true };
}

function random(bytes: number): Uint8Array {
  const all = new Uint8Array(bytes);
  // No more can be had at once.
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(all.subarray(at, at + 65_536));
  return all;
}

interface Output {
  bs: number;
  seek: number;
  bytes: number;
  path: string;
  target: string;
}

async function write(
  context: RunContext,
  busybox: boolean,
  given: ReadonlyMap<string, string>,
  input: Input,
  { bs, seek, bytes, path, target }: Output,
) {
  const { fs, run } = context;
  if (path === '/dev/null') return summary(busybox, given, bytes, bytes, bs);
  const room = Math.min(fs.tree.roomAt(path) ?? DISK_FREE, DISK_FREE);
  const end = seek * bs + bytes;
  const fits = Math.min(end, room);
  try {
    if (input.real && seek === 0 && fits === end) await fs.writeFile(path, input.content(bytes));
    else {
      await fs.writeFile(path, '');
      fs.declare(path, fits, 0o644);
    }
  } catch (error) {
    return failed(`dd: ${opening(busybox, target)}: ${errnoText(fileErrorCode(error) ?? 'EIO')}\n`);
  }
  const limit = run.limits?.memory ?? 0;
  const used = run.processes.reduce((sum, { kib }) => sum + kib * 1_024, 0);
  // Files of a tmpfs are memory, which counts against the container's limit.
  if (limit > 0 && used + fs.tree.inMemory > limit) {
    context.starve();
    return failed('Killed\n', 137);
  }
  if (fits === end) return summary(busybox, given, bytes, bytes, bs);
  const told = summary(busybox, given, fits + bs, fits, bs);
  return failed(`dd: error writing '${target}': No space left on device\n${told.stderr}`);
}

function opening(busybox: boolean, name: string): string {
  return busybox ? `can't open '${name}'` : `failed to open '${name}'`;
}

function summary(busybox: boolean, given: ReadonlyMap<string, string>, read: number, written: number, bs: number) {
  const status = given.get('status');
  if (status === 'none') return { stdout: '', stderr: '', exitCode: 0 };
  const records = (bytes: number) => `${Math.floor(bytes / bs)}+${bytes % bs > 0 ? 1 : 0}`;
  const seconds = 0.000_2 + written / 1.6e9;
  const counted = `${records(read)} records in\n${records(written)} records out\n`;
  if (status === 'noxfer') return { stdout: '', stderr: counted, exitCode: 0 };
  const size = busybox
    ? `${written} bytes (${scaled(written, 1024, '')}B) copied, ${seconds.toFixed(6)} seconds, ${scaled(written / seconds, 1024, '')}B/s`
    : `${written} bytes${gnuSizes(written)} copied, ${Number(seconds.toPrecision(6))} s, ${scaled(written / seconds, 1000, ' ')}B/s`;
  return { stdout: '', stderr: `${counted}${size}\n`, exitCode: 0 };
}

function gnuSizes(bytes: number): string {
  if (bytes < 1000) return '';
  const decimal = `${scaled(bytes, 1000, ' ')}B`;
  return bytes < 1024 ? ` (${decimal})` : ` (${decimal}, ${scaled(bytes, 1024, ' ')}iB)`;
}

/** `5.0M`, `1.6 G`: with one digit behind the point while that is below ten, and always in BusyBox's form. */
function scaled(value: number, step: number, space: string): string {
  let left = value;
  let unit = 0;
  while (left >= step && unit < 4) {
    left /= step;
    unit += 1;
  }
  if (unit === 0) return `${Math.round(left)}${space}`;
  const digits = space === '' || left < 10 ? left.toFixed(1) : String(Math.round(left));
  return `${digits}${space}${(step === 1000 ? ['', 'k', 'M', 'G', 'T'] : ['', 'K', 'M', 'G', 'T'])[unit]}`;
}
