import type { RunContext } from '../thread/run-context';

/** Whether the command of this name is an applet of BusyBox here, and no program of its own. */
export function isBusybox({ run, fs }: RunContext, name: string): boolean {
  if (run.place === 'host') return false;
  for (const directory of ['/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']) {
    const entry = fs.entry(`${directory}/${name}`);
    if (entry?.kind === 'file') return entry.program === 'busybox';
  }
  return run.shell === 'ash';
}
