import type { Recipe, RecipeStep } from '../recipe';
import { binary, declared, dir, dirs, link, script, type Tree, text } from '../tree';
import { alpineAccounts } from '../trees/alpine-accounts';
import { debianAccounts } from '../trees/debian-accounts';
import { NGINX_CONFIGURATION, NGINX_ENTRYPOINT, NGINX_ENTRYPOINT_SCRIPTS } from '../trees/nginx';
import { alpine322 } from './alpine';
import { debianSlim } from './debian';

const VERSION = '1.27.5';

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

const config = (more: readonly string[]): Recipe['config'] => ({
  Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', `NGINX_VERSION=${VERSION}`, ...more],
  Entrypoint: ['/docker-entrypoint.sh'],
  Cmd: ['nginx', '-g', 'daemon off;'],
  ExposedPorts: ['80/tcp'],
  StopSignal: 'SIGQUIT',
  Labels: [['maintainer', 'NGINX Docker Maintainers <docker-maint@nginx.com>']],
});

export const nginx: Recipe = {
  repository: 'library/nginx',
  tags: [VERSION, '1.27', '1', 'mainline', 'latest'],
  created: '2025-04-16T14:50:31Z',
  base: debianSlim,
  steps: [
    { createdBy: 'LABEL maintainer=NGINX Docker Maintainers <docker-maint@nginx.com>' },
    { createdBy: `ENV NGINX_VERSION=${VERSION}` },
    {
      createdBy:
        'RUN /bin/sh -c set -x     && groupadd --system --gid 101 nginx     && apt-get install -y nginx curl # buildkit',
      tree: () => ({
        ...COMMON,
        ...debianAccounts('nginx:101:101:nginx user:/nonexistent:/bin/false', 'nginx:101:'),
        '/usr/sbin/nginx': binary(1_593_400, 'nginx'),
        '/usr/bin/curl': binary(313_640, 'curl'),
        '/usr/bin/envsubst': binary(35_000, 'envsubst'),
        '/usr/lib/x86_64-linux-gnu/nginx-libraries': declared(109_300_000),
        '/usr/lib/nginx/modules/ngx_http_js_module.so': declared(5_900_000),
      }),
    },
    ...scriptSteps(),
    ...START,
  ],
  config: config(['NJS_VERSION=0.8.10', 'PKG_RELEASE=1~bookworm']),
};

export const nginxAlpine: Recipe = {
  repository: 'library/nginx',
  tags: [`${VERSION}-alpine`, '1.27-alpine', '1-alpine', 'mainline-alpine', 'alpine'],
  created: '2025-08-13T16:34:01Z',
  base: alpine322,
  steps: [
    { createdBy: 'LABEL maintainer=NGINX Docker Maintainers <docker-maint@nginx.com>' },
    { createdBy: `ENV NGINX_VERSION=${VERSION}` },
    {
      createdBy: 'RUN /bin/sh -c set -x     && addgroup -g 101 -S nginx     && apk add --no-cache nginx # buildkit',
      tree: () => ({
        ...COMMON,
        ...alpineAccounts('nginx:101:101:nginx:/var/cache/nginx:/sbin/nologin', 'nginx:101:nginx'),
        '/usr/sbin/nginx': binary(1_290_400, 'nginx'),
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
  config: config(['PKG_RELEASE=1', 'DYNPKG_RELEASE=1', 'NJS_VERSION=0.8.10']),
};
