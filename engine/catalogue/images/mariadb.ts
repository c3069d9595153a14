import { DEFAULT_PATH } from '../../model/default-path';
import type { Recipe, RecipeStep } from '../recipe';
import { binary, declared, dir, dirs, link, script, type Tree, text } from '../tree';
import { debianAccounts } from '../trees/debian-accounts';
import { ubuntu, ubuntu2204 } from './ubuntu';

const ENTRYPOINT = `#!/bin/bash
set -eo pipefail

# Makes the server's data in /var/lib/mysql when there are none, with the
# accounts that MARIADB_... variables name, runs what lies in
# /docker-entrypoint-initdb.d, and becomes the server.
if [ "\${1:0:1}" = '-' ]; then
	set -- mariadbd "$@"
fi

exec "$@"
`;

interface Release {
  version: string;
  tags: readonly string[];
  created: string;
  base: Recipe;
  /** Of the Ubuntu below. */
  ubuntu: '2404' | '2204';
  /** Whether the programs are there by their names of MySQL's, too. */
  oldNames: boolean;
  server: number;
}

function release({ version, tags, created, base, ubuntu: below, oldNames, server }: Release): Recipe {
  const packaged = `1:${version}+maria~ubu${below}`;
  const users = below === '2404' ? 'ubuntu:1000:1000:Ubuntu:/home/ubuntu:/bin/bash\n' : '';
  const groups = below === '2404' ? 'ubuntu:1000:\n' : '';
  const old: Tree = oldNames
    ? {
        '/usr/bin/mysql': link('mariadb'),
        '/usr/bin/mysqladmin': link('mariadb-admin'),
        '/usr/bin/mysqldump': link('mariadb-dump'),
        '/usr/sbin/mysqld': link('mariadbd'),
      }
    : {};
  const steps: RecipeStep[] = [
    {
      createdBy: 'RUN /bin/sh -c groupadd -r mysql && useradd -r -g mysql mysql --home-dir /var/lib/mysql # buildkit',
      tree: () => debianAccounts(`${users}mysql:999:999::/var/lib/mysql:/bin/sh`, `${groups}mysql:999:`),
    },
    { createdBy: 'ENV GOSU_VERSION=1.17' },
    {
      createdBy:
        'RUN /bin/sh -c set -eux;  apt-get update;  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends   ca-certificates   gpg   gpgv   libjemalloc2   pwgen   tzdata   xz-utils   zstd ; # buildkit',
      tree: () => ({ '/usr/local/bin/gosu': binary(2_360_000, 'gosu'), '/usr/lib/tools': declared(17_300_000) }),
    },
    {
      createdBy: 'RUN /bin/sh -c mkdir /docker-entrypoint-initdb.d # buildkit',
      tree: () => dirs('/docker-entrypoint-initdb.d'),
    },
    { createdBy: 'ENV LANG=C.UTF-8' },
    { createdBy: `ENV MARIADB_VERSION=${packaged}` },
    {
      createdBy:
        'RUN |3 /bin/sh -c set -ex;  apt-get update;  apt-get install -y --no-install-recommends mariadb-server="$MARIADB_VERSION" mariadb-backup socat  ;  mkdir -p /var/lib/mysql /run/mysqld;  chown -R mysql:mysql /var/lib/mysql /run/mysqld;  chmod 1777 /run/mysqld # buildkit',
      tree: () => ({
        '/usr/sbin/mariadbd': binary(26_900_000, 'mariadbd'),
        '/usr/bin/mariadb': binary(5_100_000, 'mariadb'),
        '/usr/bin/mariadb-admin': binary(4_900_000, 'mariadb-admin'),
        '/usr/bin/mariadb-dump': binary(5_000_000, 'mariadb-dump'),
        ...old,
        '/usr/lib/mysql/libraries': declared(server),
        '/etc/mysql/mariadb.cnf': text(
          '[client-server]\nsocket = /run/mysqld/mysqld.sock\n\n!includedir /etc/mysql/mariadb.conf.d/\n!includedir /etc/mysql/conf.d/\n',
        ),
        '/etc/mysql/my.cnf': link('mariadb.cnf'),
        '/etc/mysql/mariadb.conf.d/05-skipcache.cnf': text('[mariadb]\nhost-cache-size=0\nskip-name-resolve\n'),
        ...dirs('/etc/mysql/conf.d'),
        '/var/lib/mysql': dir(0o755, 999, 999),
        '/run/mysqld': dir(0o1777, 999, 999),
      }),
    },
    { createdBy: 'VOLUME [/var/lib/mysql]' },
    {
      createdBy: 'COPY healthcheck.sh /usr/local/bin/healthcheck.sh # buildkit',
      tree: () => ({ '/usr/local/bin/healthcheck.sh': binary(11_260, 'healthcheck.sh') }),
    },
    {
      createdBy: 'COPY docker-entrypoint.sh /usr/local/bin/ # buildkit',
      tree: () => ({ '/usr/local/bin/docker-entrypoint.sh': script(ENTRYPOINT, 'mysql-entrypoint') }),
    },
    { createdBy: 'ENTRYPOINT ["docker-entrypoint.sh"]' },
    { createdBy: 'EXPOSE map[3306/tcp:{}]' },
    { createdBy: 'CMD ["mariadbd"]' },
  ];
  return {
    repository: 'library/mariadb',
    tags,
    created,
    base,
    steps,
    config: {
      Env: [`PATH=${DEFAULT_PATH}`, 'GOSU_VERSION=1.17', 'LANG=C.UTF-8', `MARIADB_VERSION=${packaged}`],
      Entrypoint: ['docker-entrypoint.sh'],
      Cmd: ['mariadbd'],
      ExposedPorts: ['3306/tcp'],
      Volumes: ['/var/lib/mysql'],
    },
  };
}

/** MariaDB in the releases that introductions use, the newest first. */
export const mariadbReleases: readonly Recipe[] = [
  release({
    version: '11.8.2',
    tags: ['11.8.2', '11.8', '11', 'latest', 'lts', 'noble'],
    created: '2025-06-04T18:31:15Z',
    base: ubuntu,
    ubuntu: '2404',
    oldNames: false,
    server: 189_000_000,
  }),
  release({
    version: '10.11.13',
    tags: ['10.11.13', '10.11', '10', 'jammy'],
    created: '2025-05-22T18:31:15Z',
    base: ubuntu2204,
    ubuntu: '2204',
    oldNames: true,
    server: 190_000_000,
  }),
];
