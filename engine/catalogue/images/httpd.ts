import type { Recipe, RecipeStep } from '../recipe';
import { binary, declared, dirs, script, text } from '../tree';
import { alpineAccounts } from '../trees/alpine-accounts';
import { alpine322 } from './alpine';
import { debianSlim } from './debian';

const VERSION = '2.4.65';
const PREFIX = '/usr/local/apache2';

const CONFIG = `ServerRoot "${PREFIX}"
Listen 80

<IfModule unixd_module>
User www-data
Group www-data
</IfModule>

ServerAdmin you@example.com
DocumentRoot "${PREFIX}/htdocs"
<Directory "${PREFIX}/htdocs">
    Options Indexes FollowSymLinks
    AllowOverride None
    Require all granted
</Directory>

<IfModule dir_module>
    DirectoryIndex index.html
</IfModule>

ErrorLog /proc/self/fd/2
LogLevel warn
CustomLog /proc/self/fd/1 common
`;

const FOREGROUND = `#!/bin/sh
set -e
# A pid file left by an earlier start would keep the server from starting again.
rm -f ${PREFIX}/logs/httpd.pid
exec httpd -DFOREGROUND "$@"
`;

const PATH = `PATH=${PREFIX}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`;

interface Variant {
  tags: readonly string[];
  created: string;
  base: Recipe;
  directory: RecipeStep;
  libraries: RecipeStep;
  /** Bytes of all modules. */
  modules: number;
}

function variant({ tags, created, base, directory, libraries, modules }: Variant): Recipe {
  return {
    repository: 'library/httpd',
    tags,
    created,
    base,
    steps: [
      { createdBy: `ENV HTTPD_PREFIX=${PREFIX}` },
      { createdBy: `ENV ${PATH}` },
      directory,
      { createdBy: `WORKDIR ${PREFIX}` },
      libraries,
      { createdBy: `ENV HTTPD_VERSION=${VERSION}` },
      {
        createdBy: 'RUN /bin/sh -c set -eux;  ./configure  --enable-mods-shared=reallyall;  make install # buildkit',
        tree: () => ({
          [`${PREFIX}/bin/httpd`]: binary(2_320_000, 'httpd'),
          [`${PREFIX}/bin/apachectl`]: binary(3_430, 'apachectl'),
          [`${PREFIX}/conf/httpd.conf`]: text(CONFIG),
          [`${PREFIX}/htdocs/index.html`]: text('<html><body><h1>It works!</h1></body></html>\n'),
          [`${PREFIX}/modules/modules.so`]: declared(modules),
          ...dirs(`${PREFIX}/cgi-bin`, `${PREFIX}/logs`),
        }),
      },
      { createdBy: 'STOPSIGNAL SIGWINCH' },
      {
        createdBy: 'COPY httpd-foreground /usr/local/bin/ # buildkit',
        tree: () => ({ '/usr/local/bin/httpd-foreground': script(FOREGROUND, 'httpd') }),
      },
      { createdBy: 'EXPOSE map[80/tcp:{}]' },
      { createdBy: 'CMD ["httpd-foreground"]' },
    ],
    config: {
      Env: [PATH, `HTTPD_PREFIX=${PREFIX}`, `HTTPD_VERSION=${VERSION}`],
      Cmd: ['httpd-foreground'],
      WorkingDir: PREFIX,
      ExposedPorts: ['80/tcp'],
      StopSignal: 'SIGWINCH',
    },
  };
}

export const httpd = variant({
  tags: [VERSION, '2.4', '2', 'latest'],
  created: '2025-07-24T17:20:14Z',
  base: debianSlim,
  directory: {
    createdBy: 'RUN /bin/sh -c mkdir -p "$HTTPD_PREFIX"  && chown www-data:www-data "$HTTPD_PREFIX" # buildkit',
    tree: () => dirs(PREFIX),
  },
  libraries: {
    createdBy:
      'RUN /bin/sh -c set -eux;  apt-get install -y --no-install-recommends  ca-certificates libaprutil1-ldap # buildkit',
    tree: () => ({ '/usr/lib/x86_64-linux-gnu/libaprutil-1.so.0': declared(11_000_000) }),
  },
  modules: 58_900_000,
});

export const httpdAlpine = variant({
  tags: [`${VERSION}-alpine`, '2.4-alpine', '2-alpine', 'alpine', `${VERSION}-alpine3.22`, 'alpine3.22'],
  created: '2025-07-24T17:20:14Z',
  base: alpine322,
  directory: {
    createdBy:
      'RUN /bin/sh -c set -x  && adduser -u 82 -D -S -G www-data www-data  && mkdir -p "$HTTPD_PREFIX" # buildkit',
    tree: () => ({
      ...alpineAccounts('www-data:82:82:Linux User,,,:/home/www-data:/sbin/nologin'),
      ...dirs(PREFIX, '/home/www-data'),
    }),
  },
  libraries: {
    createdBy:
      'RUN /bin/sh -c set -eux;  apk add --no-cache   apr   apr-util   apr-util-ldap   ca-certificates   perl  ; # buildkit',
    tree: () => ({
      '/usr/bin/perl': binary(3_900_000, 'perl'),
      '/usr/lib/libaprutil-1.so.0': declared(40_100_000),
    }),
  },
  modules: 7_900_000,
});
