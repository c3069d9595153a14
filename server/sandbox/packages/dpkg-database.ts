import type { UnionFileSystem } from '../thread/union-file-system';
import type { DebianArchive } from './debian-archive';
import type { Package } from './package';
import { hasPrograms } from './place-package';

const STATUS = '/var/lib/dpkg/status';
const INFO = '/var/lib/dpkg/info';
/** Programs that are no proof that their package was installed by dpkg: images build these themselves. */
const OWN_BUILD = /^(python|nodejs|npm|redis|busybox|gosu|nginx)/;

/** What dpkg knows to be installed, as `/var/lib/dpkg/status` has it. */
export interface DpkgDatabase {
  /** By name, in the order of the alphabet. */
  readonly installed: ReadonlyMap<string, Package>;
  /** Names that were asked for by hand. */
  readonly manual: ReadonlySet<string>;
  add(packages: readonly Package[], manual: readonly string[]): void;
  remove(names: readonly string[]): void;
  save(): Promise<void>;
}

/** Reads the database; that of an image whose status file is only declared is made up from what the image has. */
export async function dpkgDatabase(fs: UnionFileSystem, archive: DebianArchive): Promise<DpkgDatabase> {
  const entry = fs.entry(STATUS);
  const text = entry?.kind === 'file' && entry.content !== null ? await fs.readFile(STATUS) : null;
  const found = text === null ? shipped(fs, archive) : parsed(text, archive);
  const installed = new Map(found.map((one) => [one.name, one]));
  // What an image's own build has installed is wanted for its own sake.
  const base = new Set(archive.base.map(({ name }) => name));
  const manual = new Set(
    text === null ? found.map(({ name }) => name).filter((name) => !base.has(name)) : manualOf(text),
  );
  const sorted = () => new Map([...installed].sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    get installed() {
      return sorted();
    },
    manual,
    add(packages, names) {
      for (const one of packages) installed.set(one.name, one);
      for (const name of names) manual.add(name);
    },
    remove(names) {
      for (const name of names) {
        installed.delete(name);
        manual.delete(name);
      }
    },
    async save() {
      await fs.mkdir(INFO, { recursive: true });
      const stanzas = [...sorted().values()].map((one) => stanza(one, archive, manual.has(one.name)));
      await fs.writeFile(STATUS, stanzas.join('\n'));
    },
  };
}

/** The paths of a package's files, as `dpkg -L` tells them; null when it was not installed here. */
export async function filesOf(fs: UnionFileSystem, name: string): Promise<string[] | null> {
  if (!fs.entry(`${INFO}/${name}.list`)) return null;
  return (await fs.readFile(`${INFO}/${name}.list`)).split('\n').filter(Boolean);
}

export async function noteFiles(fs: UnionFileSystem, name: string, paths: readonly string[]): Promise<void> {
  await fs.mkdir(INFO, { recursive: true });
  await fs.writeFile(`${INFO}/${name}.list`, `${paths.join('\n')}\n`);
}

export async function forgetFiles(fs: UnionFileSystem, name: string): Promise<void> {
  await fs.rm(`${INFO}/${name}.list`, { force: true });
}

function shipped(fs: UnionFileSystem, archive: DebianArchive): Package[] {
  const base = new Map(archive.base.map((one) => [one.name, one]));
  for (const name of archive.names()) {
    const one = archive.find(name);
    if (one && !base.has(name) && !OWN_BUILD.test(name) && hasPrograms(fs, name)) base.set(name, one);
  }
  return [...base.values()];
}

function stanza(one: Package, archive: DebianArchive, manual: boolean): string {
  const depends = one.depends.length > 0 ? `Depends: ${one.depends.join(', ')}\n` : '';
  return `Package: ${one.name}
Status: install ok installed
Installed-Size: ${Math.round(one.installed / 1_024)}
Maintainer: ${archive.distribution === 'Ubuntu' ? 'Ubuntu Developers' : 'Debian Maintainers'}
Architecture: ${one.architecture}
Version: ${one.version}
${depends}Description: ${archive.describe(one.name)}
${manual ? 'Manual: yes\n' : ''}`;
}

function parsed(text: string, archive: DebianArchive): Package[] {
  return text.split('\n\n').flatMap((block) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
    const name = field('Package');
    if (name === '' || !/ installed$/.test(field('Status'))) return [];
    return [
      {
        name,
        version: field('Version'),
        architecture: field('Architecture'),
        download: 0,
        installed: Number(field('Installed-Size')) * 1_024,
        depends: field('Depends').split(', ').filter(Boolean),
        recommends: archive.find(name)?.recommends ?? [],
      },
    ];
  });
}

function manualOf(text: string): string[] {
  return text
    .split('\n\n')
    .filter((block) => /^Manual: yes$/m.test(block))
    .flatMap((block) => /^Package: (.*)$/m.exec(block)?.[1] ?? []);
}
