import { KERNEL_SETTINGS, shownSetting } from '#engine/model/kernel-settings';
import type { SandboxRun } from '#engine/model/sandbox-run';
import { confinementIn } from './confinement';

/** `/proc/sys`: the kernel's settings as the run's namespaces have them (rule T61). */
export function settingFiles(run: SandboxRun): [path: string, text: () => string][] {
  const { sysctls, domainname } = confinementIn(run);
  const shown = new Map<string, string>([
    ...KERNEL_SETTINGS,
    ...Object.entries(sysctls).map(([name, text]) => [name, shownSetting(name, text)] as const),
    ['kernel.domainname', domainname || '(none)'],
    ['kernel.hostname', run.hostname],
  ]);
  return [...shown].map(([name, text]) => [settingPath(name), () => `${text}\n`]);
}

/** `net.ipv4.ip_forward`, which may also be written with slashes. */
export function settingPath(name: string): string {
  return `/proc/sys/${name.replaceAll('.', '/')}`;
}
