import type { UnionFileSystem } from '../thread/union-file-system';
import { BOOKWORM_BASE } from './bookworm-base';
import { BOOKWORM_PACKAGES } from './bookworm-packages';
import { NOBLE_VERSIONS } from './noble-versions';
import type { Package } from './package';

/** One index that `apt-get update` fetches. */
export interface ArchiveIndex {
  mirror: string;
  suite: string;
  /** Bytes of its InRelease. */
  release: number;
  /** Component to bytes of its package list. */
  components: Readonly<Record<string, number>>;
}

/** A release of Debian or Ubuntu as apt sees it. */
export interface DebianArchive {
  codename: string;
  distribution: 'Debian' | 'Ubuntu';
  mirror: string;
  indexes: readonly ArchiveIndex[];
  find(name: string): Package | null;
  names(): Iterable<string>;
  /** What its images come with. */
  base: readonly Package[];
  /** The C library, whose trigger runs at the end of every installation. */
  libc: string;
  describe(name: string): string;
}

const DEBIAN = 'http://deb.debian.org/debian';
const UBUNTU = 'http://archive.ubuntu.com/ubuntu';

const BOOKWORM_INDEXES: readonly ArchiveIndex[] = [
  { mirror: DEBIAN, suite: 'bookworm', release: 151_000, components: { main: 8_793_000 } },
  { mirror: DEBIAN, suite: 'bookworm-updates', release: 55_400, components: { main: 6_924 } },
  { mirror: `${DEBIAN}-security`, suite: 'bookworm-security', release: 48_000, components: { main: 272_000 } },
];

const NOBLE_INDEXES: readonly ArchiveIndex[] = [
  { mirror: UBUNTU, suite: 'noble', release: 256_000, components: { main: 1_808_000, universe: 19_300_000 } },
  { mirror: UBUNTU, suite: 'noble-updates', release: 126_000, components: { main: 1_533_000, universe: 1_439_000 } },
  {
    mirror: 'http://security.ubuntu.com/ubuntu',
    suite: 'noble-security',
    release: 126_000,
    components: { main: 1_238_000, universe: 1_123_000 },
  },
];

/** The archive of the distribution whose files these are; Debian 12 where they do not say. */
export async function debianArchive(fs: UnionFileSystem): Promise<DebianArchive> {
  const release = await fs.readFile('/etc/os-release').catch(() => '');
  const codename = /^VERSION_CODENAME=(\w+)$/m.exec(release)?.[1];
  return /^ID=ubuntu$/m.test(release)
    ? archive('Ubuntu', codename ?? 'noble')
    : archive('Debian', codename ?? 'bookworm');
}

const archives = new Map<string, DebianArchive>();

/** Releases other than Debian 12 and Ubuntu 24.04 have the packages of these. */
function archive(distribution: DebianArchive['distribution'], codename: string): DebianArchive {
  const known = archives.get(codename);
  if (known) return known;
  const ubuntu = distribution === 'Ubuntu';
  const versionOf = (name: string, version: string) => (ubuntu ? ubuntuVersion(name, version) : version);
  const packages = new Map<string, Package>();
  for (const line of rows(BOOKWORM_PACKAGES)) {
    const [name = '', version = '', architecture, download, installed, depends = '', recommends = ''] = line;
    packages.set(name, {
      name,
      version: versionOf(name, version),
      architecture: architecture || 'amd64',
      download: Number(download),
      installed: Number(installed) * 1_024,
      depends: words(depends),
      recommends: words(recommends),
    });
  }
  const base: Package[] = [];
  const descriptions = new Map<string, string>();
  for (const [name = '', version = '', architecture, installed, description = ''] of rows(BOOKWORM_BASE)) {
    descriptions.set(name, description);
    base.push({
      name,
      version: versionOf(name, version),
      architecture: architecture || 'amd64',
      download: 0,
      installed: Number(installed) * 1_024,
      depends: [],
      recommends: [],
    });
  }
  const byName = new Map([...base.map((one) => [one.name, one] as const), ...packages]);
  const made: DebianArchive = {
    codename,
    distribution,
    mirror: ubuntu ? UBUNTU : DEBIAN,
    indexes: (ubuntu ? NOBLE_INDEXES : BOOKWORM_INDEXES).map((index) => ({
      ...index,
      suite: index.suite.replace(/^[a-z]+/, codename),
    })),
    find: (name) => byName.get(name) ?? null,
    names: () => byName.keys(),
    base: ubuntu ? [...base, ...['procps', 'libproc2-0'].flatMap((name) => byName.get(name) ?? [])] : base,
    libc: byName.get('libc6')?.version ?? '',
    describe: (name) => descriptions.get(name) ?? `${name} of ${ubuntu ? 'Ubuntu' : 'Debian'}`,
  };
  archives.set(codename, made);
  return made;
}

/** Known ones as Ubuntu 24.04 has them; others are Debian's, rebuilt. */
function ubuntuVersion(name: string, version: string): string {
  return NOBLE_VERSIONS[name] ?? `${version.replace(/[+~](deb12u|b)\d+$/, '')}build1`;
}

function rows(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'));
}

function words(text: string): string[] {
  return text.split(' ').filter(Boolean);
}
