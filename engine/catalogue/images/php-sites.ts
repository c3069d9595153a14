import type { Recipe, RecipeStep } from '../recipe';
import { binary, declared, dir, dirs, script, text } from '../tree';
import { alpineAccounts } from '../trees/alpine-accounts';
import { alpine322 } from './alpine';
import { debianSlim } from './debian';

const PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const ENTRYPOINT = `#!/usr/bin/env bash
set -Eeuo pipefail

# Lays WordPress into the folder of the site when it is not there, makes its
# configuration of WORDPRESS_... variables, and becomes the command.
exec "$@"
`;

const INDEX = `<?php
/** Loads WordPress and tells it to show its theme. */
define( 'WP_USE_THEMES', true );
require __DIR__ . '/wp-blog-header.php';
`;

const CONFIG = `<?php
/** Takes its settings from the variables of the container. */
define( 'DB_NAME', getenv( 'WORDPRESS_DB_NAME' ) ?: 'wordpress' );
define( 'DB_USER', getenv( 'WORDPRESS_DB_USER' ) ?: 'example username' );
define( 'DB_PASSWORD', getenv( 'WORDPRESS_DB_PASSWORD' ) ?: 'example password' );
define( 'DB_HOST', getenv( 'WORDPRESS_DB_HOST' ) ?: 'mysql' );
$table_prefix = getenv( 'WORDPRESS_TABLE_PREFIX' ) ?: 'wp_';
require_once ABSPATH . 'wp-settings.php';
`;

/** PHP as a module of Debian's Apache; \`program\` is the site that it serves. */
function apache(program: string, php: string): RecipeStep[] {
  return [
    {
      createdBy:
        'RUN /bin/sh -c set -eux;  apt-get install -y --no-install-recommends   ca-certificates   curl   xz-utils  ; # buildkit',
      tree: () => ({ '/usr/lib/php-tools': declared(104_000_000) }),
    },
    { createdBy: 'ENV APACHE_CONFDIR=/etc/apache2' },
    {
      createdBy:
        'RUN /bin/sh -c set -eux;  apt-get update;  apt-get install -y --no-install-recommends apache2; # buildkit',
      tree: () => ({
        '/usr/sbin/apache2': binary(760_000, program),
        '/usr/lib/apache2': declared(18_000_000),
        ...dirs('/etc/apache2/conf-enabled', '/var/log/apache2'),
        '/var/www/html': dir(0o1777, 33, 33),
      }),
    },
    { createdBy: `ENV PHP_VERSION=${php}` },
    {
      createdBy:
        'RUN /bin/sh -c set -eux;   ./configure   --with-apxs2;  make -j "$(nproc)";  make install; # buildkit',
      tree: () => ({
        '/usr/local/lib/php': declared(58_000_000),
        '/usr/local/bin/apache2-foreground': binary(1_346, program),
      }),
    },
    { createdBy: 'STOPSIGNAL SIGWINCH' },
    { createdBy: 'WORKDIR /var/www/html' },
    { createdBy: 'EXPOSE map[80/tcp:{}]' },
  ];
}

const PAGES = `wp-activate wp-blog-header wp-comments-post wp-cron wp-links-opml wp-load wp-login wp-mail wp-settings wp-signup wp-trackback xmlrpc`;

export const wordpress: Recipe = {
  repository: 'library/wordpress',
  tags: [
    '6.8.1',
    '6.8',
    '6',
    'latest',
    '6.8.1-apache',
    '6.8-apache',
    '6-apache',
    'apache',
    'php8.2',
    '6.8.1-php8.2-apache',
    'php8.2-apache',
  ],
  created: '2025-06-11T01:12:40Z',
  base: debianSlim,
  steps: [
    ...apache('wordpress', '8.2.28'),
    {
      createdBy:
        'RUN /bin/sh -c set -ex;   docker-php-ext-install -j "$(nproc)"   bcmath   exif   gd   intl   mysqli   zip  ; # buildkit',
      tree: () => ({ '/usr/local/lib/php-extensions': declared(192_000_000) }),
    },
    { createdBy: 'VOLUME [/var/www/html]' },
    {
      createdBy:
        'RUN /bin/sh -c set -eux;  version=\'6.8.1\';   curl -o wordpress.tar.gz -fL "https://wordpress.org/wordpress-$version.tar.gz";   tar -xzf wordpress.tar.gz -C /usr/src/; # buildkit',
      tree: () => ({
        '/usr/src/wordpress/index.php': text(INDEX),
        ...Object.fromEntries(
          PAGES.split(' ').map((name) => [
            `/usr/src/wordpress/${name}.php`,
            text(`<?php\n/** ${name}: a part of WordPress. */\n`),
          ]),
        ),
        '/usr/src/wordpress/readme.html': text('<!DOCTYPE html>\n<title>WordPress › ReadMe</title>\n'),
        ...dirs('/usr/src/wordpress/wp-admin', '/usr/src/wordpress/wp-content', '/usr/src/wordpress/wp-includes'),
        '/usr/src/wordpress-files': declared(71_000_000),
      }),
    },
    {
      createdBy: 'COPY wp-config-docker.php /usr/src/wordpress/ # buildkit',
      tree: () => ({ '/usr/src/wordpress/wp-config-docker.php': text(CONFIG) }),
    },
    {
      createdBy: 'COPY docker-entrypoint.sh /usr/local/bin/ # buildkit',
      tree: () => ({ '/usr/local/bin/docker-entrypoint.sh': script(ENTRYPOINT, 'wordpress-entrypoint') }),
    },
    { createdBy: 'ENTRYPOINT ["docker-entrypoint.sh"]' },
    { createdBy: 'CMD ["apache2-foreground"]' },
  ],
  config: {
    Env: [PATH, 'APACHE_CONFDIR=/etc/apache2', 'PHP_VERSION=8.2.28'],
    Entrypoint: ['docker-entrypoint.sh'],
    Cmd: ['apache2-foreground'],
    ExposedPorts: ['80/tcp'],
    Volumes: ['/var/www/html'],
    WorkingDir: '/var/www/html',
    StopSignal: 'SIGWINCH',
  },
};

export const phpMyAdmin: Recipe = {
  repository: 'library/phpmyadmin',
  tags: ['5.2.2', '5.2', '5', 'latest', '5.2.2-apache', 'apache'],
  created: '2025-06-10T23:40:12Z',
  base: debianSlim,
  steps: [
    ...apache('phpmyadmin', '8.2.28'),
    { createdBy: 'ENV MAX_EXECUTION_TIME=600' },
    { createdBy: 'ENV VERSION=5.2.2' },
    {
      createdBy:
        'RUN /bin/sh -c set -ex;  curl -fsSL -o phpMyAdmin.tar.xz $URL;  tar -xf phpMyAdmin.tar.xz -C /var/www/html --strip-components=1 # buildkit',
      tree: () => ({
        '/var/www/html/index.php': text('<?php\n/** phpMyAdmin begins here. */\n'),
        '/usr/share/phpmyadmin-files': declared(148_000_000),
      }),
    },
    { createdBy: 'CMD ["apache2-foreground"]' },
  ],
  config: {
    Env: [PATH, 'APACHE_CONFDIR=/etc/apache2', 'PHP_VERSION=8.2.28', 'MAX_EXECUTION_TIME=600', 'VERSION=5.2.2'],
    Cmd: ['apache2-foreground'],
    ExposedPorts: ['80/tcp'],
    WorkingDir: '/var/www/html',
    StopSignal: 'SIGWINCH',
  },
};

export const adminer: Recipe = {
  repository: 'library/adminer',
  tags: ['5.3.0', '5', 'latest', '5.3.0-standalone', 'standalone'],
  created: '2025-05-05T21:10:33Z',
  base: alpine322,
  steps: [
    {
      createdBy:
        'RUN /bin/sh -c addgroup -S adminer && adduser -S -G adminer adminer && mkdir -p /var/www/html # buildkit',
      tree: () => ({
        ...alpineAccounts('adminer:100:101::/home/adminer:/sbin/nologin', 'adminer:101:'),
        ...dirs('/var/www/html/plugins-enabled'),
      }),
    },
    { createdBy: 'WORKDIR /var/www/html' },
    {
      createdBy: 'RUN /bin/sh -c apk add --no-cache   libbz2   libzip   unixodbc # buildkit',
      tree: () => ({
        '/usr/local/bin/php': binary(18_700_000, 'adminer'),
        '/usr/lib/php-extensions': declared(91_000_000),
        '/var/www/html/adminer.php': text('<?php\n/** Adminer: databases managed by one file. */\n'),
        '/var/www/html/index.php': text("<?php\ninclude './adminer.php';\n"),
      }),
    },
    { createdBy: 'ENV PHP_VERSION=8.4.8' },
    { createdBy: 'EXPOSE map[8080/tcp:{}]' },
    { createdBy: 'USER adminer' },
    { createdBy: 'CMD ["php" "-S" "[::]:8080" "-t" "/var/www/html"]' },
  ],
  config: {
    Env: [PATH, 'PHP_VERSION=8.4.8'],
    Cmd: ['php', '-S', '[::]:8080', '-t', '/var/www/html'],
    ExposedPorts: ['8080/tcp'],
    User: 'adminer',
    WorkingDir: '/var/www/html',
  },
};
