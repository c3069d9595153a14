import { script, type Tree, text } from '../tree';

const MAIN_CONFIG = `user  nginx;
worker_processes  auto;

error_log  /var/log/nginx/error.log notice;
pid        /run/nginx.pid;

events {
    worker_connections  1024;
}

http {
    include       /etc/nginx/mime.types;
    default_type  application/octet-stream;

    log_format  main  '$remote_addr - $remote_user [$time_local] "$request" '
                      '$status $body_bytes_sent "$http_referer" '
                      '"$http_user_agent" "$http_x_forwarded_for"';

    access_log  /var/log/nginx/access.log  main;

    sendfile        on;
    keepalive_timeout  65;

    include /etc/nginx/conf.d/*.conf;
}
`;

const SITE_CONFIG = `server {
    listen       80;
    listen  [::]:80;
    server_name  localhost;

    location / {
        root   /usr/share/nginx/html;
        index  index.html index.htm;
    }

    error_page   500 502 503 504  /50x.html;
    location = /50x.html {
        root   /usr/share/nginx/html;
    }
}
`;

const MIME_TYPES = `types {
    text/html                             html htm shtml;
    text/css                              css;
    text/plain                            txt;
    image/gif                             gif;
    image/jpeg                            jpeg jpg;
    image/png                             png;
    image/svg+xml                         svg svgz;
    application/javascript                js;
    application/json                      json;
}
`;

const INDEX = `<!DOCTYPE html>
<html>
<head>
<title>Welcome to nginx!</title>
<style>
html { color-scheme: light dark; }
body { width: 35em; margin: 0 auto; font-family: Tahoma, Verdana, Arial, sans-serif; }
</style>
</head>
<body>
<h1>Welcome to nginx!</h1>
<p>The web server runs and serves this file, <code>/usr/share/nginx/html/index.html</code>,
from the image. Change the file in a container and only that container shows the change.</p>
</body>
</html>
`;

const ERROR_PAGE = `<!DOCTYPE html>
<html>
<head>
<title>Error</title>
</head>
<body>
<h1>Something went wrong.</h1>
<p>The page cannot be shown right now. The error log of the server says more.</p>
</body>
</html>
`;

const ENTRYPOINT = `#!/bin/sh
# Prepares the configuration with the scripts of /docker-entrypoint.d, then becomes the command.
set -e

if [ "$1" = "nginx" ]; then
    for f in /docker-entrypoint.d/*.sh; do
        [ -x "$f" ] && "$f"
    done
fi

exec "$@"
`;

/** What both variants of the nginx image add: configuration, the first page and the start-up scripts. */
export const NGINX_CONFIGURATION: Tree = {
  '/etc/nginx/nginx.conf': text(MAIN_CONFIG),
  '/etc/nginx/conf.d/default.conf': text(SITE_CONFIG),
  '/etc/nginx/mime.types': text(MIME_TYPES),
  '/usr/share/nginx/html/index.html': text(INDEX),
  '/usr/share/nginx/html/50x.html': text(ERROR_PAGE),
};

export const NGINX_ENTRYPOINT: Tree = { '/docker-entrypoint.sh': script(ENTRYPOINT, 'docker-entrypoint') };

/** The scripts of `/docker-entrypoint.d`, each added by a COPY of its own. */
export const NGINX_ENTRYPOINT_SCRIPTS: readonly (readonly [name: string, text: string])[] = [
  ['10-listen-on-ipv6-by-default.sh', '#!/bin/sh\n# Adds the IPv6 listen directive when it is missing.\nexit 0\n'],
  ['15-local-resolvers.envsh', '#!/bin/sh\n# Exports the name servers of resolv.conf for templates.\n'],
  ['20-envsubst-on-templates.sh', '#!/bin/sh\n# Fills the templates of /etc/nginx/templates with variables.\nexit 0\n'],
  [
    '30-tune-worker-processes.sh',
    '#!/bin/sh\n# Sets worker_processes when NGINX_ENTRYPOINT_WORKER_PROCESSES_AUTOTUNE is set.\nexit 0\n',
  ],
];
