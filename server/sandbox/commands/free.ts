import type { Command } from 'just-bash';
import { HOST_MEMORY } from '#engine/model/kernel';
import type { RunContext } from '../thread/run-context';
import { printed } from './outcome';

const UNITS: Readonly<Record<string, number>> = { b: 1, k: 1_024, m: 1_024 ** 2, g: 1_024 ** 3 };

/** `free` with `-b -k -m -g`: a container sees the memory of its host. */
export function freeCommand(_context: RunContext): Command['execute'] {
  return async ([flag = '-k']) => {
    const unit = UNITS[flag.slice(1, 2)] ?? 1_024;
    const columns = (...parts: number[]) =>
      parts.map((part) => String(Math.round((HOST_MEMORY * part) / unit)).padStart(12)).join('');
    return printed(
      `              total        used        free      shared  buff/cache   available
Mem:   ${columns(1, 0.2, 0.6, 0.001, 0.2, 0.78)}
Swap:  ${columns(0, 0, 0)}
`,
    );
  };
}
