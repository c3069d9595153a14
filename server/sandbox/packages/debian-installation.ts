import type { UnionFileSystem } from '../thread/union-file-system';
import { aptSize } from './apt-size';
import type { DebianArchive } from './debian-archive';
import { type DpkgDatabase, filesOf, forgetFiles, noteFiles } from './dpkg-database';
import type { Package } from './package';
import { placePackage } from './place-package';

const LIBRARIES = '/usr/lib/x86_64-linux-gnu';
/** Files of the base image, and of one package on the average, for the line about reading the database. */
const BASE_FILES = 6_090;
const FILES_PER_PACKAGE = 21;

/** Fetches, unpacks and sets up the packages; answers what apt and dpkg print meanwhile. */
export async function placeDebianPackages(
  fs: UnionFileSystem,
  archive: DebianArchive,
  database: DpkgDatabase,
  packages: readonly Package[],
  manual: readonly string[],
): Promise<string> {
  const total = packages.reduce((sum, { download }) => sum + download, 0);
  const fetched = packages.map(
    ({ name, version, architecture, download }, at) =>
      `Get:${at + 1} ${archive.mirror} ${archive.codename}/main amd64 ${name} ${architecture} ${version} [${aptSize(download)}]\n`,
  );
  const number = (at: number) => (packages.length === 1 ? '' : `${String(at).padStart(digits(packages.length), '0')}-`);
  const unpacked: string[] = [];
  for (const [at, one] of packages.entries()) {
    await noteFiles(fs, one.name, await placePackage(fs, one, LIBRARIES));
    const file = `${number(at)}${one.name}_${one.version.replace(':', '%3a')}_${one.architecture}.deb`;
    unpacked.push(
      `Selecting previously unselected package ${qualified(one)}.\n${at === 0 ? reading(database) : ''}Preparing to unpack .../${file} ...\nUnpacking ${qualified(one)} (${one.version}) ...\n`,
    );
  }
  database.add(packages, manual);
  await database.save();
  const setUp = packages.map((one) => `Setting up ${qualified(one)} (${one.version}) ...\n`);
  const triggers = packages.some(({ name }) => name.startsWith('lib'))
    ? `Processing triggers for libc-bin (${archive.libc}) ...\n`
    : '';
  return [
    ...fetched,
    'debconf: delaying package configuration, since apt-utils is not installed\n',
    `Fetched ${aptSize(total)} in 0s (${aptSize(total * 3.1)}/s)\n`,
    ...unpacked,
    ...setUp,
    triggers,
    packages.some(({ name }) => name === 'ca-certificates') ? certificates(archive) : '',
  ].join('');
}

/** Takes the packages' files away; answers what dpkg prints meanwhile. */
export async function removeDebianPackages(
  fs: UnionFileSystem,
  database: DpkgDatabase,
  packages: readonly Package[],
  purge: boolean,
): Promise<string> {
  const lines = [reading(database)];
  for (const one of packages) {
    for (const path of (await filesOf(fs, one.name)) ?? []) await fs.rm(path, { force: true });
    await forgetFiles(fs, one.name);
    lines.push(`Removing ${qualified(one)} (${one.version}) ...\n`);
    if (purge) lines.push(`Purging configuration files for ${qualified(one)} (${one.version}) ...\n`);
  }
  database.remove(packages.map(({ name }) => name));
  await database.save();
  return lines.join('');
}

/** Libraries may be there for several architectures, so dpkg says which. */
function qualified({ name, architecture }: Package): string {
  return name.startsWith('lib') && architecture === 'amd64' ? `${name}:amd64` : name;
}

function reading(database: DpkgDatabase): string {
  const files = BASE_FILES + (database.installed.size - 85) * FILES_PER_PACKAGE;
  return `(Reading database ... ${files} files and directories currently installed.)\n`;
}

function certificates({ find }: DebianArchive): string {
  return `Processing triggers for ca-certificates (${find('ca-certificates')?.version ?? ''}) ...
Updating certificates in /etc/ssl/certs...
0 added, 0 removed; done.
Running hooks in /etc/ca-certificates/update.d...
done.
`;
}

function digits(count: number): number {
  return String(count - 1).length;
}
