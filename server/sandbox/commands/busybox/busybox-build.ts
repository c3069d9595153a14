import type { UnionFileSystem } from '../../thread/union-file-system';

/** One build of BusyBox; its C library words what is wrong with an option. */
export interface BusyboxBuild {
  banner: string;
  libc: 'musl' | 'glibc';
}

/** Those that bring glibc, by the size of their program. */
const OLD: Readonly<Record<number, string>> = {
  4261000: 'v1.36.1 (2023-05-18 22:34:17 UTC)',
  4855000: 'v1.35.0 (2022-12-22 01:20:50 UTC)',
  1146000: 'v1.28.4 (2018-05-22 17:00:17 UTC)',
};
const ALPINE: Readonly<Record<string, string>> = {
  '3.15': 'v1.34.1 (2022-12-19 12:27:11 UTC)',
  '3.16': 'v1.35.0 (2022-11-19 10:13:10 UTC)',
  '3.17': 'v1.35.0 (2022-11-19 10:13:10 UTC)',
  '3.18': 'v1.36.1 (2023-11-07 18:53:09 UTC)',
  '3.19': 'v1.36.1 (2024-06-10 07:11:47 UTC)',
  '3.20': 'v1.36.1 (2024-06-10 07:11:47 UTC)',
  '3.21': 'v1.37.0 (2025-01-17 18:12:01 UTC)',
};
const ALPINE_LATEST = 'v1.37.0 (2025-05-26 20:04:45 UTC)';
const LATEST = 'v1.37.0 (2024-09-26 21:31:42 UTC)';

/** Which BusyBox an image has. */
export async function busyboxBuild(fs: UnionFileSystem): Promise<BusyboxBuild> {
  const program = fs.entry('/bin/busybox');
  const old = program?.kind === 'file' ? OLD[program.size] : undefined;
  if (old !== undefined) return build(old, 'glibc');
  const release = fs.entry('/etc/alpine-release');
  if (release?.kind !== 'file') return build(LATEST, 'musl');
  const text = Buffer.from(await fs.readFileBuffer('/etc/alpine-release')).toString();
  return build(ALPINE[/^\d+\.\d+/.exec(text)?.[0] ?? ''] ?? ALPINE_LATEST, 'musl');
}

function build(version: string, libc: BusyboxBuild['libc']): BusyboxBuild {
  return { banner: `BusyBox ${version} multi-call binary.\n`, libc };
}
