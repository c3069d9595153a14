import type { Container } from '../../model/container';
import { KERNEL_SETTINGS } from '../../model/kernel-settings';
import { dirname } from '../../model/path';
import type { RunMount } from '../../model/sandbox-run';

const SETTINGS = '/proc/sys';

/**
 * Where a container that may write the kernel's settings keeps what it has written: among its files in memory, which are
 * gone with its namespaces when it stops.
 */
export function settingMounts({ id, hostConfig: { recorded } }: Container): RunMount[] {
  const mayWrite = recorded?.Privileged === true || Array.isArray(recorded?.ReadonlyPaths);
  if (!mayWrite) return [];
  return [{ destination: SETTINGS, target: `tmpfs:${id}`, root: SETTINGS, readOnly: false }];
}

/** The folders of the settings, those above first. */
export const SETTING_FOLDERS: readonly string[] = [
  ...new Set(
    [...KERNEL_SETTINGS.keys()].flatMap((name) => foldersAbove(dirname(`${SETTINGS}/${name.replaceAll('.', '/')}`))),
  ),
].sort();

function foldersAbove(folder: string): string[] {
  return folder === '/' ? [] : [...foldersAbove(dirname(folder)), folder];
}
