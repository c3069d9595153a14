import type { Command } from 'just-bash';
import { isCapable } from '../thread/confinement';
import { mountsOf } from '../thread/mount-table';
import type { RunContext } from '../thread/run-context';
import { isBusybox } from './is-busybox';
import { notSimulated } from './kernel/not-simulated';
import { failed, printed } from './outcome';

/** `mount` shows what is mounted; nobody without privileges mounts more. */
export function mountCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const at = args.indexOf('-t');
    const type = at >= 0 ? args[at + 1] : undefined;
    if (args.length > (type === undefined ? 0 : 2)) {
      const place = args.at(-1) ?? '';
      if (isCapable(context.run, 'SYS_ADMIN')) return notSimulated('mount', 'mounting from inside a container');
      const why = context.run.user.uid === 0 ? 'permission denied' : 'must be superuser to use mount';
      return isBusybox(context, 'mount')
        ? failed('mount: permission denied (are you root?)\n', 1)
        : failed(
            `mount: ${place}: ${why}.\n       dmesg(1) may have more information after failed mount system call.\n`,
            32,
          );
    }
    return printed(
      mountsOf(context.run)
        .filter((line) => type === undefined || line.type === type)
        .map(({ source, place, type: kind, options }) => `${source} on ${place} type ${kind} (${options})\n`)
        .join(''),
    );
  };
}

export function umountCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const place = args.find((arg) => !arg.startsWith('-'));
    if (place === undefined) return failed('umount: bad usage\n');
    if (isCapable(context.run, 'SYS_ADMIN')) return notSimulated('umount', 'unmounting from inside a container');
    const known = mountsOf(context.run).some((line) => line.place === place);
    if (isBusybox(context, 'umount'))
      return failed(`umount: can't unmount ${place}: ${known ? 'Operation not permitted' : 'Invalid argument'}\n`);
    return failed(`umount: ${place}: ${known ? 'must be superuser to unmount' : 'not mounted'}.\n`, 32);
  };
}
