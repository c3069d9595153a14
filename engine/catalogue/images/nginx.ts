import { DEFAULT_PATH } from '../../model/default-path';
import type { Recipe, RecipeStep } from '../recipe';
import { binary, declared, dir, dirs, link, script, type Tree, text } from '../tree';
import { alpineAccounts } from '../trees/alpine-accounts';
import { debianAccounts } from '../trees/debian-accounts';
import { NGINX_CONFIGURATION, NGINX_ENTRYPOINT, NGINX_ENTRYPOINT_SCRIPTS } from '../trees/nginx';
import { alpine315, alpine317, alpine319, alpine320, alpine321, alpine322 } from './alpine';
import { bullseyeSlim, debianSlim } from './debian';

const COMMON: Tree = {
  ...NGINX_CONFIGURATION,
  ...dirs('/docker-entrypoint.d', '/usr/lib/nginx/modules', '/var/cache/nginx'),
  '/var/log/nginx': dir(),
  '/var/log/nginx/access.log': link('/dev/stdout'),
  '/var/log/nginx/error.log': link('/dev/stderr'),
  '/etc/nginx/modules': link('/usr/lib/nginx/modules'),
  '/etc/nginx/fastcgi_params': text('fastcgi_param  REQUEST_METHOD     $request_method;\n'),
};

function scriptSteps(): RecipeStep[] {
  return [
    { createdBy: 'COPY docker-entrypoint.sh / # buildkit', tree: () => NGINX_ENTRYPOINT },
    ...NGINX_ENTRYPOINT_SCRIPTS.map(
      ([name, content]): RecipeStep => ({
        createdBy: `COPY ${name} /docker-entrypoint.d # buildkit`,
        tree: () => ({ [`/docker-entrypoint.d/${name}`]: script(content) }),
      }),
    ),
  ];
}

const START: RecipeStep[] = [
  { createdBy: 'ENTRYPOINT ["/docker-entrypoint.sh"]' },
  { createdBy: 'EXPOSE map[80/tcp:{}]' },
  { createdBy: 'STOPSIGNAL SIGQUIT' },
  { createdBy: 'CMD ["nginx" "-g" "daemon off;"]' },
];

const config = (version: string, more: readonly string[]): Recipe['config'] => ({
  Env: [`PATH=${DEFAULT_PATH}`, `NGINX_VERSION=${version}`, ...more],
  Entrypoint: ['/docker-entrypoint.sh'],
  Cmd: ['nginx', '-g', 'daemon off;'],
  ExposedPorts: ['80/tcp'],
  StopSignal: 'SIGQUIT',
  Labels: [['maintainer', 'NGINX Docker Maintainers <docker-maint@nginx.com>']],
});

interface Release {
  version: string;
  njs: string;
  created: string;
  tags: readonly string[];
  base: Recipe;
  /** Bytes of the program on Debian; on Alpine it is 303 kB less. */
  size: number;
}

/** On Debian. */
function onDebian({ version, njs, created, tags, base, size }: Release, codename = 'bookworm'): Recipe {
  return {
    repository: 'library/nginx',
    tags: [version, ...tags],
    created,
    base,
    steps: [
      { createdBy: 'LABEL maintainer=NGINX Docker Maintainers <docker-maint@nginx.com>' },
      { createdBy: `ENV NGINX_VERSION=${version}` },
      {
        createdBy:
          'RUN /bin/sh -c set -x     && groupadd --system --gid 101 nginx     && apt-get install -y nginx curl # buildkit',
        tree: () => ({
          ...COMMON,
          ...debianAccounts('nginx:101:101:nginx user:/nonexistent:/bin/false', 'nginx:101:'),
          '/usr/sbin/nginx': binary(size, 'nginx'),
          '/usr/bin/curl': binary(313_640, 'curl'),
          '/usr/bin/envsubst': binary(35_000, 'envsubst'),
          '/usr/lib/x86_64-linux-gnu/nginx-libraries': declared(109_300_000),
          '/usr/lib/nginx/modules/ngx_http_js_module.so': declared(5_900_000),
        }),
      },
      ...scriptSteps(),
      ...START,
    ],
    config: config(version, [`NJS_VERSION=${njs}`, `PKG_RELEASE=1~${codename}`]),
  };
}

function onAlpine({ version, njs, created, tags, base, size }: Release): Recipe {
  return {
    repository: 'library/nginx',
    tags: [`${version}-alpine`, ...tags],
    created,
    base,
    steps: [
      { createdBy: 'LABEL maintainer=NGINX Docker Maintainers <docker-maint@nginx.com>' },
      { createdBy: `ENV NGINX_VERSION=${version}` },
      {
        createdBy: 'RUN /bin/sh -c set -x     && addgroup -g 101 -S nginx     && apk add --no-cache nginx # buildkit',
        tree: () => ({
          ...COMMON,
          ...alpineAccounts('nginx:101:101:nginx:/var/cache/nginx:/sbin/nologin', 'nginx:101:nginx'),
          '/usr/sbin/nginx': binary(size - 303_000, 'nginx'),
          '/usr/lib/libpcre2-8.so.0': declared(3_400_000, 0o755),
        }),
      },
      ...scriptSteps(),
      ...START,
      {
        createdBy:
          'RUN /bin/sh -c set -x     && apk add --no-cache nginx-module-xslt nginx-module-image-filter curl # buildkit',
        tree: () => ({
          '/usr/bin/curl': binary(265_900, 'curl'),
          '/usr/lib/nginx-libraries': declared(38_900_000),
        }),
      },
    ],
    config: config(version, ['PKG_RELEASE=1', 'DYNPKG_RELEASE=1', `NJS_VERSION=${njs}`]),
  };
}

const MAINLINE = { version: '1.27.5', njs: '0.8.10', size: 1_593_400 };

export const nginx = onDebian({
  ...MAINLINE,
  created: '2025-04-16T14:50:31Z',
  tags: ['1.27', '1', 'mainline', 'latest'],
  base: debianSlim,
});

export const nginxAlpine = onAlpine({
  ...MAINLINE,
  created: '2025-08-13T16:34:01Z',
  tags: ['1.27-alpine', '1-alpine', 'mainline-alpine', 'alpine'],
  base: alpine322,
});

/** The stable branch, and older ones that introductions name. */
export const otherNginx: readonly Recipe[] = [
  ...both('1.28.0', '0.8.10', '2025-04-23T19:36:11Z', 1_594_100, debianSlim, alpine321, ['stable']),
  ...both('1.26.3', '0.8.9', '2025-02-05T21:13:26Z', 1_585_200, debianSlim, alpine320),
  ...both('1.25.5', '0.8.4', '2024-04-16T18:30:11Z', 1_577_000, debianSlim, alpine319),
  ...both('1.24.0', '0.7.12', '2023-04-11T17:22:09Z', 1_451_300, bullseyeSlim, alpine317),
  ...both('1.23.4', '0.7.11', '2023-03-28T18:41:40Z', 1_449_900, bullseyeSlim, alpine317),
  ...both('1.21.6', '0.7.2', '2022-01-25T17:08:11Z', 1_412_600, bullseyeSlim, alpine315),
];

function both(
  version: string,
  njs: string,
  created: string,
  size: number,
  debian: Recipe,
  alpine: Recipe,
  names: readonly string[] = [],
): Recipe[] {
  const branch = version.split('.').slice(0, 2).join('.');
  const tags = [branch, ...names];
  const codename = debian === bullseyeSlim ? 'bullseye' : 'bookworm';
  return [
    onDebian({ version, njs, created, tags, base: debian, size }, codename),
    onAlpine({ version, njs, created, tags: tags.map((tag) => `${tag}-alpine`), base: alpine, size }),
  ];
}
