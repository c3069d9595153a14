import type { Recipe } from '../recipe';
import { declared, text } from '../tree';
import { nginx, nginxAlpine } from './nginx';

const WELCOME = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Welcome to Docker</title>
</head>
<body>
<h1>Congratulations!!!</h1>
<p>You ran your first container. This page comes out of the image <code>docker/welcome-to-docker</code>.</p>
</body>
</html>
`;

const GETTING_STARTED = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Getting Started</title>
</head>
<body>
<h1>Getting Started</h1>
<p>If you read this, you have started a container: <code>-d</code> runs it in the background and
<code>-p 80:80</code> leads the host's port 80 to port 80 in the container.</p>
</body>
</html>
`;

const STATIC_SITE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Hello Docker!</title>
</head>
<body>
<h1>Hello Docker!</h1>
<p>This page is being served from a Docker container that runs nginx.</p>
</body>
</html>
`;

/** A page on top of nginx. */
function page(repository: string, tags: readonly string[], created: string, base: Recipe, html: string): Recipe {
  return {
    repository,
    tags,
    created,
    base,
    steps: [
      {
        createdBy: 'COPY . /usr/share/nginx/html # buildkit',
        tree: () => ({
          '/usr/share/nginx/html/index.html': text(html),
          '/usr/share/nginx/html/assets/pictures': declared(1_900_000),
        }),
      },
    ],
    config: repository.endsWith('/static-site') ? { ...base.config, ExposedPorts: ['443/tcp', '80/tcp'] } : base.config,
  };
}

/** Single pages that introductions begin with. */
export const firstPages: readonly Recipe[] = [
  page('docker/welcome-to-docker', ['latest'], '2023-05-19T23:30:21Z', nginxAlpine, WELCOME),
  page('docker/getting-started', ['latest'], '2022-12-19T22:22:49Z', nginxAlpine, GETTING_STARTED),
  page('dockersamples/static-site', ['latest'], '2016-03-10T18:20:38Z', nginx, STATIC_SITE),
  page('prakhar1989/static-site', ['latest'], '2016-03-09T20:11:25Z', nginx, STATIC_SITE),
];
