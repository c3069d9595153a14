import type { Command } from 'just-bash';
import { isCapable } from '../../thread/confinement';
import type { RunContext } from '../../thread/run-context';
import { isBusybox } from '../is-busybox';
import { failed } from '../outcome';
import { notSimulated } from './not-simulated';

/** `chroot NEWROOT [COMMAND…]`. */
export function changeRootCommand(context: RunContext): Command['execute'] {
  return async ([root]) => {
    const busybox = isBusybox(context, 'chroot');
    if (root === undefined) return failed('chroot: missing operand\n', busybox ? 1 : 125);
    if (isCapable(context.run, 'SYS_CHROOT')) return notSimulated('chroot', 'other roots of the files');
    const text = `chroot: ${busybox ? "can't" : 'cannot'} change root directory to '${root}': Operation not permitted\n`;
    return failed(text, busybox ? 1 : 125);
  };
}
