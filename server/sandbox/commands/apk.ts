import type { Command, ExecResult } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { installedPackages, installPackage } from './install-package';
import { KNOWN_PACKAGES, withNeeds } from './known-packages';
import { failed, printed } from './outcome';

const DATABASE = '/lib/apk/db/drydock-installed';
const MIRROR = 'https://dl-cdn.alpinelinux.org/alpine/v3.22';
/** What an Alpine base image has, for the closing line. */
const BASE = { packages: 16, mebibytes: 8 };
const MIB = 1_048_576;

/** `apk add`, `apk update`, `apk del`, `apk info` with a small set of packages that the simulation knows. */
export function apkCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const [action, ...names] = args.filter((arg) => !arg.startsWith('-'));
    if (args.includes('--version')) return printed('apk-tools 2.14.9, compiled for x86_64.\n');
    if (context.run.user.uid !== 0 && (action === 'add' || action === 'del' || action === 'update')) {
      return failed(
        'ERROR: Unable to lock database: Permission denied\nERROR: Failed to open apk database: Permission denied\n',
        99,
      );
    }
    const fetched = `fetch ${MIRROR}/main/x86_64/APKINDEX.tar.gz\nfetch ${MIRROR}/community/x86_64/APKINDEX.tar.gz\n`;
    switch (action) {
      case 'update':
        return printed(
          `${fetched}v3.22.1 [${MIRROR}/main]\nv3.22.1 [${MIRROR}/community]\nOK: 26322 distinct packages available\n`,
        );
      case 'add':
        return add(context, withoutVirtual(args, names), fetched);
      case 'info':
        return printed((await installedPackages(context.fs, DATABASE)).map((name) => `${name}\n`).join(''));
      case 'del':
        return printed(`OK: ${BASE.mebibytes} MiB in ${BASE.packages} packages\n`);
      default:
        return failed('apk: the classroom knows "apk add", "apk update", "apk info" and "apk del"\n');
    }
  };
}

async function add(context: RunContext, names: readonly string[], fetched: string): Promise<ExecResult> {
  const wanted = names.map((name) => name.split(/[=<>~@]/)[0] ?? name);
  const unknown = wanted.filter((name) => !KNOWN_PACKAGES[name]?.apk);
  if (unknown.length > 0) {
    const lines = unknown.map((name) => `  ${name} (no such package):\n    required by: world[${name}]\n`).join('');
    return { stdout: fetched, stderr: `ERROR: unable to select packages:\n${lines}`, exitCode: unknown.length };
  }
  const before = await installedPackages(context.fs, DATABASE);
  const fresh = withNeeds(wanted).filter((name) => !before.includes(name));
  for (const name of fresh) await installPackage(context.fs, name, DATABASE);
  const steps = fresh.map(
    (name, index) => `(${index + 1}/${fresh.length}) Installing ${name} (${KNOWN_PACKAGES[name]?.apk})\n`,
  );
  const trigger = fresh.length > 0 ? 'Executing busybox-1.37.0-r18.trigger\n' : '';
  const all = [...before, ...fresh];
  const size = all.reduce((sum, name) => sum + (KNOWN_PACKAGES[name]?.size ?? 0), 0);
  const total = `OK: ${BASE.mebibytes + Math.round(size / MIB)} MiB in ${BASE.packages + all.length} packages\n`;
  return printed(`${fetched}${steps.join('')}${trigger}${total}`);
}

/** `--virtual NAME` names a group, not a package. */
function withoutVirtual(args: readonly string[], names: readonly string[]): string[] {
  const at = args.findIndex((arg) => arg === '--virtual' || arg === '-t');
  const group = at >= 0 ? args[at + 1] : undefined;
  return names.filter((name) => name !== group);
}
