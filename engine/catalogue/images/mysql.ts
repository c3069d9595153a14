import { DEFAULT_PATH } from '../../model/default-path';
import type { Recipe, RecipeStep } from '../recipe';
import { binary, declared, dir, dirs, script, text } from '../tree';
import { debianAccounts } from '../trees/debian-accounts';
import { oracleLinuxTree } from '../trees/oracle-linux';

const ENTRYPOINT = `#!/bin/bash
set -eo pipefail

# Makes the server's data in /var/lib/mysql when there are none, with the
# accounts that MYSQL_... variables name, runs what lies in
# /docker-entrypoint-initdb.d, and becomes the server.
if [ "\${1:0:1}" = '-' ]; then
	set -- mysqld "$@"
fi

exec "$@"
`;

const CONFIG = `[mysqld]
datadir=/var/lib/mysql
socket=/var/run/mysqld/mysqld.sock
secure-file-priv=/var/lib/mysql-files
user=mysql
pid-file=/var/run/mysqld/mysqld.pid

[client]
socket=/var/run/mysqld/mysqld.sock

!includedir /etc/mysql/conf.d/
`;

const ACCOUNT = { users: 'mysql:999:999::/var/lib/mysql:/sbin/nologin', groups: 'mysql:999:' };

interface Release {
  version: string;
  tags: readonly string[];
  created: string;
  /** Bytes of the server's and the shell's libraries. */
  server: number;
  shell: number;
}

function release({ version, tags, created, server, shell }: Release): Recipe {
  const major = version.split('.').slice(0, 2).join('.');
  const packaged = `${version}-1.el9`;
  const steps: RecipeStep[] = [
    { createdBy: '/bin/sh -c #(nop) ADD file:0d4e1cb2f5b0a7d0 in / ', tree: () => oracleLinuxTree({}) },
    { createdBy: '/bin/sh -c #(nop)  CMD ["/bin/bash"]' },
    {
      createdBy:
        'RUN /bin/sh -c set -eux;  groupadd --system --gid 999 mysql;  useradd --system --uid 999 --gid 999 --home-dir /var/lib/mysql --no-create-home mysql # buildkit',
      tree: () => debianAccounts(ACCOUNT.users, ACCOUNT.groups),
    },
    { createdBy: 'ENV GOSU_VERSION=1.17' },
    {
      createdBy:
        'RUN /bin/sh -c set -eux;  curl -fL -o /usr/local/bin/gosu …;  chmod +x /usr/local/bin/gosu # buildkit',
      tree: () => ({ '/usr/local/bin/gosu': binary(2_360_000, 'gosu') }),
    },
    {
      createdBy:
        'RUN /bin/sh -c set -eux;  microdnf install -y   bzip2   gzip   openssl   xz   zstd   findutils  ;  microdnf clean all # buildkit',
      tree: () => ({ '/usr/lib64/openssl': declared(13_900_000) }),
    },
    { createdBy: `ENV MYSQL_MAJOR=${major}` },
    { createdBy: `ENV MYSQL_VERSION=${packaged}` },
    {
      createdBy:
        'RUN /bin/sh -c set -eux;  microdnf install -y "mysql-community-server-minimal-$MYSQL_VERSION";  microdnf clean all;  mkdir -p /etc/mysql/conf.d /var/lib/mysql /var/run/mysqld;  chown mysql:mysql /var/lib/mysql /var/run/mysqld;  chmod 1777 /var/lib/mysql /var/run/mysqld;  mkdir /docker-entrypoint-initdb.d;  mysqld --version;  mysql --version # buildkit',
      tree: () => ({
        '/usr/sbin/mysqld': binary(63_000_000, 'mysqld'),
        '/usr/bin/mysql': binary(7_400_000, 'mysql'),
        '/usr/bin/mysqladmin': binary(7_100_000, 'mysqladmin'),
        '/usr/bin/mysqldump': binary(7_200_000, 'mysqldump'),
        '/usr/lib64/mysql/libraries': declared(server),
        '/etc/my.cnf': text(CONFIG),
        ...dirs('/etc/mysql/conf.d', '/docker-entrypoint-initdb.d'),
        '/var/lib/mysql': dir(0o1777, 999, 999),
        '/var/lib/mysql-files': dir(0o750, 999, 999),
        '/run/mysqld': dir(0o1777, 999, 999),
      }),
    },
    { createdBy: `ENV MYSQL_SHELL_VERSION=${packaged}` },
    {
      createdBy:
        'RUN /bin/sh -c set -eux;  microdnf install -y "mysql-shell-$MYSQL_SHELL_VERSION";  microdnf clean all;   mysqlsh --version # buildkit',
      tree: () => ({ '/usr/bin/mysqlsh': binary(9_000_000, 'mysqlsh'), '/usr/lib/mysqlsh/libraries': declared(shell) }),
    },
    { createdBy: 'VOLUME [/var/lib/mysql]' },
    {
      createdBy: 'COPY docker-entrypoint.sh /usr/local/bin/ # buildkit',
      tree: () => ({ '/usr/local/bin/docker-entrypoint.sh': script(ENTRYPOINT, 'mysql-entrypoint') }),
    },
    { createdBy: 'ENTRYPOINT ["docker-entrypoint.sh"]' },
    { createdBy: 'EXPOSE map[3306/tcp:{} 33060/tcp:{}]' },
    { createdBy: 'CMD ["mysqld"]' },
  ];
  return {
    repository: 'library/mysql',
    tags,
    created,
    steps,
    config: {
      Env: [
        `PATH=${DEFAULT_PATH}`,
        'GOSU_VERSION=1.17',
        `MYSQL_MAJOR=${major}`,
        `MYSQL_VERSION=${packaged}`,
        `MYSQL_SHELL_VERSION=${packaged}`,
      ],
      Entrypoint: ['docker-entrypoint.sh'],
      Cmd: ['mysqld'],
      ExposedPorts: ['3306/tcp', '33060/tcp'],
      Volumes: ['/var/lib/mysql'],
    },
  };
}

/** MySQL in the releases that introductions use, the newest first. */
export const mysqlReleases: readonly Recipe[] = [
  release({
    version: '9.3.0',
    tags: ['9.3.0', '9.3', '9', 'latest', 'innovation'],
    created: '2025-04-15T19:24:31Z',
    server: 178_000_000,
    shell: 440_000_000,
  }),
  release({
    version: '8.4.5',
    tags: ['8.4.5', '8.4', '8', 'lts'],
    created: '2025-04-15T19:24:31Z',
    server: 168_000_000,
    shell: 380_000_000,
  }),
  release({
    version: '8.0.42',
    tags: ['8.0.42', '8.0'],
    created: '2025-04-15T19:24:31Z',
    server: 166_000_000,
    shell: 378_000_000,
  }),
];
