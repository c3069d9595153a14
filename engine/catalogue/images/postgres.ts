import type { Recipe, RecipeStep } from '../recipe';
import { binary, declared, dir, dirs, link, script, type Tree } from '../tree';
import { alpineAccounts } from '../trees/alpine-accounts';
import { debianAccounts } from '../trees/debian-accounts';
import { alpine322 } from './alpine';
import { debianSlim } from './debian';

const VERSION = '16.9';

const ENTRYPOINT = `#!/usr/bin/env bash
set -Eeo pipefail

# Makes a database cluster in $PGDATA when there is none, runs what lies in
# /docker-entrypoint-initdb.d, and becomes the server.
if [ "\${1:0:1}" = '-' ]; then
	set -- postgres "$@"
fi

exec "$@"
`;

function steps(
  accounts: () => Tree,
  owner: number,
  bin: string,
  server: number,
  package_: string,
  config: Recipe['config'],
): RecipeStep[] {
  return [
    {
      createdBy:
        'RUN /bin/sh -c set -eux;  groupadd -r postgres --gid=999;  useradd -r -g postgres --uid=999 postgres # buildkit',
      tree: () => ({ ...accounts(), '/var/lib/postgresql': dir(0o1777, owner, owner) }),
    },
    { createdBy: 'ENV LANG=en_US.utf8' },
    {
      createdBy: 'RUN /bin/sh -c mkdir /docker-entrypoint-initdb.d # buildkit',
      tree: () => dirs('/docker-entrypoint-initdb.d'),
    },
    { createdBy: 'ENV PG_MAJOR=16' },
    { createdBy: `ENV PG_VERSION=${package_}` },
    {
      createdBy:
        'RUN /bin/sh -c set -ex;   apt-get install -y --no-install-recommends "postgresql-$PG_MAJOR=$PG_VERSION" # buildkit',
      tree: () => ({
        [`${bin}/postgres`]: binary(9_940_000, 'postgres'),
        [`${bin}/psql`]: binary(741_000, 'psql'),
        [`${bin}/pg_isready`]: binary(89_000, 'pg_isready'),
        [`${bin}/initdb`]: binary(182_000, 'initdb'),
        [`${bin}/pg_ctl`]: binary(97_000, 'pg_ctl'),
        [`${bin}/pg_dump`]: binary(452_000, 'pg_dump'),
        [`${bin}/createdb`]: binary(93_000, 'createdb'),
        '/usr/lib/postgresql-libraries': declared(server),
        '/usr/local/bin/gosu': binary(2_360_000, 'gosu'),
        ...(bin === '/usr/local/bin'
          ? {}
          : { '/usr/bin/psql': link(`${bin}/psql`), '/usr/bin/pg_isready': link(`${bin}/pg_isready`) }),
      }),
    },
    {
      createdBy:
        'RUN /bin/sh -c install --verbose --directory --owner postgres --group postgres --mode 3777 /var/run/postgresql # buildkit',
      tree: () => ({ '/run/postgresql': dir(0o3777, owner, owner) }),
    },
    { createdBy: 'ENV PGDATA=/var/lib/postgresql/data' },
    {
      createdBy:
        'RUN /bin/sh -c install --verbose --directory --owner postgres --group postgres --mode 1777 "$PGDATA" # buildkit',
      tree: () => ({ '/var/lib/postgresql/data': dir(0o1777, owner, owner) }),
    },
    { createdBy: 'VOLUME [/var/lib/postgresql/data]' },
    {
      createdBy: 'COPY docker-entrypoint.sh docker-ensure-initdb.sh /usr/local/bin/ # buildkit',
      tree: () => ({ '/usr/local/bin/docker-entrypoint.sh': script(ENTRYPOINT, 'postgres-entrypoint') }),
    },
    { createdBy: `ENTRYPOINT [${(config.Entrypoint ?? []).map((it) => `"${it}"`).join(' ')}]` },
    { createdBy: 'STOPSIGNAL SIGINT' },
    { createdBy: 'EXPOSE map[5432/tcp:{}]' },
    { createdBy: 'CMD ["postgres"]' },
  ];
}

const config = (path: string, package_: string): Recipe['config'] => ({
  Env: [
    `PATH=${path}`,
    'GOSU_VERSION=1.17',
    'LANG=en_US.utf8',
    'PG_MAJOR=16',
    `PG_VERSION=${package_}`,
    'PGDATA=/var/lib/postgresql/data',
  ],
  Entrypoint: ['docker-entrypoint.sh'],
  Cmd: ['postgres'],
  ExposedPorts: ['5432/tcp'],
  Volumes: ['/var/lib/postgresql/data'],
  StopSignal: 'SIGINT',
});

const PLAIN_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const DEBIAN_PACKAGE = `${VERSION}-1.pgdg120+1`;
const DEBIAN_CONFIG = config(`${PLAIN_PATH}:/usr/lib/postgresql/16/bin`, DEBIAN_PACKAGE);
const ALPINE_CONFIG = config(PLAIN_PATH, VERSION);

export const postgres: Recipe = {
  repository: 'library/postgres',
  tags: [VERSION, '16', 'latest'],
  created: '2025-06-11T17:42:43Z',
  base: debianSlim,
  steps: steps(
    () => debianAccounts('postgres:999:999::/var/lib/postgresql:/bin/bash', 'postgres:999:'),
    999,
    '/usr/lib/postgresql/16/bin',
    335_000_000,
    DEBIAN_PACKAGE,
    DEBIAN_CONFIG,
  ),
  config: DEBIAN_CONFIG,
};

export const postgresAlpine: Recipe = {
  repository: 'library/postgres',
  tags: [`${VERSION}-alpine`, '16-alpine', 'alpine'],
  created: '2025-06-11T17:42:43Z',
  base: alpine322,
  steps: steps(
    () => alpineAccounts('postgres:70:70:Linux User,,,:/var/lib/postgresql:/bin/sh', 'postgres:70:'),
    70,
    '/usr/local/bin',
    252_000_000,
    VERSION,
    ALPINE_CONFIG,
  ),
  config: ALPINE_CONFIG,
};
