import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { failed } from './outcome';

/** just-bash's `tr` with octal escapes, as in `tr '\\0' ' ' </proc/1/cmdline`. */
export function trCommand(_context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const plain = args.map((arg) =>
      arg.replace(/\\([0-7]{1,3})/g, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 8) & 255)),
    );
    return ctx.origCommand?.(plain) ?? failed('tr: not available\n', 126);
  };
}
