import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { printed } from './outcome';

const BYTES = 64 * 1024;

/** `yes`, which a pipe cannot stop here: as much as a reader like `head` usually wants. */
export function yesCommand(_context: RunContext): Command['execute'] {
  return async (args) => {
    const line = `${args.join(' ') || 'y'}\n`;
    return printed(line.repeat(Math.max(1, Math.floor(BYTES / line.length))));
  };
}
