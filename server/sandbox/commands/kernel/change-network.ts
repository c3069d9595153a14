import type { ExecResult } from 'just-bash';
import { isCapable } from '../../thread/confinement';
import type { RunContext } from '../../thread/run-context';
import { isBusybox } from '../is-busybox';
import { failed } from '../outcome';
import { notSimulated } from './not-simulated';

/** What `ip`, `ifconfig` or `route` answer to who wants to change the network: that takes NET_ADMIN, and cannot be played. */
export function changeNetwork(context: RunContext, program: string, call: string, code: number): ExecResult {
  if (isCapable(context.run, 'NET_ADMIN')) {
    return notSimulated(program, "changes of a container's interfaces and routes; docker network does it from outside");
  }
  const prefix = isBusybox(context, program) ? `${program}: ` : '';
  return failed(`${prefix}${call}: Operation not permitted\n`, code);
}

/** The kernel's call behind `ip OBJECT VERB …`, as BusyBox or iproute2 name it, and the exit code. */
export function changeByIp(context: RunContext, words: readonly string[]): ExecResult {
  const [what = '', verb = '', ...more] = words;
  const busybox = isBusybox(context, 'ip');
  if (verb === 'flush') {
    const call = busybox ? "can't send flush request" : 'Failed to send flush request';
    return changeNetwork(context, 'ip', call, busybox ? 1 : 255);
  }
  const sets = busybox && verb === 'set' && 'link'.startsWith(what);
  const call = sets && more.includes('mtu') ? 'SIOCSIFMTU' : sets ? 'SIOCSIFFLAGS' : 'RTNETLINK answers';
  return changeNetwork(context, 'ip', call, 2);
}
