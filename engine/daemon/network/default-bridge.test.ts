import { expect, test } from 'vitest';
import { primaryAddress } from '../../model/primary-address';
import { expectOk, TestHost, type TestRequest } from '../testing';
import { parseUrl } from './parse-url';

const publish = (hostPort: number | null, containerPort: number, hostIp = ''): TestRequest => ({
  host: { portRequests: [{ hostIp, hostPort, containerPort, protocol: 'tcp' }] },
});
const SERVER = ['httpd', '-f', '-p', '80', '-h', '/var/www'];

function served(): TestHost {
  const host = new TestHost();
  host.run('web', SERVER, publish(8080, 80));
  host.write('web', '/var/www/index.html', 'page A\n');
  return host;
}

test('C50 a published port is bound for IPv4 and IPv6 and leads to the program inside', () => {
  const host = served();
  expect(host.room.container('web').ports).toEqual([
    { hostIp: '0.0.0.0', hostPort: 8080, containerPort: 80, protocol: 'tcp' },
    { hostIp: '::', hostPort: 8080, containerPort: 80, protocol: 'tcp' },
  ]);
  for (const url of ['localhost:8080', 'http://127.0.0.1:8080/index.html', '[::1]:8080', '172.17.0.1:8080']) {
    expect(host.body(url), url).toBe('page A\n');
  }
});

test('C49 the registry answers at its own name and at port 5000, unless a container has that port', () => {
  const host = served();
  host.run('asking', ['sleep', '60']);
  for (const url of ['localhost:5000/v2/_catalog', 'registry:5000/v2/_catalog?n=5', '172.17.0.1:5000/v2/_catalog']) {
    expect(host.body(url), url).toBe('{"repositories":[]}\n');
  }
  expect(host.body('registry:5000/v2/_catalog', { container: 'asking' })).toBe('{"repositories":[]}\n');
  expect(host.body('localhost:5000', { container: 'asking' })).toBe('connection-refused');
  expect(host.body('registry:80')).toBe('connection-refused');
  host.run('flask', SERVER, publish(5000, 80));
  host.write('flask', '/var/www/index.html', 'mine\n');
  expect(host.body('localhost:5000')).toBe('mine\n');
  expect(host.body('registry:5000/v2/')).toBe('{}');
});

test('C51 files are read when they are asked for', () => {
  const host = served();
  host.write('web', '/var/www/index.html', 'page B\n');
  expect(host.body('localhost:8080')).toBe('page B\n');
});

test('C52 a taken port shows at start: the container stays created with 128, and starts when the port is free', () => {
  const host = served();
  expectOk(host.create('second', SERVER, publish(8080, 80)));
  expect(host.daemon.containerStart('second')).toMatchObject({
    error: {
      status: 500,
      message: expect.stringMatching(
        /^failed to set up container networking: driver failed programming external connectivity on endpoint second \([0-9a-f]{64}\): Bind for 0\.0\.0\.0:8080 failed: port is already allocated$/,
      ),
    },
  });
  expect(host.state('second')).toMatchObject({ status: 'created', exitCode: 128 });
  expectOk(host.stop('web', { timeout: 0 }));
  expectOk(host.daemon.containerStart('second'));
  expect(host.daemon.containerStart('web').ok).toBe(false);
});

test('C53 one port on two different addresses does not clash, on all addresses it does', () => {
  const host = new TestHost();
  host.run('one', SERVER, publish(8080, 80, '127.0.0.1'));
  host.run('two', SERVER, publish(8080, 80, '127.0.0.2'));
  expectOk(host.create('all', SERVER, publish(8080, 80)));
  expect(host.daemon.containerStart('all').ok).toBe(false);
});

test('C54 -P and an open host port take the first free one from 32768', () => {
  const host = new TestHost();
  host.run('open', SERVER, { exposedPorts: ['80/tcp', '9000/udp'], host: { publishAllPorts: true } });
  host.run('any', SERVER, publish(null, 80));
  expect(host.room.container('open').ports.map((it) => `${it.hostPort}->${it.containerPort}/${it.protocol}`)).toEqual([
    '32768->80/tcp',
    '32768->80/tcp',
    '32768->9000/udp',
    '32768->9000/udp',
  ]);
  expect(host.room.container('any').ports[0]?.hostPort).toBe(32_769);
});

test('C54 the next open port is behind the last one that was given, even if that is free again', () => {
  const host = new TestHost();
  const port = () => host.room.container('any').ports[0]?.hostPort;
  host.run('any', SERVER, publish(null, 80));
  host.stop('any', { timeout: 0 });
  host.run('fixed', SERVER, publish(40_000, 80));
  expectOk(host.daemon.containerStart('any'));
  expect(port()).toBe(32_769);
  Object.assign(host.room.context().host, { lastPorts: { tcp: 60_999 } });
  host.stop('any', { timeout: 0 });
  expectOk(host.daemon.containerStart('any'));
  expect(port()).toBe(32_768);
});

test('C55 addresses of the default bridge are given from .2 on and given back at the end', () => {
  const host = new TestHost();
  host.run('one', ['sleep', '600']);
  host.run('two', ['sleep', '600']);
  expect(['one', 'two'].map((name) => primaryAddress(host.room.container(name)))).toEqual(['172.17.0.2', '172.17.0.3']);
  expectOk(host.stop('one', { timeout: 0 }));
  expect(primaryAddress(host.room.container('one'))).toBe('');
  host.run('three', ['sleep', '600']);
  expect(primaryAddress(host.room.container('three'))).toBe('172.17.0.2');
});

test('C56 nobody at the port, nobody behind the port, no such name, a frozen server', () => {
  const host = served();
  host.run('deaf', ['sleep', '600'], publish(9090, 80));
  expect(host.body('localhost:1234')).toBe('connection-refused');
  expect(host.body('localhost:9090')).toBe('connection-reset');
  expect(host.body('example.com')).toBe('could-not-resolve');
  expect(host.body('ht tp://x')).toBe('bad-url');
  expectOk(host.daemon.containerPause('web'));
  expect(host.body('localhost:8080')).toBe('timeout');
  expectOk(host.stop('web', { timeout: 0 }));
  expect(host.body('localhost:8080')).toBe('connection-refused');
});

test('C57 containers of one host reach each other by address, themselves as localhost, and no name', () => {
  const host = served();
  host.run('other', ['sleep', '600']);
  const from = { container: host.room.container('other').id };
  const { id } = host.room.container('web');
  const ipAddress = primaryAddress(host.room.container('web'));
  expect(host.body(ipAddress)).toBe('page A\n');
  expect(host.body(ipAddress, from)).toBe('page A\n');
  expect(host.body('172.17.0.1:8080', from)).toBe('page A\n');
  expect(host.body('localhost', { container: id })).toBe('page A\n');
  expect(host.body('localhost', from)).toBe('connection-refused');
  expect(host.body('web', from)).toBe('could-not-resolve');
});

test('C58 a network that does not exist is found out at start', () => {
  const host = new TestHost();
  expectOk(host.create('lost', ['sleep', '1'], { host: { networkMode: 'nosuch' } }));
  expect(host.daemon.containerStart('lost')).toMatchObject({
    error: { status: 404, message: 'failed to set up container networking: network nosuch not found' },
  });
  host.run('alone', ['sleep', '1'], { host: { networkMode: 'none' } });
  expect(primaryAddress(host.room.container('alone'))).toBe('');
});

test.each([
  ['localhost:8080', { host: 'localhost', port: 8080, target: '/', secure: false }],
  ['https://a.b/c?d=1#e', { host: 'a.b', port: 443, target: '/c?d=1', secure: true }],
  ['http://[::1]:80?x', { host: '::1', port: 80, target: '/?x', secure: false }],
  ['http://user:pw@web/', { host: 'web', port: 80, target: '/', secure: false }],
  ['ftp://x', null],
  ['localhost:99999', null],
  ['', null],
])('C59 the URL %j', (text, parsed) => {
  expect(parseUrl(text)).toEqual(parsed);
});

test('C94 busybox’s httpd says at once what it cannot serve, and ends', () => {
  const host = new TestHost();
  for (const [name, args, said] of [
    ['nowhere', ['-h', '/nope'], "can't change directory to '/nope': No such file or directory"],
    ['odd', ['-p', 'abc'], "bad address 'abc'"],
  ] as const) {
    host.run(name, ['httpd', '-f', ...args]);
    host.pass(0);
    expect(host.state(name)).toMatchObject({ status: 'exited', exitCode: 1 });
    expect(host.logs(name)).toBe(`httpd: ${said}\n`);
  }
});
