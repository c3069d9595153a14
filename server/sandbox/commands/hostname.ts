import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { failed, printed } from './outcome';

/** `hostname`, `hostname -i` (its addresses), `-I`, `-s`, `-f`. */
export function hostnameCommand(context: RunContext): Command['execute'] {
  const { hostname, interfaces, place } = context.run;
  return async ([arg]) => {
    if (arg === '-i') return printed(`${own(interfaces, place) || '127.0.0.1'}\n`);
    if (arg === '-I') return printed(`${interfaces.map(({ address }) => address).join(' ')} \n`);
    if (arg !== undefined && !arg.startsWith('-')) return failed('hostname: sethostname: Operation not permitted\n');
    return printed(`${hostname}\n`);
  };
}

/** What `/etc/hosts` has for the host's own name. */
function own(interfaces: RunContext['run']['interfaces'], place: 'host' | 'container'): string {
  if (place === 'host') return '127.0.1.1';
  return interfaces.map(({ address }) => address).join(' ');
}
