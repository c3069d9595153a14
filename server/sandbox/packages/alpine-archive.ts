import type { UnionFileSystem } from '../thread/union-file-system';
import { ALPINE_PACKAGES } from './alpine-packages';
import type { Package } from './package';
import { placePackage } from './place-package';

/** What every Alpine image comes with (3.22). */
const BASE = `alpine-baselayout 3.7.0-r0
alpine-baselayout-data 3.7.0-r0
alpine-keys 2.5-r0
alpine-release 3.22.1-r0
apk-tools 2.14.9-r2
busybox 1.37.0-r18
busybox-binsh 1.37.0-r18
ca-certificates-bundle 20250619-r0
libapk2 2.14.9-r2
libcrypto3 3.5.1-r0
libssl3 3.5.1-r0
musl 1.2.5-r10
musl-utils 1.2.5-r10
scanelf 1.3.8-r1
ssl_client 1.37.0-r18
zlib 1.3.1-r2`;

const DATABASE = '/lib/apk/db/installed';
const WORLD = '/etc/apk/world';
/** MiB that apk counts for the base packages. */
export const BASE_MEBIBYTES = 8;

const packages = new Map<string, Package>();
const aliases = new Map<string, string>();
for (const line of ALPINE_PACKAGES.trim().split('\n')) {
  const [name = '', version = '', installed, needs = '', also = ''] = line.trim().split('|');
  packages.set(name, {
    name,
    version,
    architecture: 'x86_64',
    download: Math.round(Number(installed) * 410),
    installed: Number(installed) * 1_024,
    depends: needs.split(' ').filter(Boolean),
    recommends: [],
  });
  for (const alias of also.split(' ').filter(Boolean)) aliases.set(alias, name);
}

const base: readonly Package[] = BASE.split('\n').map((line) => {
  const [name = '', version = ''] = line.split(' ');
  return { name, version, architecture: 'x86_64', download: 0, installed: 524_288, depends: [], recommends: [] };
});

export const ALPINE_BASE: readonly string[] = base.map(({ name }) => name);

export function alpineNames(): string[] {
  return [...packages.keys()].sort();
}

/** An Alpine package by its name, or by one that it provides. */
export function alpinePackage(name: string): Package | null {
  return packages.get(name) ?? packages.get(aliases.get(name) ?? '') ?? base.find((one) => one.name === name) ?? null;
}

/** What apk knows: the packages that are there, and `/etc/apk/world`, what was asked for. */
export interface ApkDatabase {
  installed: Map<string, Package>;
  world: string[];
}

export async function apkDatabase(fs: UnionFileSystem): Promise<ApkDatabase> {
  const entry = fs.entry(DATABASE);
  const text = entry?.kind === 'file' && entry.content !== null ? await fs.readFile(DATABASE) : null;
  const found = text === null ? base : text.split('\n\n').flatMap(recorded);
  const world = await fs.readFile(WORLD).catch(() => '');
  return { installed: new Map(found.map((one) => [one.name, one])), world: world.split('\n').filter(Boolean) };
}

/** A record of the database; groups made with `--virtual` are in no archive. */
function recorded(record: string): Package[] {
  const field = (letter: string) => new RegExp(`^${letter}:(.*)$`, 'm').exec(record)?.[1] ?? '';
  const name = field('P');
  if (name === '') return [];
  const depends = field('D').split(' ').filter(Boolean);
  const group = {
    name,
    version: field('V'),
    architecture: 'noarch',
    download: 0,
    installed: 0,
    depends,
    recommends: [],
  };
  return [packages.get(name) ?? base.find((one) => one.name === name) ?? group];
}

export async function saveApkDatabase(fs: UnionFileSystem, { installed, world }: ApkDatabase): Promise<void> {
  const records = [...installed.values()].map(
    ({ name, version, download, installed: bytes, depends }) =>
      `P:${name}\nV:${version}\nA:x86_64\nS:${download}\nI:${bytes}\n${depends.length > 0 ? `D:${depends.join(' ')}\n` : ''}`,
  );
  await fs.writeFile(DATABASE, `${records.join('\n')}\n`);
  await fs.writeFile(WORLD, `${[...world].sort().join('\n')}\n`);
}

/** Puts a package's files in place and notes them. */
export async function placeAlpinePackage(fs: UnionFileSystem, one: Package): Promise<void> {
  const paths = await placePackage(fs, one, '/usr/lib');
  await fs.mkdir('/lib/apk/db/files', { recursive: true });
  await fs.writeFile(`/lib/apk/db/files/${one.name}`, `${paths.join('\n')}\n`);
}

export async function removeAlpinePackage(fs: UnionFileSystem, one: Package): Promise<void> {
  const list = `/lib/apk/db/files/${one.name}`;
  const text = await fs.readFile(list).catch(() => '');
  for (const path of text.split('\n').filter(Boolean)) await fs.rm(path, { force: true });
  await fs.rm(list, { force: true });
}

/** The paths of a package's files, or null when it was not installed here. */
export async function alpineFiles(fs: UnionFileSystem, name: string): Promise<string[] | null> {
  const text = await fs.readFile(`/lib/apk/db/files/${name}`).catch(() => null);
  return text === null ? null : text.split('\n').filter(Boolean);
}
