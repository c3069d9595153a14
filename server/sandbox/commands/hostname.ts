import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { failed, printed } from './outcome';

/** `hostname`, `hostname -i` (its address), `-s`, `-f`. */
export function hostnameCommand(context: RunContext): Command['execute'] {
  const { hostname, ipAddress } = context.run;
  return async ([arg]) => {
    if (arg === '-i' || arg === '-I') return printed(`${ipAddress || '127.0.0.1'}\n`);
    if (arg !== undefined && !arg.startsWith('-')) return failed('hostname: sethostname: Operation not permitted\n');
    return printed(`${hostname}\n`);
  };
}
