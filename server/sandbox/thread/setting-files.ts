import { KERNEL_SETTINGS, shownSetting } from '#engine/model/kernel-settings';
import type { SandboxRun } from '#engine/model/sandbox-run';
import { confinementIn } from './confinement';

/** `net.ipv4.ip_forward`, which may also be written with slashes. */
export function settingPath(name: string): string {
  return `/proc/sys/${name.replaceAll('.', '/')}`;
}

const NAMES: ReadonlyMap<string, string> = new Map(
  [...KERNEL_SETTINGS.keys(), 'kernel.domainname', 'kernel.hostname'].map((name) => [settingPath(name), name]),
);

/** The files of `/proc/sys`, the same for every run. */
export const SETTING_PATHS: readonly string[] = [...NAMES.keys()];

/** What one of them says in the run's namespaces (rule T61); null for any other path. */
export function settingText(run: SandboxRun, path: string): string | null {
  const name = path.startsWith('/proc/sys/') ? NAMES.get(path) : undefined;
  if (name === undefined) return null;
  const { sysctls, domainname } = confinementIn(run);
  if (name === 'kernel.hostname') return `${run.hostname}\n`;
  if (name === 'kernel.domainname') return `${domainname || '(none)'}\n`;
  const set = sysctls[name];
  return `${set === undefined ? KERNEL_SETTINGS.get(name) : shownSetting(name, set)}\n`;
}
