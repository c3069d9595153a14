import { expect, test } from 'vitest';
import { expectOk, type TestHost } from '../../daemon/testing';
import { programHost } from '../testing';

const MAIN = 'user nginx;\nhttp {\n  include /etc/nginx/conf.d/*.conf;\n}\n';
const FOREGROUND = ['nginx', '-g', 'daemon off;'];

function balanced(conf: string): TestHost {
  const host = programHost('nginx', {
    '/etc/nginx/nginx.conf': MAIN,
    '/etc/nginx/conf.d/default.conf': conf,
  });
  const plain = { driver: 'bridge', internal: false, attachable: false, subnets: [], labels: [], options: [] };
  expectOk(host.daemon.networkCreate({ name: 'shop', ...plain }));
  return host;
}

const onShop = { networks: [{ network: 'shop', aliases: [] as string[] }], host: { networkMode: 'shop' } };
const published = {
  image: 'app',
  ...onShop,
  host: {
    networkMode: 'shop',
    portRequests: [{ hostIp: '', hostPort: 8080, containerPort: 80, protocol: 'tcp' as const }],
  },
};

function backend(host: TestHost, name: string, aliases: string[] = []): void {
  host.run(name, ['httpd', '-f', '-p', '80', '-h', '/var/www'], {
    image: 'busybox',
    ...onShop,
    networks: [{ network: 'shop', aliases }],
  });
  host.write(name, '/var/www/index.html', `${name}\n`);
}

test('N30 nginx passes requests on to several servers in turn, by weight, and around one that fails', () => {
  const host = balanced(`upstream web { server one weight=2; server two:80; }
server { listen 80; location / { proxy_pass http://web; } }
`);
  backend(host, 'one');
  backend(host, 'two');
  host.run('proxy', FOREGROUND, published);
  const answers = () => Array.from({ length: 6 }, () => host.body('localhost:8080').trim());
  expect(answers()).toEqual(['one', 'one', 'two', 'one', 'one', 'two']);
  expectOk(host.daemon.containerKill('two', 'KILL'));
  expect(answers()).toEqual(Array(6).fill('one'));
  expect(host.logs('proxy')).toContain('connect() failed (113: Host is unreachable) while connecting to upstream');
  expectOk(host.daemon.containerKill('one', 'KILL'));
  expect(host.curl('localhost:8080')).toMatchObject({ response: { status: 502 } });
});

test('N31 a name that nobody has when nginx starts ends it with file and line', () => {
  const host = balanced('server {\n  listen 80;\n  location /api/ {\n    proxy_pass http://app:3000/;\n  }\n}\n');
  host.run('proxy', FOREGROUND, published);
  expect(host.logs('proxy')).toContain('host not found in upstream "app" in /etc/nginx/conf.d/default.conf:4\n');
  host.pass(1);
  expect(host.state('proxy')).toMatchObject({ status: 'exited', exitCode: 1 });
});

test('N32 a path in proxy_pass replaces that of the location; a proxy that leads to itself comes to an end', () => {
  const host = balanced(`server {
  listen 80;
  location /api/ { proxy_pass http://app/; }
  location /self { proxy_pass http://127.0.0.1; }
}
`);
  backend(host, 'real', ['app']);
  host.run('proxy', FOREGROUND, published);
  expect(host.body('localhost:8080/api/index.html')).toBe('real\n');
  expect(host.curl('localhost:8080/self')).toMatchObject({ response: { status: 502 } });
});

test('N31 names are looked up at each start, also by containers of one untouched image', () => {
  const host = balanced('server {\n  listen 80;\n  location / {\n    proxy_pass http://app;\n  }\n}\n');
  host.run('early', FOREGROUND, { image: 'app', ...onShop });
  backend(host, 'app');
  host.run('late', FOREGROUND, published);
  expect(host.logs('early')).toContain('host not found in upstream "app"');
  expect(host.body('localhost:8080')).toBe('app\n');
});
