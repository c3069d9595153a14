import type { ExecResult } from 'just-bash';
import { hasLists } from '../packages/apt-lists';
import { aptSize } from '../packages/apt-size';
import { type DebianArchive, debianArchive } from '../packages/debian-archive';
import { dpkgDatabase } from '../packages/dpkg-database';
import type { Package } from '../packages/package';
import type { RunContext } from '../thread/run-context';
import { failed, printed } from './outcome';

/** What `apt list`, `search`, `show`, `policy` (and `apt-cache`) tell; null for anything else. */
export async function aptQuery(context: RunContext, args: readonly string[]): Promise<ExecResult | null> {
  const [action, ...names] = args.filter((arg) => !arg.startsWith('-'));
  if (!['list', 'search', 'show', 'policy', 'madison'].includes(action ?? '')) return null;
  const archive = await debianArchive(context.fs);
  const { installed } = await dpkgDatabase(context.fs, archive);
  const known = (await hasLists(context.fs))
    ? [...archive.names()].sort().flatMap((name) => archive.find(name) ?? [])
    : [];
  const all = new Map([...known.map((one) => [one.name, one] as const), ...installed]);
  switch (action) {
    case 'list':
      return printed(list(archive, [...all.values()], installed, args, names));
    case 'search':
      return printed(
        `Sorting...\nFull Text Search...\n${[...all.values()]
          .filter(({ name }) => names.every((word) => name.includes(word)))
          .map((one) => `${line(archive, one, installed.has(one.name))}  ${archive.describe(one.name)}\n\n`)
          .join('')}`,
      );
    case 'show': {
      const found = names.flatMap((name) => all.get(name) ?? []);
      const missing = names.filter((name) => !all.has(name));
      return {
        stdout: found.map((one) => shown(archive, one)).join('\n'),
        stderr:
          missing.map((name) => `E: Unable to locate package ${name}\n`).join('') +
          (missing.length > 0 ? 'E: No packages found\n' : ''),
        exitCode: missing.length > 0 ? 100 : 0,
      };
    }
    case 'policy':
    case 'madison':
      return printed(names.flatMap((name) => policy(archive, all.get(name), installed.get(name))).join(''));
    default:
      return failed('E: Invalid operation\n', 100);
  }
}

function list(
  archive: DebianArchive,
  all: readonly Package[],
  installed: ReadonlyMap<string, Package>,
  args: readonly string[],
  patterns: readonly string[],
): string {
  const only = args.includes('--installed');
  const none = args.includes('--upgradable') || args.includes('--upgradeable');
  const rows = all
    .filter(({ name }) => !none && (!only || installed.has(name)))
    .filter(({ name }) => patterns.length === 0 || patterns.some((pattern) => glob(pattern).test(name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return `Listing...\n${rows.map((one) => `${line(archive, one, installed.has(one.name))}`).join('')}`;
}

function line({ codename }: DebianArchive, { name, version, architecture }: Package, installed: boolean): string {
  return installed
    ? `${name}/now ${version} ${architecture} [installed,local]\n`
    : `${name}/${codename} ${version} ${architecture}\n`;
}

function shown(archive: DebianArchive, one: Package): string {
  return `Package: ${one.name}
Version: ${one.version}
Installed-Size: ${aptSize(one.installed)}
${one.depends.length > 0 ? `Depends: ${one.depends.join(', ')}\n` : ''}Download-Size: ${aptSize(one.download)}
APT-Sources: ${archive.mirror} ${archive.codename}/main amd64 Packages
Description: ${archive.describe(one.name)}
`;
}

function policy(archive: DebianArchive, one: Package | undefined, there: Package | undefined): string[] {
  if (!one) return [];
  return [
    `${one.name}:\n  Installed: ${there?.version ?? '(none)'}\n  Candidate: ${one.version}\n  Version table:\n`,
    `${there ? ' *** ' : '     '}${one.version} 500\n        500 ${archive.mirror} ${archive.codename}/main amd64 Packages\n`,
  ];
}

function glob(pattern: string): RegExp {
  return new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );
}
