import type { Command, ExecResult } from 'just-bash';
import type { RunContext } from '../thread/run-context';
import { installedPackages, installPackage } from './install-package';
import { KNOWN_PACKAGES, withNeeds } from './known-packages';
import { failed, printed } from './outcome';

const DATABASE = '/var/lib/dpkg/drydock-installed';
const LISTS = '/var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_main_binary-amd64_Packages';
const LISTS_SIZE = 19_600_000;
const READING = 'Reading package lists...\n';
const TREE = `${READING}Building dependency tree...\nReading state information...\n`;

/** `apt-get update`, `install -y`, `remove`, `clean`: packages are found only after an update, as in a real image. */
export function aptGetCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const [action, ...names] = args.filter((arg) => !arg.startsWith('-'));
    if (context.run.user.uid !== 0 && action !== undefined) {
      return failed(
        'E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied)\nE: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?\n',
        100,
      );
    }
    switch (action) {
      case 'update':
        return update(context);
      case 'install':
        return install(
          context,
          names,
          args.some((arg) => /^(-\w*y\w*|--yes|--assume-yes)$/.test(arg)),
        );
      case 'clean':
      case 'autoclean':
        return printed('');
      case 'remove':
      case 'purge':
      case 'autoremove':
      case 'upgrade':
        return printed(`${TREE}0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.\n`);
      default:
        return failed('E: Invalid operation\n', 100);
    }
  };
}

async function update(context: RunContext): Promise<ExecResult> {
  await context.fs.mkdir('/var/lib/apt/lists', { recursive: true });
  context.fs.declare(LISTS, LISTS_SIZE, 0o644);
  return printed(`Get:1 http://deb.debian.org/debian bookworm InRelease [151 kB]
Get:2 http://deb.debian.org/debian-security bookworm-security InRelease [48.0 kB]
Get:3 http://deb.debian.org/debian bookworm/main amd64 Packages [8793 kB]
Fetched 8992 kB in 1s (8213 kB/s)
${READING}`);
}

async function install(context: RunContext, names: readonly string[], yes: boolean): Promise<ExecResult> {
  const listed = context.fs.entry(LISTS) !== null;
  const wanted = names.map((name) => name.split('=')[0] ?? name);
  const unknown = wanted.find((name) => !listed || !KNOWN_PACKAGES[name]?.apt);
  if (unknown !== undefined) return { stdout: TREE, stderr: `E: Unable to locate package ${unknown}\n`, exitCode: 100 };
  const before = await installedPackages(context.fs, DATABASE);
  const fresh = withNeeds(wanted).filter((name) => KNOWN_PACKAGES[name]?.apt && !before.includes(name));
  if (fresh.length === 0) {
    return printed(
      `${TREE}${wanted.map((name) => `${name} is already the newest version.\n`).join('')}0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.\n`,
    );
  }
  const size = fresh.reduce((sum, name) => sum + (KNOWN_PACKAGES[name]?.size ?? 0), 0);
  const plan = `${TREE}The following NEW packages will be installed:\n  ${fresh.join(' ')}\n0 upgraded, ${fresh.length} newly installed, 0 to remove and 0 not upgraded.\nNeed to get ${Math.round(size / 3_000)} kB of archives.\nAfter this operation, ${Math.round(size / 1_000)} kB of additional disk space will be used.\n`;
  // Nobody can answer the question here, as in a `RUN` of a Dockerfile.
  if (!yes) return { stdout: `${plan}Do you want to continue? [Y/n] Abort.\n`, stderr: '', exitCode: 1 };
  const steps: string[] = [];
  for (const [index, name] of fresh.entries()) {
    await installPackage(context.fs, name, DATABASE);
    steps.push(
      `Get:${index + 1} http://deb.debian.org/debian bookworm/main amd64 ${name} amd64 ${KNOWN_PACKAGES[name]?.apt}\n`,
    );
  }
  const setUp = fresh.map((name) => `Setting up ${name} (${KNOWN_PACKAGES[name]?.apt}) ...\n`);
  return printed(
    `${plan}${steps.join('')}Selecting previously unselected packages.\n${setUp.join('')}Processing triggers for libc-bin (2.36-9+deb12u10) ...\n`,
  );
}
