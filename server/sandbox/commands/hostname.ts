import type { Command } from 'just-bash';
import { confinementIn, isCapable } from '../thread/confinement';
import type { RunContext } from '../thread/run-context';
import { isBusybox } from './is-busybox';
import { notSimulated } from './kernel/not-simulated';
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
    const { domainname } = confinementIn(context.run);
    if (arg === '-d') return printed(domainname === '' ? '' : `${domainname}\n`);
    if (arg === '-f' && domainname !== '') return printed(`${hostname}.${domainname}\n`);
    if (arg !== undefined && !arg.startsWith('-')) {
      if (isCapable(context.run, 'SYS_ADMIN')) {
        return notSimulated('hostname', 'changing a name while it is in use; docker run --hostname sets it');
      }
      return failed(
        isBusybox(context, 'hostname')
          ? 'hostname: sethostname: Operation not permitted\n'
          : 'hostname: you must be root to change the host name\n',
      );
    }
    return printed(`${hostname}\n`);
  };
}
