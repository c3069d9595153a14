import type { Command, ExecResult } from 'just-bash';
import { hasLists, placeLists } from '../packages/apt-lists';
import { type AptOptions, aptOptions } from '../packages/apt-options';
import { aptList, aptSize } from '../packages/apt-size';
import { type DebianArchive, debianArchive } from '../packages/debian-archive';
import { placeDebianPackages, removeDebianPackages } from '../packages/debian-installation';
import { type DpkgDatabase, dpkgDatabase } from '../packages/dpkg-database';
import type { Package } from '../packages/package';
import { withDependencies } from '../packages/package';
import type { RunContext } from '../thread/run-context';
import { aptQuery } from './apt-query';
import { hasNetwork } from './has-network';
import { failed, printed } from './outcome';

const READING = 'Reading package lists...\n';
const TREE = `${READING}Building dependency tree...\nReading state information...\n`;
const NOTHING = '0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.\n';
const UNSTABLE = '\nWARNING: apt does not have a stable CLI interface. Use with caution in scripts.\n\n';
const CHANGES = new Set(['install', 'remove', 'purge', 'autoremove', 'upgrade', 'dist-upgrade', 'full-upgrade']);
const NO_LOCK = `E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied)
E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?
`;
const NO_LISTS_FOLDER = 'E: List directory /var/lib/apt/lists/partial is missing. - Acquire (13: Permission denied)\n';

/** What an action works with. */
interface Apt {
  context: RunContext;
  archive: DebianArchive;
  database: DpkgDatabase;
  options: AptOptions;
}

/** `apt-get` (SPEC T20 to T26). */
export function aptGetCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const options = aptOptions(args);
    if (typeof options === 'string') return failed(options, 100);
    const { action } = options;
    if (context.run.user.uid !== 0 && action === 'update') {
      return { stdout: READING, stderr: NO_LISTS_FOLDER, exitCode: 100 };
    }
    if (context.run.user.uid !== 0 && CHANGES.has(action)) return failed(NO_LOCK, 100);
    const archive = await debianArchive(context.fs);
    const apt: Apt = { context, archive, options, database: await dpkgDatabase(context.fs, archive) };
    const result = await perform(apt);
    return options.quiet >= 2 && result.exitCode === 0 ? { ...result, stdout: '' } : result;
  };
}

/** `apt`: what `apt-get` does and a little more, with a warning where it is not read by a person. */
export function aptCommand(context: RunContext): Command['execute'] {
  const aptGet = aptGetCommand(context);
  return async (args, ctx) => {
    const query = await aptQuery(context, args);
    const result = query ?? (await aptGet(args, ctx));
    const upToDate = args.includes('update') && result.exitCode === 0 && context.run.user.uid === 0;
    return {
      ...result,
      stdout: upToDate
        ? `${result.stdout}Building dependency tree...\nReading state information...\nAll packages are up to date.\n`
        : result.stdout,
      stderr: (context.run.tty ? '' : UNSTABLE) + result.stderr,
    };
  };
}

async function perform(apt: Apt): Promise<ExecResult> {
  const { options } = apt;
  switch (options.action) {
    case 'update':
      return update(apt);
    case 'install':
      return install(apt);
    case 'remove':
    case 'purge':
      return remove(apt);
    case 'autoremove':
      return autoremove(apt);
    case 'upgrade':
    case 'dist-upgrade':
    case 'full-upgrade':
      return printed(`${TREE}Calculating upgrade...\n${NOTHING}`);
    case 'clean':
    case 'autoclean':
    case 'check':
      return printed('');
    default:
      return failed(`E: Invalid operation ${options.action}\n`, 100);
  }
}

async function update({ context, archive }: Apt): Promise<ExecResult> {
  const known = await hasLists(context.fs);
  const lines: string[] = [];
  const problems: string[] = [];
  let fetched = 0;
  const line = (what: string, bytes: number) => {
    lines.push(`${known ? 'Hit' : 'Get'}:${lines.length + 1} ${what}${known ? '' : ` [${aptSize(bytes)}]`}\n`);
    fetched += bytes;
  };
  for (const { mirror, suite, release } of archive.indexes) {
    if (!hasNetwork(context)) {
      const host = new URL(mirror).hostname;
      lines.push(`Err:${lines.length + 1} ${mirror} ${suite} InRelease\n  Temporary failure resolving '${host}'\n`);
      problems.push(`W: Failed to fetch ${mirror}/dists/${suite}/InRelease  Temporary failure resolving '${host}'\n`);
    } else line(`${mirror} ${suite} InRelease`, release);
  }
  if (problems.length > 0) {
    const rest = 'W: Some index files failed to download. They have been ignored, or old ones used instead.\n';
    return { stdout: lines.join('') + READING, stderr: problems.join('') + rest, exitCode: 0 };
  }
  if (!known) {
    for (const { mirror, suite, components } of archive.indexes) {
      for (const [name, bytes] of Object.entries(components)) line(`${mirror} ${suite}/${name} amd64 Packages`, bytes);
    }
  }
  await placeLists(context.fs, archive);
  const total = known ? '' : `Fetched ${aptSize(fetched)} in 1s (${aptSize(fetched * 0.93)}/s)\n`;
  return printed(`${lines.join('')}${total}${READING}`);
}

async function install(apt: Apt): Promise<ExecResult> {
  const { context, archive, database, options } = apt;
  const listed = await hasLists(context.fs);
  const wanted: Package[] = [];
  const complaints: string[] = [];
  let notes = '';
  for (const asked of options.names) {
    const [name = '', version] = asked.split('=');
    const there = database.installed.get(name);
    const found = listed ? archive.find(name) : null;
    if (there) notes += `${name} is already the newest version (${there.version}).\n`;
    else if (!found) complaints.push(`E: Unable to locate package ${name}\n`);
    else if (version !== undefined && version !== found.version && !matches(version, found.version)) {
      complaints.push(`E: Version '${version}' for '${name}' was not found\n`);
    } else wanted.push(found);
  }
  if (complaints.length > 0) return { stdout: TREE, stderr: complaints.join(''), exitCode: 100 };
  const present = (name: string) => database.installed.has(name);
  const fresh = withDependencies(wanted, archive.find, present, options.recommends);
  if (fresh.length === 0) return printed(`${TREE}${notes}${NOTHING}`);
  const names = new Set(wanted.map(({ name }) => name));
  const extra = fresh.filter(({ name }) => !names.has(name)).map(({ name }) => name);
  const left = options.recommends
    ? []
    : fresh.flatMap(({ recommends }) =>
        recommends.filter((name) => !present(name) && !fresh.some((one) => one.name === name)),
      );
  const download = sum(fresh, ({ download: bytes }) => bytes);
  const plan = [
    `${TREE}${notes}`,
    heading('The following additional packages will be installed:', extra),
    heading('Recommended packages:', left),
    heading(
      'The following NEW packages will be installed:',
      fresh.map(({ name }) => name),
    ),
    `0 upgraded, ${fresh.length} newly installed, 0 to remove and 0 not upgraded.\n`,
    `Need to get ${aptSize(download)} of archives.\n`,
    `After this operation, ${aptSize(sum(fresh, ({ installed }) => installed))} of additional disk space will be used.\n`,
  ].join('');
  if (options.simulate) return printed(plan);
  // Nobody can answer here, as in a RUN of a Dockerfile. It asks only when it is to do more than it was told.
  if (!options.yes && extra.length > 0) {
    return { stdout: `${plan}Do you want to continue? [Y/n] Abort.\n`, stderr: '', exitCode: 1 };
  }
  if (!hasNetwork(context)) return unreachable(plan, archive, fresh);
  return printed(plan + (await placeDebianPackages(context.fs, archive, database, fresh, [...names])));
}

async function remove({ context, archive, database, options }: Apt): Promise<ExecResult> {
  const gone: Package[] = [];
  let notes = '';
  for (const name of options.names) {
    const there = database.installed.get(name);
    if (there) gone.push(there);
    else if (!archive.find(name)) {
      return { stdout: TREE, stderr: `E: Unable to locate package ${name}\n`, exitCode: 100 };
    } else notes += `Package '${name}' is not installed, so not removed\n`;
  }
  const names = new Set(gone.map(({ name }) => name));
  // What needs something that goes, goes as well.
  for (let before = -1; before !== gone.length; ) {
    before = gone.length;
    for (const one of database.installed.values()) {
      if (!names.has(one.name) && one.depends.some((need) => names.has(need))) {
        gone.push(one);
        names.add(one.name);
      }
    }
  }
  if (gone.length === 0) return printed(`${TREE}${notes}${NOTHING}`);
  const orphans = unneeded(database, archive, names);
  const all = options.autoremove ? [...gone, ...orphans] : gone;
  const hint =
    orphans.length > 0 && !options.autoremove
      ? `${heading(
          'The following packages were automatically installed and are no longer required:',
          orphans.map(({ name }) => name),
        )}Use 'apt autoremove' to remove ${orphans.length === 1 ? 'it' : 'them'}.\n`
      : '';
  return removal({ context, database, options }, `${TREE}${notes}${hint}`, all);
}

async function autoremove({ context, archive, database, options }: Apt): Promise<ExecResult> {
  const orphans = unneeded(database, archive, new Set());
  return orphans.length === 0 ? printed(`${TREE}${NOTHING}`) : removal({ context, database, options }, TREE, orphans);
}

async function removal(
  { context, database, options }: Pick<Apt, 'context' | 'database' | 'options'>,
  before: string,
  gone: readonly Package[],
): Promise<ExecResult> {
  const purge = options.action === 'purge' || options.purge;
  const names = gone.map(({ name }) => (purge ? `${name}*` : name)).sort();
  const plan = `${before}${heading('The following packages will be REMOVED:', names)}0 upgraded, 0 newly installed, ${gone.length} to remove and 0 not upgraded.
After this operation, ${aptSize(sum(gone, ({ installed }) => installed))} disk space will be freed.
`;
  if (!options.yes) return { stdout: `${plan}Do you want to continue? [Y/n] Abort.\n`, stderr: '', exitCode: 1 };
  return printed(plan + (await removeDebianPackages(context.fs, database, gone, purge)));
}

/** Packages that came along with others and that nothing needs any more. */
function unneeded(database: DpkgDatabase, archive: DebianArchive, leaving: ReadonlySet<string>): Package[] {
  const base = new Set(archive.base.map(({ name }) => name));
  const kept = new Set<string>();
  const keep = (name: string) => {
    const one = database.installed.get(name);
    if (!one || kept.has(name) || leaving.has(name)) return;
    kept.add(name);
    for (const need of [...one.depends, ...one.recommends]) keep(need);
  };
  for (const name of database.installed.keys()) if (base.has(name) || database.manual.has(name)) keep(name);
  return [...database.installed.values()].filter(({ name }) => !kept.has(name) && !leaving.has(name));
}

function unreachable(plan: string, archive: DebianArchive, fresh: readonly Package[]): ExecResult {
  const host = new URL(archive.mirror).hostname;
  const why = `Temporary failure resolving '${host}'`;
  const lines = fresh.map(
    ({ name, version, architecture }, at) =>
      `Err:${at + 1} ${archive.mirror} ${archive.codename}/main amd64 ${name} ${architecture} ${version}\n  ${why}\n`,
  );
  const errors = fresh.map(
    ({ name, version, architecture }) =>
      `E: Failed to fetch ${archive.mirror}/pool/main/${name[0]}/${name}/${name}_${version}_${architecture}.deb  ${why}\n`,
  );
  const end = 'E: Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?\n';
  return { stdout: plan + lines.join(''), stderr: errors.join('') + end, exitCode: 100 };
}

function matches(pattern: string, version: string): boolean {
  return pattern.endsWith('*') && version.startsWith(pattern.slice(0, -1));
}

function heading(title: string, names: readonly string[]): string {
  return names.length === 0 ? '' : `${title}\n${aptList([...new Set(names)].sort())}`;
}

function sum(packages: readonly Package[], of: (one: Package) => number): number {
  return packages.reduce((total, one) => total + of(one), 0);
}
