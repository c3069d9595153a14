import { DEFAULT_PATH } from '../../model/default-path';
import type { Recipe, RecipeStep } from '../recipe';
import { binary, declared, dir, link, script, type Tree } from '../tree';
import { alpineAccounts } from '../trees/alpine-accounts';
import { debianAccounts } from '../trees/debian-accounts';
import { alpine320, alpine321, alpine322 } from './alpine';
import { debianSlim } from './debian';

const ENTRYPOINT = `#!/bin/sh
set -e

# An option or a configuration file is meant for redis-server.
if [ "\${1#-}" != "$1" ] || [ "\${1%.conf}" != "$1" ]; then
	set -- redis-server "$@"
fi

exec "$@"
`;

function steps(
  version: string,
  user: string,
  accounts: () => Tree,
  libraries: RecipeStep,
  server: number,
): RecipeStep[] {
  return [
    {
      createdBy: `RUN /bin/sh -c set -eux;  ${user} # buildkit`,
      tree: () => ({ ...accounts(), '/data': dir(0o755, 999, 999) }),
    },
    libraries,
    { createdBy: `ENV REDIS_VERSION=${version}` },
    {
      createdBy:
        'RUN /bin/sh -c set -eux;   make -C /usr/src/redis install;   redis-cli --version;  redis-server --version; # buildkit',
      tree: () => ({
        '/usr/local/bin/redis-server': binary(server, 'redis-server'),
        '/usr/local/bin/redis-cli': binary(Math.round(server * 0.45), 'redis-cli'),
        '/usr/local/bin/redis-benchmark': binary(Math.round(server * 0.4), 'redis-benchmark'),
        '/usr/local/bin/redis-check-rdb': link('redis-server'),
        '/usr/local/bin/redis-sentinel': link('redis-server'),
      }),
    },
    { createdBy: 'VOLUME [/data]' },
    { createdBy: 'WORKDIR /data' },
    {
      createdBy: 'COPY docker-entrypoint.sh /usr/local/bin/ # buildkit',
      tree: () => ({ '/usr/local/bin/docker-entrypoint.sh': script(ENTRYPOINT, 'docker-entrypoint') }),
    },
    { createdBy: 'ENTRYPOINT ["docker-entrypoint.sh"]' },
    { createdBy: 'EXPOSE map[6379/tcp:{}]' },
    { createdBy: 'CMD ["redis-server"]' },
  ];
}

const config = (version: string): Recipe['config'] => ({
  Env: [`PATH=${DEFAULT_PATH}`, `REDIS_VERSION=${version}`],
  Entrypoint: ['docker-entrypoint.sh'],
  Cmd: ['redis-server'],
  WorkingDir: '/data',
  ExposedPorts: ['6379/tcp'],
  Volumes: ['/data'],
});

/** On Debian. @param server bytes of the server */
function onDebian(version: string, tags: readonly string[], created: string, server: number): Recipe {
  return {
    repository: 'library/redis',
    tags: [version, ...tags],
    created,
    base: debianSlim,
    steps: steps(
      version,
      'groupadd -r -g 999 redis;  useradd -r -g redis -u 999 redis',
      () => debianAccounts('redis:999:999::/home/redis:/bin/sh', 'redis:999:'),
      {
        createdBy: 'RUN /bin/sh -c set -eux;  apt-get install -y --no-install-recommends   tzdata  ; # buildkit',
        tree: () => ({ '/usr/local/bin/gosu': binary(2_360_000, 'gosu') }),
      },
      server,
    ),
    config: config(version),
  };
}

function onAlpine(version: string, tags: readonly string[], created: string, base: Recipe, server: number): Recipe {
  return {
    repository: 'library/redis',
    tags: [`${version}-alpine`, ...tags],
    created,
    base,
    steps: steps(
      version,
      'addgroup -S -g 1000 redis;  adduser -S -G redis -u 999 redis',
      () => alpineAccounts('redis:999:1000:redis:/home/redis:/sbin/nologin', 'redis:1000:redis'),
      {
        createdBy: "RUN /bin/sh -c set -eux;  apk add --no-cache   'su-exec>=0.2'   tzdata  ; # buildkit",
        tree: () => ({ '/sbin/su-exec': binary(14_300, 'su-exec'), '/usr/share/zoneinfo': declared(1_330_000) }),
      },
      server,
    ),
    config: config(version),
  };
}

export const redis = onDebian('7.4.5', ['7.4', '7', 'latest'], '2025-07-06T16:01:12Z', 21_600_000);
export const redisAlpine = onAlpine(
  '7.4.5',
  ['7.4-alpine', '7-alpine', 'alpine'],
  '2025-07-15T19:04:50Z',
  alpine322,
  17_300_000,
);

/** Other versions that introductions name. */
export const otherRedis: readonly Recipe[] = [
  onDebian('8.0.3', ['8.0', '8'], '2025-07-06T16:01:12Z', 27_900_000),
  onAlpine('8.0.3', ['8.0-alpine', '8-alpine'], '2025-07-15T19:04:50Z', alpine321, 25_800_000),
  onDebian('7.2.10', ['7.2'], '2025-07-06T16:01:12Z', 21_200_000),
  onAlpine('7.2.10', ['7.2-alpine'], '2025-07-15T19:04:50Z', alpine321, 16_900_000),
  onDebian('7.0.15', ['7.0'], '2024-01-09T18:52:31Z', 20_100_000),
  onAlpine('7.0.15', ['7.0-alpine'], '2024-01-09T18:52:31Z', alpine320, 12_200_000),
  onDebian('6.2.19', ['6.2', '6'], '2025-07-06T16:01:12Z', 15_700_000),
  onAlpine('6.2.19', ['6.2-alpine', '6-alpine'], '2025-07-15T19:04:50Z', alpine321, 11_000_000),
];
