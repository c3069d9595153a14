import type { Recipe } from '../recipe';
import { binary, declared, dir, link } from '../tree';
import { debianAccounts } from '../trees/debian-accounts';
import { buildpackBookworm, buildpackBullseye } from './buildpack-deps';
import { bullseyeSlim, debianSlim } from './debian';
import { nodeConfig, nodeEnding } from './node-ending';
import { nodeFiles } from './node-files';
import type { NodeRelease } from './node-release';

function node(release: NodeRelease): Recipe {
  const yarn = `/opt/yarn-v${release.yarn}`;
  return {
    repository: 'library/node',
    tags: release.tags,
    created: release.created,
    base: release.base,
    steps: [
      {
        createdBy:
          'RUN /bin/sh -c groupadd --gid 1000 node   && useradd --uid 1000 --gid node --shell /bin/bash --create-home node # buildkit',
        tree: () => ({
          ...debianAccounts('node:1000:1000::/home/node:/bin/bash', 'node:1000:'),
          '/home/node': dir(0o755, 1000, 1000),
        }),
      },
      { createdBy: `ENV NODE_VERSION=${release.version}` },
      {
        createdBy:
          'RUN /bin/sh -c ARCH= OPENSSL_ARCH= && dpkgArch="$(dpkg --print-architecture)"   && tar -xJf "node-v$NODE_VERSION-linux-$ARCH.tar.xz" -C /usr/local --strip-components=1 --no-same-owner # buildkit',
        tree: () => ({
          ...nodeFiles(release),
          '/usr/local/include/node': declared(Math.round(release.rest * 0.6)),
        }),
      },
      { createdBy: `ENV YARN_VERSION=${release.yarn}` },
      {
        createdBy:
          'RUN /bin/sh -c set -ex   && mkdir -p /opt   && tar -xzf yarn-v$YARN_VERSION.tar.gz -C /opt/   && ln -s /opt/yarn-v$YARN_VERSION/bin/yarn /usr/local/bin/yarn # buildkit',
        tree: () => ({
          [`${yarn}/bin/yarn`]: binary(1_025, 'yarn'),
          [`${yarn}/lib/cli.js`]: declared(5_350_000),
          '/usr/local/bin/yarn': link(`${yarn}/bin/yarn`),
          '/usr/local/bin/yarnpkg': link(`${yarn}/bin/yarn`),
        }),
      },
      ...nodeEnding,
    ],
    config: nodeConfig(release),
  };
}

interface Version extends Omit<NodeRelease, 'tags' | 'base'> {
  /** `20`, `lts`, … as they stand for themselves and before `-slim`. */
  names: readonly string[];
  codename: 'bookworm' | 'bullseye';
}

/** The full image and the slim one of a version. */
function both({ names, codename, ...rest }: Version): Recipe[] {
  const [full, slim] =
    codename === 'bookworm' ? [buildpackBookworm.full, debianSlim] : [buildpackBullseye.full, bullseyeSlim];
  const precise = [rest.version, rest.version.split('.').slice(0, 2).join('.'), ...names];
  const tagged = (suffix: string) =>
    precise.map((name) => (name === 'latest' ? suffix : suffix === '' ? name : `${name}-${suffix}`)).filter(Boolean);
  const latest = names.includes('latest') ? ['latest'] : [];
  return [
    node({ ...rest, base: full, tags: [...tagged(''), ...latest, ...tagged(codename)] }),
    node({ ...rest, base: slim, tags: [...tagged('slim'), ...tagged(`${codename}-slim`)] }),
  ];
}

/** Node.js on Debian, with everything that builds native modules or slim. */
export const nodeDebian: readonly Recipe[] = [
  ...both({
    version: '24.4.1',
    names: ['24', 'current', 'latest'],
    codename: 'bookworm',
    npm: '11.4.2',
    yarn: '1.22.22',
    created: '2025-07-15T18:22:07Z',
    binary: 121_300_000,
    rest: 31_200_000,
  }),
  ...both({
    version: '22.17.1',
    names: ['22', 'jod', 'lts'],
    codename: 'bookworm',
    npm: '10.9.2',
    yarn: '1.22.22',
    created: '2025-07-15T18:22:07Z',
    binary: 118_200_000,
    rest: 30_100_000,
  }),
  ...both({
    version: '20.19.4',
    names: ['20', 'iron'],
    codename: 'bookworm',
    npm: '10.8.2',
    yarn: '1.22.22',
    created: '2025-07-15T18:22:07Z',
    binary: 97_400_000,
    rest: 26_900_000,
  }),
  ...both({
    version: '18.20.8',
    names: ['18', 'hydrogen'],
    codename: 'bookworm',
    npm: '10.8.2',
    yarn: '1.22.22',
    created: '2025-03-27T20:46:12Z',
    binary: 91_300_000,
    rest: 25_800_000,
  }),
  ...both({
    version: '16.20.2',
    names: ['16', 'gallium'],
    codename: 'bookworm',
    npm: '8.19.4',
    yarn: '1.22.19',
    created: '2023-09-07T16:22:40Z',
    binary: 84_600_000,
    rest: 24_300_000,
  }),
  ...both({
    version: '14.21.3',
    names: ['14', 'fermium'],
    codename: 'bullseye',
    npm: '6.14.18',
    yarn: '1.22.19',
    created: '2023-04-12T06:32:16Z',
    binary: 75_200_000,
    rest: 29_800_000,
  }),
  ...both({
    version: '12.22.12',
    names: ['12', 'erbium'],
    codename: 'bullseye',
    npm: '6.14.16',
    yarn: '1.22.18',
    created: '2022-04-28T03:37:10Z',
    binary: 49_800_000,
    rest: 27_100_000,
  }),
];
