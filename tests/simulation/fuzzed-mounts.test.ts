import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ClientHost } from '#engine/client/testing';
import { nearly } from './nearly';
import { RUNS } from './runs';
import { expectSound } from './sound-room';

const place = [
  'data',
  '/',
  '/data',
  '/etc',
  '/etc/passwd',
  '.',
  './site',
  '..',
  '/home/student/site',
  '/nosuch',
  '~',
  'C',
  'ü',
];
const volume = nearly([...place, ':', ':', ':ro', ':rw', ':z', ',nocopy', ':shared', ' ', ''], 5);
const mount = nearly(
  [
    ...['type=volume,', 'type=bind,', 'type=tmpfs,', 'type=image,', 'src=', 'source=', 'dst=', 'target=', ','],
    ...[',readonly', ',ro=false', ',volume-nocopy', ',tmpfs-size=1m', ',tmpfs-mode=1777', ',bind-propagation=shared'],
    ...['"', '=', ...place],
  ],
  7,
);
const tmpfs = nearly([...place, ':', 'size=', '1m', ',', 'mode=', '1777', 'noexec', 'ro', 'rw', '%'], 6);
const wish = fc.oneof(
  volume.map((text) => ['-v', text]),
  mount.map((text) => ['--mount', text]),
  tmpfs.map((text) => ['--tmpfs', text]),
  nearly(['ant', ':ro', ':', 'nosuch', ',z', 'rw']).map((text) => ['--volumes-from', text]),
);

test('K84 mounts: what is taken is mounted once at each place, what is refused is refused in words and leaves nothing', () => {
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 2 }), fc.boolean(), (wishes, starts) => {
      const host = new ClientHost();
      host.save('site/index.html', 'hello');
      host.call(['run', '-d', '--name', 'ant', '-v', 'shared:/shared', 'busybox', 'sleep', '600']);
      const made = host.call(['create', '--name', 'bee', ...wishes.flat(), 'busybox', 'sleep', '600']);
      if (made.code !== 0) {
        expect(made.err).not.toBe('');
        expect(host.docker('docker ps -aq').out.trim().split('\n')).toHaveLength(1);
        // What has been given a name stays; so does what `--mount` makes without one.
        const left = host.docker('docker volume ls -qf dangling=true').out.split('\n');
        if (!wishes.some(([flag]) => flag === '--mount')) {
          expect(left.filter((name) => /^[0-9a-f]{64}$/.test(name))).toEqual([]);
        }
        return;
      }
      const mounts = JSON.parse(host.docker("docker inspect --format '{{json .Mounts}}' bee").out);
      const places = mounts.map(({ Destination }: { Destination: string }) => Destination);
      expect(new Set(places).size).toBe(places.length);
      for (const at of places) expect(at).toMatch(/^\//);
      if (starts) {
        const started = host.docker('docker start bee');
        if (started.code !== 0) expect(started.err).not.toBe('');
        host.daemon.containerWrite('bee', [['/data/written', host.room.file('x')]]);
        host.docker('docker diff bee');
      }
      expectSound(host.room.state, host.room.blobs);
      host.docker('docker rm -fv ant bee');
      host.docker('docker volume prune -af');
      expect(host.docker('docker volume ls -q').out).toBe('');
    }),
    { numRuns: RUNS * 3 },
  );
});
