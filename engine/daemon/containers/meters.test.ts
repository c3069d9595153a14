import { expect, test } from 'vitest';
import { programHost, serve } from '../../programs/testing';
import { expectOk, TestHost } from '../testing';

test('C69 requests move the meters of processor and network, and pass', () => {
  const host = programHost('traefik-whoami', {});
  serve(host, ['traefik-whoami'], [80]);
  const meters = () => expectOk(host.daemon.containerStats('web'));
  const idle = meters();
  for (let n = 0; n < 20; n += 1) host.body('http://localhost:80/');
  const busy = meters();
  expect(busy.cpu).toBeGreaterThan(idle.cpu + 1);
  expect(busy.received).toBeGreaterThan(idle.received + 20 * 100);
  expect(busy.sent).toBeGreaterThan(20 * 100);
  host.pass(10_000);
  expect(meters().cpu).toBeLessThan(0.1);
  expect(meters().sent).toBe(busy.sent);
  expectOk(host.stop('web', { timeout: 0 }));
  expectOk(host.daemon.containerStart('web'));
  expect(meters().sent).toBe(0);
});

test('C69 a loop that never rests has what --cpus allows; paused it keeps its memory', () => {
  const host = new TestHost();
  host.run('busy', ['sh', '-c', 'while true; do :; done'], { host: { nanoCpus: 5e8 } });
  host.run('rests', ['sh', '-c', 'while true; do sleep 1; done']);
  const meters = (name: string) => expectOk(host.daemon.containerStats(name));
  expect(meters('busy').cpu).toBeGreaterThan(49);
  expect(meters('busy').cpu).toBeLessThan(51);
  expect(meters('rests').cpu).toBeLessThan(5);
  const { memory } = meters('busy');
  expectOk(host.daemon.containerPause('busy'));
  expect(meters('busy')).toMatchObject({ cpu: 0, memory });
});

test('C69 what is written counts as written to a disk', () => {
  const host = new TestHost();
  host.run('app', ['sleep', '60']);
  host.write('app', '/data', 'x'.repeat(5_000));
  expect(expectOk(host.daemon.containerStats('app')).written).toBe(5_000);
});
