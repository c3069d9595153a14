import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ClientHost } from '#engine/client/testing';
import { nearly } from './nearly';
import { RUNS } from './runs';

const LISTS: readonly (readonly [list: string, name: string])[] = [
  ['ps -a', '{{.Names}}'],
  ['images -a', '{{.Repository}}:{{.Tag}} {{.ID}}'],
  ['volume ls', '{{.Name}}'],
  ['network ls', '{{.Name}}'],
  ['events --since 1h --until 0s', '{{json .}}'],
];
const PRUNES = ['container', 'image', 'volume', 'network', 'system', 'builder'];
const condition = nearly(
  [
    ...[
      'status=',
      'name=',
      'id=',
      'label=',
      'label!=',
      'ancestor=',
      'before=',
      'since=',
      'until=',
      'volume=',
      'network=',
    ],
    ...[
      'publish=',
      'expose=',
      'exited=',
      'health=',
      'isolation=',
      'is-task=',
      'dangling=',
      'reference=',
      'driver=',
      'type=',
    ],
    ...['scope=', 'event=', 'container=', 'image=', 'all=', 'stars=', 'nosuch='],
    ...[
      'exited',
      'running',
      'ant',
      'web',
      'busybox',
      'data',
      'owner=ann',
      'true',
      'false',
      '1',
      '0',
      '80/tcp',
      '80-90',
    ],
    ...['1h', '2026-11-21', '10', '-1', 'custom', 'bridge', '*', '^', '[', '(', '.*', '\\', '/'],
  ],
  3,
);

test('K84 filters leave some of what is listed, or are refused in words', () => {
  const host = new ClientHost();
  host.docker('docker network create web');
  host.docker('docker volume create --label owner=ann data');
  host.docker('docker run -d --name ant -l owner=ann --network web -v data:/data -p 8080:80 busybox sleep 600');
  host.docker('docker run --name bee --expose 81/udp busybox false');
  host.docker('docker commit bee made');
  host.pass(5_000);
  fc.assert(
    fc.property(fc.constantFrom(...LISTS), fc.array(condition, { minLength: 1, maxLength: 2 }), ([list, name], of) => {
      const base = [...list.split(' '), '--format', name];
      const asked = (conditions: readonly string[]) =>
        host.call([...base, ...conditions.flatMap((one) => ['-f', one])]);
      const all = new Set(asked([]).out.split('\n'));
      const some = asked(of);
      if (some.code !== 0) expect(some.err, of.join(' ')).not.toBe('');
      const left = some.out.split('\n');
      for (const line of left) expect(all.has(line), `${list} ${of}: ${line}`).toBe(true);
      // To say a thing twice is to say it once.
      expect(asked([...of, ...of]).out).toBe(some.out);
    }),
    { numRuns: RUNS * 10 },
  );
});

test('K84 filters of prune take nothing away that is in use, or are refused in words', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PRUNES), fc.array(condition, { minLength: 1, maxLength: 2 }), (what, of) => {
      const host = new ClientHost();
      host.docker('docker run -d --name ant -v data:/data busybox sleep 600');
      const before = host.room.events.length;
      const done = host.call([what, 'prune', '-f', ...of.flatMap((one) => ['--filter', one])]);
      if (done.code !== 0) {
        expect(done.err, `${what} ${of}`).not.toBe('');
        const types = host.room.events.slice(before).map(({ event }) => event.type);
        expect(types.filter((type) => type.endsWith('.removed'))).toEqual([]);
      }
      expect(host.docker('docker ps -q').out).not.toBe('');
      expect(host.docker('docker volume ls -q').out).toBe('data\n');
    }),
    { numRuns: RUNS * 2 },
  );
});
