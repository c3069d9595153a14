import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { isBusybox } from './is-busybox';
import { memoryOf } from './memory-figures';
import { failed, printed } from './outcome';

/** KiB per unit. */
const UNITS: Readonly<Record<string, number>> = { b: 1 / 1_024, k: 1, m: 1_024, g: 1_048_576 };

/** `free` with `-b -k -m -g -h`: a container sees the memory of its host (rule T6). */
export function freeCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const busybox = isBusybox(context, 'free');
    const letters = args.filter((arg) => /^-[a-z]+$/.test(arg)).flatMap((arg) => [...arg.slice(1)]);
    const bad = letters.find((letter) => !'bkmghwtl'.includes(letter));
    if (bad !== undefined)
      return failed(`free: ${busybox ? `unrecognized option: ${bad}` : `invalid option -- '${bad}'`}\n`);
    const unit = letters.find((letter) => letter in UNITS) ?? 'k';
    const human = letters.includes('h') || args.includes('--human');
    const shown = (kib: number) => (human ? humanSize(kib, busybox) : String(Math.floor(kib / (UNITS[unit] ?? 1))));
    const { total, used, free, shared, buffers, cached, available } = memoryOf(context);
    const columns = (values: readonly number[]) =>
      values.map((value) => shown(value).padStart(busybox ? 12 : 12)).join('');
    const memory = columns([total, used - buffers - cached, free, shared, buffers + cached, available]);
    return printed(
      `               total        used        free      shared  buff/cache   available
Mem:   ${busybox ? '' : ' '}${memory}
Swap:  ${busybox ? '' : ' '}${columns([0, 0, 0])}
`.replace(/^ {15}/, busybox ? ' '.repeat(14) : ' '.repeat(15)),
    );
  };
}

/** `3.8Gi` of procps, `3.8G` of BusyBox. */
function humanSize(kib: number, busybox: boolean): string {
  const mark = busybox ? '' : 'i';
  if (kib === 0) return busybox ? '0' : '0B';
  let value = kib;
  for (const unit of ['K', 'M', 'G']) {
    if (value < 1_000) return `${value < 10 ? value.toFixed(1) : Math.floor(value)}${unit}${mark}`;
    value /= 1_024;
  }
  return `${value.toFixed(1)}T${mark}`;
}
