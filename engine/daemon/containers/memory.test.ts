import { expect, test } from 'vitest';
import { programHost, serve } from '../../programs/testing';
import { TestHost } from '../testing';

const MB = 1024 * 1024;

test('C28 a program that needs more memory than it may use is killed a moment after its start', () => {
  const host = programHost('traefik-whoami', {});
  serve(host, ['traefik-whoami'], [80], { host: { memory: 6 * MB } });
  host.pass(10_000);
  expect(host.state('web').status).toBe('running');
  const hungry = programHost('nginx', {});
  serve(hungry, ['nginx', '-g', 'daemon off;'], [80], { host: { memory: 6 * MB } });
  expect(hungry.state('web').status).toBe('running');
  expect(hungry.body('http://localhost:80')).not.toContain('html');
  hungry.pass(1_000);
  expect(hungry.state('web')).toMatchObject({ status: 'exited', exitCode: 137, oomKilled: true });
  const told = hungry.room.events.flatMap(({ event }) =>
    event.type === 'daemon.noted' ? event.events.map(({ action }) => action) : [],
  );
  expect(told.slice(told.indexOf('oom')).slice(0, 2)).toEqual(['oom', 'die']);
});

test('C28 the last line of /dev/zero takes all memory', () => {
  const host = new TestHost();
  host.room.addImage(
    'tools:latest',
    new Map([['/bin/tail', busybox]]),
    { Cmd: ['tail', '/dev/zero'] },
    host.room.image(),
  );
  host.run('greedy', [], { image: 'tools', cmd: null, host: { memory: 20 * MB } });
  host.pass(5_000);
  expect(host.state('greedy')).toMatchObject({ exitCode: 137, oomKilled: true });
});

const busybox = { kind: 'file', mode: 0o755, uid: 0, gid: 0, size: 9, content: null, program: 'busybox' } as const;
