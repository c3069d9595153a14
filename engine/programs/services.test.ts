import { expect, test } from 'vitest';
import { expectOk } from '../daemon/testing';
import type { Change } from '../model/file-tree';
import { primaryAddress } from '../model/primary-address';
import { programHost, serve } from './testing';

const DEFAULT_CONF = `server {
    listen       80;
    server_name  localhost;
    location / {
        root   /usr/share/nginx/html;
        index  index.html index.htm;
    }
    location /hello { return 200 "hi from $hostname\\n"; }
    location = /old { return 301 /new; }
    location /app/ { root /srv; try_files $uri /app/index.html; }
}
`;
const NGINX = {
  '/etc/nginx/nginx.conf': 'user nginx;\nhttp {\n  include /etc/nginx/conf.d/*.conf;\n}\n',
  '/etc/nginx/conf.d/default.conf': DEFAULT_CONF,
  '/usr/share/nginx/html/index.html': 'Welcome\n',
  '/usr/share/nginx/html/a b.txt': 'text\n',
  '/srv/app/index.html': 'the app\n',
};
const FOREGROUND = ['nginx', '-g', 'daemon off;'];

test('C90 nginx serves files as they are now, with types, index, slash redirect and its own 404', () => {
  const host = programHost('nginx', NGINX, ['NGINX_VERSION=1.27.5']);
  serve(host, FOREGROUND, [80]);
  expect(host.curl('localhost')).toMatchObject({
    response: { status: 200, body: 'Welcome\n', headers: expect.arrayContaining([['Content-Type', 'text/html']]) },
  });
  expect(host.body('localhost/a%20b.txt')).toBe('text\n');
  host.write('web', '/usr/share/nginx/html/index.html', 'Changed\n');
  expect(host.body('localhost/index.html')).toBe('Changed\n');
  expect(host.body('localhost/nothing')).toContain('<center><h1>404 Not Found</h1></center>');
  expect(host.body('localhost/../../etc/passwd')).toContain('404 Not Found');
  expect(host.logs('web')).toContain(
    '172.17.0.1 - - [21/Nov/2026:04:20:00 +0000] "GET / HTTP/1.1" 200 8 "-" "curl/8.5.0" "-"\n',
  );
  expect(host.logs('web')).toContain(
    '[error] 29#29: open() "/usr/share/nginx/html/nothing" failed (2: No such file or directory)',
  );
});

test('C91 nginx follows its configuration: return, exact locations, try_files', () => {
  const host = programHost('nginx', NGINX);
  const { config } = serve(host, FOREGROUND, [80]);
  expect(host.body('localhost/hello')).toBe(`hi from ${config.Hostname}\n`);
  expect(host.curl('localhost/old')).toMatchObject({
    response: { status: 301, headers: expect.arrayContaining([['Location', 'http://localhost/new']]) },
  });
  expect(host.body('localhost/app/any/where')).toBe('the app\n');
});

test('C92 nginx reads a changed configuration on HUP, refuses a broken one, and ends on its stop signal', () => {
  const host = programHost('nginx', NGINX);
  serve(host, FOREGROUND, [80], { stopSignal: 'SIGQUIT' });
  host.write('web', '/etc/nginx/conf.d/default.conf', 'server { listen 80; return 200 new; }');
  expect(host.body('localhost')).toBe('Welcome\n');
  expectOk(host.daemon.containerKill('web', 'HUP'));
  expect(host.body('localhost')).toBe('new');
  host.write('web', '/etc/nginx/conf.d/default.conf', 'server { listen 80;');
  expect(host.exec('web', ['nginx', '-t'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('unexpected end of file, expecting "}"'),
  });
  const before = host.room.now;
  expectOk(host.stop('web'));
  expect(host.state('web')).toMatchObject({ status: 'exited', exitCode: 0 });
  expect(host.room.now).toBe(before);
  expectOk(host.daemon.containerStart('web'));
  host.pass(0);
  expect(host.state('web')).toMatchObject({ status: 'exited', exitCode: 1 });
});

test('C92 what one container has changed is nothing to another one of the same image', () => {
  const host = programHost('nginx', NGINX);
  const published = (hostPort: number) => ({
    portRequests: [{ hostIp: '', hostPort, containerPort: 80, protocol: 'tcp' as const }],
  });
  serve(host, FOREGROUND, [80]);
  host.write('web', '/etc/nginx/conf.d/default.conf', 'server { listen 80; return 200 own; }');
  expectOk(host.daemon.containerKill('web', 'HUP'));
  host.run('other', FOREGROUND, { image: 'app', host: published(8080) });
  expect([host.body('localhost'), host.body('localhost:8080')]).toEqual(['own', 'Welcome\n']);
});

test('C93 nginx in the background ends the container', () => {
  const host = programHost('nginx', NGINX);
  serve(host, ['nginx'], [80]);
  host.pass(0);
  expect(host.state('web')).toMatchObject({ status: 'exited', exitCode: 0 });
});

test('C94 httpd serves its htdocs and ends on TERM', () => {
  const host = programHost('httpd-foreground', { '/usr/local/apache2/htdocs/index.html': '<h1>It works!</h1>\n' });
  serve(host, ['httpd-foreground'], [80]);
  expect(host.body('localhost')).toBe('<h1>It works!</h1>\n');
  expect(host.body('localhost/x')).toContain('The requested URL was not found on this server.');
  expectOk(host.stop('web'));
  expect(host.state('web')).toMatchObject({ exitCode: 0 });
  expect(host.logs('web')).toContain('caught SIGTERM, shutting down');
});

test('C127 httpd checks its configuration and reads it again when told so from inside', () => {
  const config = '/usr/local/apache2/conf/httpd.conf';
  const host = programHost('httpd', { [config]: 'Listen 80\n', '/srv/index.html': 'moved\n' });
  serve(host, ['httpd', '-DFOREGROUND'], [80]);
  expect(host.logs('web').match(/^AH00558: httpd: Could not reliably determine/gm)).toHaveLength(2);
  host.write('web', config, 'Listen 80\nServerName localhost\nDocumentRoot "/srv"\n');
  expect(host.exec('web', ['httpd', '-t'])).toMatchObject({ code: 0, err: 'Syntax OK\n' });
  expect(host.exec('web', ['httpd', '-k', 'graceful']).code).toBe(0);
  expect(host.body('localhost')).toBe('moved\n');
  host.write('web', config, 'Listen 80\nDocumentRot "/srv"\n');
  expect(host.exec('web', ['httpd', '-t'])).toMatchObject({
    code: 1,
    err: expect.stringContaining(`AH00526: Syntax error on line 2 of ${config}:\nInvalid command 'DocumentRot',`),
  });
});

test('C95 python’s http.server lists directories', () => {
  const host = programHost('python3', { '/app/data/one.txt': '1\n' });
  serve(host, ['python3', '-m', 'http.server', '9000'], [9000]);
  expect(host.body('localhost:9000/')).toContain('<li><a href="data/">data/</a></li>');
  expect(host.body('localhost:9000/data/one.txt')).toBe('1\n');
  expect(host.logs('web')).toContain('172.17.0.1 - - [21/Nov/2026 04:20:00] "GET / HTTP/1.1" 200 -\n');
});

test('C96 whoami tells who answers', () => {
  const host = programHost('traefik-whoami', {});
  const container = serve(host, ['traefik-whoami'], [80]);
  const { config } = container;
  const body = host.body('localhost/path');
  expect(body).toContain(`Hostname: ${config.Hostname}\n`);
  expect(body).toContain(`IP: ${primaryAddress(container)}\n`);
  expect(body).toContain('GET /path HTTP/1.1\nHost: localhost\nUser-Agent: curl/8.5.0\n');
  expectOk(host.stop('web'));
  expect(host.state('web')).toMatchObject({ exitCode: 2 });
});

test('C97 redis keeps keys while it runs and, ended in good order, in /data', () => {
  const host = programHost('redis-server', { '/data/.keep': '' });
  const layer = host.room.image('app:latest');
  const cli = { kind: 'file', mode: 0o755, uid: 0, gid: 0, size: 1, content: null, program: 'redis-cli' } as const;
  host.room.addImage('app:latest', new Map([['/usr/local/bin/redis-cli', cli]]), {}, layer);
  serve(host, ['redis-server'], []);
  expect(host.exec('web', ['redis-cli', 'ping']).out).toBe('PONG\n');
  expect(host.exec('web', ['redis-cli', 'set', 'name', 'ana']).out).toBe('OK\n');
  expect(host.exec('web', ['redis-cli', 'incr', 'hits']).out).toBe('1\n');
  expectOk(host.converse(host.daemon.containerRestart('web', {})));
  expect(host.exec('web', ['redis-cli', 'get', 'name']).out).toBe('ana\n');
  expect(host.exec('web', ['redis-cli', 'keys', '*m*']).out).toBe('name\n');
  expectOk(host.daemon.containerKill('web', 'KILL'));
  expect(host.state('web')).toMatchObject({ exitCode: 137 });
});

test('C98 hello-world says hello and ends a moment later', () => {
  const host = programHost('hello', {});
  serve(host, ['hello']);
  expect(host.logs('web')).toMatch(/^\nHello from Docker!\n/);
  expect(host.state('web').status).toBe('running');
  host.pass(0);
  expect(host.state('web')).toMatchObject({ status: 'exited', exitCode: 0 });
});

const PACKAGE = JSON.stringify({
  name: 'web-app',
  version: '1.0.0',
  scripts: { start: 'node server.js', odd: 'a && b' },
});

test.each([
  ['20.19.4', '\n> web-app@1.0.0 start\n> node server.js\n\nhi\n'],
  ['14.21.3', '\n> web-app@1.0.0 start /app\n> node server.js\n\nhi\n'],
])('C99 npm start of Node %s prints its heading and becomes the script', (version, log) => {
  const host = programHost('npm', { '/app/package.json': PACKAGE, '/app/server.js': "console.log('hi');" }, [
    `NODE_VERSION=${version}`,
  ]);
  const node = { kind: 'file', mode: 0o755, uid: 0, gid: 0, size: 1, content: null, program: 'node' } as const;
  host.room.addImage('app:latest', new Map([['/usr/local/bin/node', node]]), {}, host.room.image('app:latest'));
  for (const cmd of [
    ['npm', 'start'],
    ['npm', 'run', 'start'],
    ['sh', '-c', 'exec npm start'],
  ]) {
    serve(host, cmd);
    expect(host.logs('web')).toBe(log);
    expectOk(host.daemon.containerRemove('web', { force: true, volumes: false }));
  }
  serve(host, ['npm', 'run', 'odd']);
  expect(host.last('run')).toMatchObject({ run: { program: { argv: ['npm', 'run', 'odd'] } } });
});

test.each([
  [['npm', 'start'], { status: 'exited', exitCode: 130 }],
  [['node', 'server.js'], { status: 'running' }],
])('C99 Ctrl-C at %j', (cmd, state) => {
  const listening = "require('http').createServer(() => {}).listen(3000);";
  const host = programHost('npm', { '/app/package.json': PACKAGE, '/app/server.js': listening });
  const node = { kind: 'file', mode: 0o755, uid: 0, gid: 0, size: 1, content: null, program: 'node' } as const;
  host.room.addImage('app:latest', new Map([['/usr/local/bin/node', node]]), {}, host.room.image('app:latest'));
  serve(host, cmd);
  expectOk(host.daemon.containerKill('web', 'TERM'));
  expect(host.state('web')).toMatchObject({ status: 'running' });
  expectOk(host.daemon.containerKill('web', 'INT'));
  expect(host.state('web')).toMatchObject(state);
});

test('C100 npm complains when there is nothing to run', () => {
  const host = programHost('npm', { '/app/package.json': '{}' });
  serve(host, ['npm', 'run', 'nosuch']);
  host.pass(0);
  expect(host.logs('web')).toContain('npm error Missing script: "nosuch"');
  expect(host.state('web')).toMatchObject({ exitCode: 1 });
});

test('C101 an entrypoint script becomes the command it is given', () => {
  const host = programHost('nginx', NGINX);
  const script = {
    kind: 'file',
    mode: 0o755,
    uid: 0,
    gid: 0,
    size: 1,
    content: null,
    program: 'docker-entrypoint',
  } as const;
  const layer = new Map<string, Change>([
    ['/docker-entrypoint.sh', script],
    ['/docker-entrypoint.d/30-tune-worker-processes.sh', host.room.file('#!/bin/sh\n', 0o755)],
  ]);
  host.room.addImage('app:latest', layer, {}, host.room.image('app:latest'));
  serve(host, ['/docker-entrypoint.sh', ...FOREGROUND], [80]);
  expect(host.body('localhost')).toBe('Welcome\n');
  expect(host.logs('web')).toMatch(/^\/docker-entrypoint\.sh: .*ready for start up\n/s);
});
