import type { ExecResult } from 'just-bash';
import {
  ALPINE_BASE,
  type ApkDatabase,
  alpinePackage,
  BASE_MEBIBYTES,
  placeAlpinePackage,
  removeAlpinePackage,
  saveApkDatabase,
} from '../../packages/alpine-archive';
import { type Package, withDependencies } from '../../packages/package';
import type { RunContext } from '../../thread/run-context';
import { printed } from '../outcome';
import type { ApkOptions } from './apk-options';
import { notSelected } from './not-selected';

const MIB = 1_048_576;

/** `apk add`. @param fetched what was said while the index was fetched. */
export async function addApkPackages(
  { fs }: RunContext,
  { names, group }: ApkOptions,
  database: ApkDatabase,
  fetched: string,
): Promise<ExecResult> {
  const asked = names.map((text) => ({ text, name: text.split(/[=<>~@]/)[0] ?? text }));
  const missing = asked.filter(({ name }) => !alpinePackage(name));
  if (missing.length > 0) {
    return notSelected(
      missing.map(({ text }) => text),
      fetched,
    );
  }
  const wanted = asked.flatMap(({ name }) => alpinePackage(name) ?? []);
  const fresh = withDependencies(wanted, alpinePackage, (name) => database.installed.has(name), false);
  const virtual: Package | null =
    group === null
      ? null
      : {
          ...{ name: group, version: '20250721.101500', architecture: 'noarch', download: 0, installed: 0 },
          ...{ depends: wanted.map(({ name }) => name), recommends: [] },
        };
  const all = virtual ? [...fresh, virtual] : fresh;
  for (const one of fresh) await placeAlpinePackage(fs, one);
  for (const one of all) database.installed.set(one.name, one);
  database.world = [...new Set([...database.world, ...(group === null ? wanted.map(({ name }) => name) : [group])])];
  await saveApkDatabase(fs, database);
  const steps = all.map(({ name, version }, at) => `(${at + 1}/${all.length}) Installing ${name} (${version})\n`);
  return printed(`${fetched}${steps.join('')}${triggers(fresh)}${apkTotal(database)}`);
}

function triggers(changed: readonly Package[]): string {
  if (changed.length === 0) return '';
  const certificates = changed.some(({ name }) => name === 'ca-certificates');
  return `Executing busybox-1.37.0-r18.trigger\n${certificates ? 'Executing ca-certificates-20250619-r0.trigger\n' : ''}`;
}

/** `apk del`: what nothing in the world needs any more goes too. */
export async function deleteApkPackages(
  { fs }: RunContext,
  { names }: ApkOptions,
  database: ApkDatabase,
): Promise<ExecResult> {
  const { installed } = database;
  const unknown = names.filter((name) => !database.world.includes(alpinePackage(name)?.name ?? name));
  database.world = database.world.filter((name) => !names.some((gone) => (alpinePackage(gone)?.name ?? gone) === name));
  const kept = new Set<string>();
  const keep = (name: string) => {
    const one = installed.get(name);
    if (!one || kept.has(one.name)) return;
    kept.add(one.name);
    for (const need of one.depends) keep(alpinePackage(need)?.name ?? need);
  };
  for (const name of [...database.world, ...ALPINE_BASE]) keep(name);
  const gone = [...installed.values()].filter(({ name }) => !kept.has(name)).reverse();
  const still = unknown.filter((name) => installed.has(name) && kept.has(name));
  for (const one of gone) {
    await removeAlpinePackage(fs, one);
    installed.delete(one.name);
  }
  await saveApkDatabase(fs, database);
  const steps = gone.map(({ name, version }, at) => `(${at + 1}/${gone.length}) Purging ${name} (${version})\n`);
  const needed = still.map(
    (name) => `World updated, but the following packages are not removed due to:\n  ${name}: needed by others\n\n`,
  );
  return printed(`${needed.join('')}${steps.join('')}${triggers(gone)}${apkTotal(database)}`);
}

/** The last line of what changes packages. */
export function apkTotal({ installed }: ApkDatabase): string {
  const added = [...installed.values()].filter(({ name }) => !ALPINE_BASE.includes(name));
  const bytes = added.reduce((sum, one) => sum + one.installed, 0);
  return `OK: ${BASE_MEBIBYTES + Math.round(bytes / MIB)} MiB in ${installed.size} packages\n`;
}
