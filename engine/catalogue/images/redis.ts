import type { Recipe, RecipeStep } from '../recipe';
import { binary, declared, dir, link, script, type Tree } from '../tree';
import { alpineAccounts } from '../trees/alpine-accounts';
import { debianAccounts } from '../trees/debian-accounts';
import { alpine322 } from './alpine';
import { debianSlim } from './debian';

const VERSION = '7.4.5';

const ENTRYPOINT = `#!/bin/sh
set -e

# An option or a configuration file is meant for redis-server.
if [ "\${1#-}" != "$1" ] || [ "\${1%.conf}" != "$1" ]; then
	set -- redis-server "$@"
fi

exec "$@"
`;

function steps(user: string, accounts: () => Tree, libraries: RecipeStep, server: number): RecipeStep[] {
  return [
    {
      createdBy: `RUN /bin/sh -c set -eux;  ${user} # buildkit`,
      tree: () => ({ ...accounts(), '/data': dir(0o755, 999, 999) }),
    },
    libraries,
    { createdBy: `ENV REDIS_VERSION=${VERSION}` },
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

const config: Recipe['config'] = {
  Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', `REDIS_VERSION=${VERSION}`],
  Entrypoint: ['docker-entrypoint.sh'],
  Cmd: ['redis-server'],
  WorkingDir: '/data',
  ExposedPorts: ['6379/tcp'],
  Volumes: ['/data'],
};

export const redis: Recipe = {
  repository: 'library/redis',
  tags: [VERSION, '7.4', '7', 'latest'],
  created: '2025-07-06T16:01:12Z',
  base: debianSlim,
  steps: steps(
    'groupadd -r -g 999 redis;  useradd -r -g redis -u 999 redis',
    () => debianAccounts('redis:999:999::/home/redis:/bin/sh', 'redis:999:'),
    {
      createdBy: 'RUN /bin/sh -c set -eux;  apt-get install -y --no-install-recommends   tzdata  ; # buildkit',
      tree: () => ({ '/usr/local/bin/gosu': binary(2_360_000, 'gosu') }),
    },
    21_600_000,
  ),
  config,
};

export const redisAlpine: Recipe = {
  repository: 'library/redis',
  tags: [`${VERSION}-alpine`, '7.4-alpine', '7-alpine', 'alpine'],
  created: '2025-07-15T19:04:50Z',
  base: alpine322,
  steps: steps(
    'addgroup -S -g 1000 redis;  adduser -S -G redis -u 999 redis',
    () => alpineAccounts('redis:999:1000:redis:/home/redis:/sbin/nologin', 'redis:1000:redis'),
    {
      createdBy: "RUN /bin/sh -c set -eux;  apk add --no-cache   'su-exec>=0.2'   tzdata  ; # buildkit",
      tree: () => ({ '/sbin/su-exec': binary(14_300, 'su-exec'), '/usr/share/zoneinfo': declared(1_330_000) }),
    },
    17_300_000,
  ),
  config,
};
