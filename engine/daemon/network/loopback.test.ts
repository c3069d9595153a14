import { expect, test } from 'vitest';
import { programHost, serve } from '../../programs/testing';
import type { TestHost } from '../testing';

function nodeHost(listen: string): TestHost {
  const text = `require('http').createServer((req, res) => res.end('hello')).listen(${listen}, () => console.log('up'));\n`;
  const host = programHost('node', { '/app/server.js': text });
  serve(host, ['node', 'server.js'], [3000]);
  return host;
}

test.each(["3000, '127.0.0.1'", "3000, 'localhost'", "{ port: 3000, host: '::1' }"])(
  'N17 listen(%s) is for its own container',
  (listen) => {
    const host = nodeHost(listen);
    const other = host.run('other', ['sleep', '600']);
    const { id, networks } = host.room.container('web');
    const address = networks[0]?.endpoint?.ipAddress ?? '';
    expect(address).not.toBe('');
    expect(host.body('http://localhost:3000')).toBe('connection-reset');
    expect(host.body(`http://${address}:3000`)).toBe('connection-refused');
    expect(host.body(`http://${address}:3000`, { container: other.id })).toBe('connection-refused');
    expect(host.body(`http://${address}:3000`, { container: id })).toBe('connection-refused');
    expect(host.body('http://localhost:3000', { container: id })).toBe('hello');
  },
);

test.each(['3000', "3000, '0.0.0.0'", '{ port: 3000 }'])('N17 listen(%s) is for everybody', (listen) => {
  expect(nodeHost(listen).body('http://localhost:3000')).toBe('hello');
});

test('N17 on the network of the host its loopback is that of the host', () => {
  const host = programHost('python3', {});
  serve(host, ['python3', '-m', 'http.server', '9000', '--bind', '127.0.0.1'], [], { host: { networkMode: 'host' } });
  expect(host.body('http://localhost:9000')).toContain('Directory listing');
});

test.each([
  ['python3', ['python3', '-m', 'http.server', '8000', '-b', '127.0.0.1'], 8000],
  ['redis', ['redis', '--bind', '127.0.0.1', '-::1'], 6379],
] as const)('N17 %s is told the address on its command line', (program, cmd, port) => {
  const host = programHost(program, {});
  serve(host, cmd, [port]);
  expect(host.body(`http://localhost:${port}`)).toBe('connection-reset');
  expect(host.body(`http://localhost:${port}`, { container: host.room.container('web').id })).not.toBe(
    'connection-refused',
  );
});
