import { expect, test } from 'vitest';
import { programHost, serve } from '../../programs/testing';
import type { JsonObject } from '../api/json-object';
import { expectOk, TestHost } from '../testing';

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

test('C131 a limit that an update lowers below the use kills', () => {
  const host = programHost('nginx', {});
  serve(host, ['nginx', '-g', 'daemon off;'], [80], { host: { memory: 20 * MB } });
  expectOk(host.daemon.containerUpdate('web', { memory: 19 * MB }));
  host.pass(1_000);
  expect(host.state('web').status).toBe('running');
  expectOk(host.daemon.containerUpdate('web', { memory: 6 * MB }));
  host.pass(1_000);
  expect(host.state('web')).toMatchObject({ status: 'exited', exitCode: 137, oomKilled: true });
});

test('C131 OOMKilled is told while the restart policy waits, and when that is called off', () => {
  const host = programHost('nginx', {});
  const always = { name: 'always' as const, maximumRetryCount: 0 };
  serve(host, ['nginx', '-g', 'daemon off;'], [80], { host: { memory: 6 * MB, restartPolicy: always } });
  const told = () => (expectOk(host.daemon.containerInspect('web', { size: false })).State as JsonObject).OOMKilled;
  expect(told()).toBe(false);
  host.pass(301);
  expect([host.state('web').status, told()]).toEqual(['restarting', true]);
  host.pass(100);
  expect([host.state('web').status, told()]).toEqual(['running', false]);
  host.pass(301);
  expectOk(host.stop('web'));
  expect([host.state('web').status, told()]).toEqual(['exited', true]);
});

test('C131 an update to no limit of processes is shown as 0', () => {
  const host = programHost('nginx', {});
  serve(host, ['nginx', '-g', 'daemon off;'], [80], { host: { pidsLimit: 5 } });
  const shown = () =>
    (expectOk(host.daemon.containerInspect('web', { size: false })).HostConfig as JsonObject).PidsLimit;
  expect(shown()).toBe(5);
  expectOk(host.daemon.containerUpdate('web', { pidsLimit: 0 }));
  expect(shown()).toBe(0);
});
