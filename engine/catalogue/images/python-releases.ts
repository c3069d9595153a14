import type { Recipe } from '../recipe';
import { binary, declared, link, type Tree, text } from '../tree';
import { alpine321, alpine322 } from './alpine';
import { buildpackBookworm } from './buildpack-deps';
import { debianSlim } from './debian';

const PATH = 'PATH=/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

interface Variant {
  base: Recipe;
  /** After each name of the version. */
  suffix: readonly string[];
  packages: { createdBy: string; tree: () => Tree };
  /** Bytes of Python's libraries. */
  libraries: number;
}

const FULL: Variant = {
  base: buildpackBookworm.full,
  suffix: ['', 'bookworm'],
  packages: {
    createdBy:
      'RUN /bin/sh -c set -eux;  apt-get update;  apt-get install -y --no-install-recommends   libbluetooth-dev   tk-dev   uuid-dev  ; # buildkit',
    tree: () => ({ '/usr/lib/x86_64-linux-gnu/libtk8.6.so': declared(18_200_000) }),
  },
  libraries: 55_200_000,
};

const SLIM: Variant = {
  base: debianSlim,
  suffix: ['slim', 'slim-bookworm'],
  packages: {
    createdBy:
      'RUN /bin/sh -c set -eux;  apt-get update;  apt-get install -y --no-install-recommends   ca-certificates   netbase   tzdata  ; # buildkit',
    tree: () => ({
      '/etc/ssl/certs/ca-certificates.crt': declared(216_000),
      '/etc/services': text('http\t\t80/tcp\nhttps\t\t443/tcp\ndomain\t\t53/udp\n'),
      '/usr/share/ca-certificates': declared(9_010_000),
    }),
  },
  libraries: 32_100_000,
};

const ALPINE: Variant = {
  base: alpine322,
  suffix: ['alpine', 'alpine3.22'],
  packages: {
    createdBy: 'RUN /bin/sh -c set -eux;  apk add --no-cache   ca-certificates   tzdata  ; # buildkit',
    tree: () => ({ '/usr/share/zoneinfo': declared(1_330_000), '/usr/share/ca-certificates': declared(320_000) }),
  },
  libraries: 31_400_000,
};

const OLD_ALPINE: Variant = { ...ALPINE, base: alpine321, suffix: ['alpine', 'alpine3.21'] };

/** @param names of the version, beginning with the precise one; `latest` is the one without a version */
function python(version: string, created: string, names: readonly string[], variant: Variant): Recipe {
  const minor = version.split('.').slice(0, 2).join('.');
  const bare = (name: string) => (name === 'latest' ? '' : name);
  const tags = variant.suffix.flatMap((suffix) =>
    names.map((name) => [bare(name), suffix].filter(Boolean).join('-') || name),
  );
  return {
    repository: 'library/python',
    tags,
    created,
    base: variant.base,
    steps: [
      { createdBy: `ENV ${PATH}` },
      { createdBy: 'ENV LANG=C.UTF-8' },
      variant.packages,
      { createdBy: `ENV PYTHON_VERSION=${version}` },
      {
        createdBy:
          'RUN /bin/sh -c set -eux;  ./configure   --enable-optimizations   --enable-shared;  make install # buildkit',
        tree: () => ({
          [`/usr/local/bin/python${minor}`]: binary(14_400, 'python'),
          [`/usr/local/bin/pip${minor}`]: binary(221, 'pip'),
          '/usr/local/bin/pip3': link(`pip${minor}`),
          '/usr/local/bin/pip': link(`pip${minor}`),
          [`/usr/local/lib/libpython${minor}.so.1.0`]: declared(9_620_000, 0o755),
          [`/usr/local/lib/python${minor}/stdlib`]: declared(variant.libraries),
        }),
      },
      {
        createdBy:
          'RUN /bin/sh -c set -eux;  for src in idle3 pip3 pydoc3 python3 python3-config; do   ln -svT "$src" "/usr/local/bin/$dst"; done # buildkit',
        tree: () => ({ '/usr/local/bin/python': link('python3'), '/usr/local/bin/python3': link(`python${minor}`) }),
      },
      { createdBy: 'CMD ["python3"]' },
    ],
    config: { Env: [PATH, 'LANG=C.UTF-8', `PYTHON_VERSION=${version}`], Cmd: ['python3'] },
  };
}

/** The full image, the slim one and the one on Alpine of each version. */
export const pythonReleases: readonly Recipe[] = [
  ...all('3.13.5', '2025-06-11T20:48:19Z', ['3', 'latest']),
  python('3.12.11', '2025-06-03T19:04:54Z', ['3.12.11', '3.12'], FULL),
  python('3.12.11', '2025-06-03T19:04:54Z', ['3.12.11', '3.12'], ALPINE),
  ...all('3.11.13', '2025-06-03T19:04:54Z'),
  ...all('3.10.18', '2025-06-03T19:04:54Z'),
  ...all('3.9.23', '2025-06-03T19:04:54Z'),
  ...all('3.8.20', '2024-09-07T00:35:44Z', [], OLD_ALPINE),
  ...all('3.7.17', '2023-06-07T00:23:11Z', [], OLD_ALPINE),
];

function all(version: string, created: string, more: readonly string[] = [], alpine = ALPINE): Recipe[] {
  const names = [version, version.split('.').slice(0, 2).join('.'), ...more];
  return [FULL, SLIM, alpine].map((variant) => python(version, created, names, variant));
}
