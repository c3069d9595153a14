import type { Command } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { isBusybox } from './is-busybox';
import { failed, printed } from './outcome';

/** `hostname`, `hostname -i` (its addresses), `-I`, `-s`, `-f`, `-d`. */
export function hostnameCommand(context: RunContext): Command['execute'] {
  return async ([arg]) => {
    const { hostname, interfaces } = context.run;
    const addresses = interfaces.map(({ address }) => address).filter(Boolean);
    if (arg === '-i') return printed(`${addresses.join(' ') || '127.0.0.1'}\n`);
    if (arg === '-I') {
      return isBusybox(context, 'hostname')
        ? failed('hostname: unrecognized option: I\n')
        : printed(`${addresses.map((address) => `${address} `).join('')}\n`);
    }
    if (arg === '-d') return printed('');
    if (arg !== undefined && !arg.startsWith('-')) {
      return failed(
        isBusybox(context, 'hostname') || context.run.user.uid !== 0
          ? 'hostname: sethostname: Operation not permitted\n'
          : 'hostname: you must be root to change the host name\n',
      );
    }
    return printed(`${hostname}\n`);
  };
}
