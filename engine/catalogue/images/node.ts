import type { Recipe } from '../recipe';
import { binary, declared, dir, link } from '../tree';
import { alpineAccounts } from '../trees/alpine-accounts';
import { alpine315, alpine317, alpine318, alpine321, alpine322 } from './alpine';
import { nodeConfig, nodeEnding } from './node-ending';
import { nodeFiles } from './node-files';
import type { NodeRelease } from './node-release';

function node(release: NodeRelease): Recipe {
  return {
    repository: 'library/node',
    tags: release.tags,
    created: release.created,
    base: release.base,
    steps: [
      { createdBy: `ENV NODE_VERSION=${release.version}` },
      {
        createdBy:
          'RUN /bin/sh -c addgroup -g 1000 node     && adduser -u 1000 -G node -s /bin/sh -D node     && apk add --no-cache libstdc++ # buildkit',
        tree: () => ({
          ...alpineAccounts('node:1000:1000::/home/node:/bin/sh', 'node:1000:node'),
          '/home/node': dir(0o755, 1000, 1000),
          ...nodeFiles(release),
          '/usr/local/include/node': declared(Math.round(release.rest * 0.25)),
          '/usr/lib/libstdc++.so.6': declared(Math.round(release.rest * 0.35), 0o755),
        }),
      },
      { createdBy: `ENV YARN_VERSION=${release.yarn}` },
      {
        createdBy:
          'RUN /bin/sh -c apk add --no-cache --virtual .build-deps-yarn curl gnupg tar   && ln -s /opt/yarn-v$YARN_VERSION/bin/yarn /usr/local/bin/yarn # buildkit',
        tree: () => ({
          [`/opt/yarn-v${release.yarn}/bin/yarn`]: binary(1_025, 'yarn'),
          [`/opt/yarn-v${release.yarn}/lib/cli.js`]: declared(5_350_000),
          '/usr/local/bin/yarn': link(`/opt/yarn-v${release.yarn}/bin/yarn`),
        }),
      },
      ...nodeEnding,
    ],
    config: nodeConfig(release),
  };
}

export const node14Alpine = node({
  version: '14.21.3',
  npm: '6.14.18',
  yarn: '1.22.19',
  tags: ['14.21.3-alpine', '14.21-alpine', '14-alpine', '14.21.3-alpine3.17', '14-alpine3.17', 'fermium-alpine'],
  created: '2024-10-02T11:12:40Z',
  base: alpine317,
  binary: 74_300_000,
  rest: 31_300_000,
});

export const node20Alpine = node({
  version: '20.19.4',
  npm: '10.8.2',
  yarn: '1.22.22',
  tags: ['20.19.4-alpine', '20.19-alpine', '20-alpine', '20.19.4-alpine3.22', '20-alpine3.22', 'iron-alpine'],
  created: '2025-07-15T18:41:22Z',
  base: alpine322,
  binary: 99_400_000,
  rest: 21_600_000,
});

/** Further versions that introductions name. */
export const otherNodeAlpine: readonly Recipe[] = [
  node({
    version: '24.4.1',
    npm: '11.4.2',
    yarn: '1.22.22',
    tags: ['24.4.1-alpine', '24.4-alpine', '24-alpine', 'current-alpine', 'alpine', '24-alpine3.22', 'alpine3.22'],
    created: '2025-07-15T18:41:22Z',
    base: alpine322,
    binary: 124_400_000,
    rest: 24_300_000,
  }),
  node({
    version: '22.17.1',
    npm: '10.9.2',
    yarn: '1.22.22',
    tags: [
      '22.17.1-alpine',
      '22.17-alpine',
      '22-alpine',
      'jod-alpine',
      'lts-alpine',
      '22-alpine3.22',
      'lts-alpine3.22',
    ],
    created: '2025-07-15T18:41:22Z',
    base: alpine322,
    binary: 121_500_000,
    rest: 24_100_000,
  }),
  node({
    version: '18.20.8',
    npm: '10.8.2',
    yarn: '1.22.22',
    tags: ['18.20.8-alpine', '18.20-alpine', '18-alpine', 'hydrogen-alpine', '18-alpine3.21'],
    created: '2025-03-27T20:54:35Z',
    base: alpine321,
    binary: 92_600_000,
    rest: 20_400_000,
  }),
  node({
    version: '16.20.2',
    npm: '8.19.4',
    yarn: '1.22.19',
    tags: ['16.20.2-alpine', '16.20-alpine', '16-alpine', 'gallium-alpine', '16-alpine3.18'],
    created: '2023-08-10T00:33:29Z',
    base: alpine318,
    binary: 85_100_000,
    rest: 19_800_000,
  }),
  node({
    version: '12.22.12',
    npm: '6.14.16',
    yarn: '1.22.18',
    tags: ['12.22.12-alpine', '12.22-alpine', '12-alpine', 'erbium-alpine', '12-alpine3.15'],
    created: '2022-04-27T22:52:44Z',
    base: alpine315,
    binary: 50_900_000,
    rest: 28_600_000,
  }),
];
