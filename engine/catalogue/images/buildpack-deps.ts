import { DEFAULT_PATH } from '../../model/default-path';
import type { Recipe } from '../recipe';
import { binaries, binary, declared, link } from '../tree';
import { bullseye, debian } from './debian';

const CREATED = '2025-07-01T02:15:33Z';
const config: Recipe['config'] = {
  Env: [`PATH=${DEFAULT_PATH}`],
  Cmd: ['bash'],
};

/** Fetching, version control and compilers on top of Debian: three images, each the base of the next one. */
function buildpack(base: Recipe, python: string, gcc: number, names: readonly string[]) {
  const named = (suffix: string) => names.map((name) => (name === 'latest' ? suffix : `${name}-${suffix}`));
  const curl: Recipe = {
    repository: 'library/buildpack-deps',
    tags: named('curl'),
    created: CREATED,
    base,
    steps: [
      {
        createdBy:
          'RUN /bin/sh -c set -eux;  apt-get update;  apt-get install -y --no-install-recommends   ca-certificates   curl   gnupg   netbase   sq   wget  ; # buildkit',
        tree: () => ({
          ...binaries('/usr/bin', {
            curl: 313_640,
            wget: 1_006_000,
            gpg: 1_101_000,
            openssl: 1_001_000,
            sq: 7_300_000,
          }),
          '/etc/ssl/certs/ca-certificates.crt': declared(216_000),
          '/usr/lib/x86_64-linux-gnu/libcurl.so.4': declared(37_400_000),
        }),
      },
    ],
    config,
  };
  const scm: Recipe = {
    repository: 'library/buildpack-deps',
    tags: named('scm'),
    created: CREATED,
    base: curl,
    steps: [
      {
        createdBy:
          'RUN /bin/sh -c apt-get update && apt-get install -y --no-install-recommends   git   mercurial   openssh-client   subversion     procps  && rm -rf /var/lib/apt/lists/* # buildkit',
        tree: () => ({
          ...binaries('/usr/bin', { git: 3_700_000, hg: 1_600, scp: 181_000, ssh: 1_060_000, 'ssh-keygen': 481_000 }),
          ...binaries('/usr/bin', { svn: 330_000, free: 27_000, pgrep: 31_000, pidof: 19_000, pkill: 31_000 }),
          ...binaries('/usr/bin', {
            ps: 145_000,
            top: 133_000,
            uptime: 15_000,
            vmstat: 40_000,
            w: 23_000,
            watch: 31_000,
          }),
          [`/usr/bin/python${python}`]: binary(6_800_000, 'python'),
          '/usr/bin/python3': link(`python${python}`),
          '/usr/lib/git-core/programs': declared(162_000_000),
        }),
      },
    ],
    config,
  };
  const full: Recipe = {
    repository: 'library/buildpack-deps',
    tags: names,
    created: CREATED,
    base: scm,
    steps: [
      {
        createdBy:
          'RUN /bin/sh -c set -ex;  apt-get update;  apt-get install -y --no-install-recommends   autoconf   automake   bzip2   default-libmysqlclient-dev   dpkg-dev   file   g++   gcc   imagemagick   libpq-dev   libssl-dev   make   patch   unzip   xz-utils   zlib1g-dev  ; # buildkit',
        tree: () => ({
          ...binaries('/usr/bin', { autoconf: 14_000, automake: 260_000, bzip2: 39_000, file: 27_000, patch: 196_000 }),
          ...binaries('/usr/bin', { make: 237_000, unzip: 175_000, xz: 84_000 }),
          ...binaries('/usr/bin', {
            ar: 55_000,
            as: 735_000,
            convert: 14_000,
            'ld.bfd': 1_700_000,
            'pkg-config': 43_000,
          }),
          [`/usr/bin/gcc-${gcc}`]: binary(1_300_000, 'gcc'),
          [`/usr/bin/g++-${gcc}`]: binary(1_300_000, 'g++'),
          '/usr/bin/gcc': link(`gcc-${gcc}`),
          '/usr/bin/cc': link(`gcc-${gcc}`),
          '/usr/bin/g++': link(`g++-${gcc}`),
          '/usr/bin/c++': link(`g++-${gcc}`),
          '/usr/bin/ld': link('ld.bfd'),
          '/usr/lib/gcc/x86_64-linux-gnu/libraries': declared(579_000_000),
        }),
      },
    ],
    config,
  };
  return { curl, scm, full };
}

export const buildpackBookworm = buildpack(debian, '3.11', 12, ['bookworm', 'stable', 'latest']);
export const buildpackBullseye = buildpack(bullseye, '3.9', 10, ['bullseye', 'oldstable']);
