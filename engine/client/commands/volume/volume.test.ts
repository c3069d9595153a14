import { expect, test } from 'vitest';
import { ClientHost } from '../../testing';

/** A host with volumes v1, v2 and v10, of which a container that has ended mentions the first. */
function hostWithVolumes(): ClientHost {
  const host = new ClientHost();
  host.docker('docker volume create v10');
  host.docker('docker volume create --label tier=db v2');
  host.docker('docker create --name user -v v1:/data busybox');
  return host;
}

const out = (host: ClientHost, line: string) => host.docker(line).out;

test.each([
  ['-q', 'v1\nv2\nv10\n'],
  ['', 'DRIVER    VOLUME NAME\nlocal     v1\nlocal     v2\nlocal     v10\n'],
  ['-q -f dangling=true', 'v2\nv10\n'],
  ['-q -f dangling=0', 'v1\n'],
  ['-q -f name=1', 'v1\nv10\n'],
  ['-q -f label=tier=db', 'v2\n'],
  ['-q -f label=tier -f driver=local', 'v2\n'],
  ['-q -f driver=nfs', ''],
  ["--format '{{.Name}}: {{.Driver}} {{.Mountpoint}}' -f name=v2", 'v2: local /var/lib/docker/volumes/v2/_data\n'],
  [
    '--format json -f name=v2',
    '{"Availability":"N/A","Driver":"local","Group":"N/A","Labels":"tier=db","Links":"N/A","Mountpoint":"/var/lib/docker/volumes/v2/_data","Name":"v2","Scope":"local","Size":"N/A","Status":"N/A"}\n',
  ],
])('V42 docker volume ls %s', (flags, expected) => {
  expect(out(hostWithVolumes(), `docker volume ls ${flags}`)).toBe(expected);
});

test('V42 a filter that docker does not know is refused', () => {
  const host = hostWithVolumes();
  expect(host.docker('docker volume ls -f colour=red')).toMatchObject({
    err: "Error response from daemon: invalid filter 'colour'\n",
    code: 1,
  });
});

test('V43 inspect shows a volume, keys in alphabetical order, and tells what is not there', () => {
  const host = hostWithVolumes();
  const { out: json, err, code } = host.docker('docker volume inspect v2 nosuch');
  const [volume] = JSON.parse(json);
  expect(Object.keys(volume)).toEqual(['CreatedAt', 'Driver', 'Labels', 'Mountpoint', 'Name', 'Options', 'Scope']);
  expect(volume).toMatchObject({ Labels: { tier: 'db' }, Options: null, CreatedAt: '2026-11-21T04:20:00Z' });
  expect([err, code]).toEqual(['Error response from daemon: get nosuch: no such volume\n', 1]);
  expect(out(host, 'docker volume inspect -f \'{{.Mountpoint}} {{index .Labels "tier"}}\' v2')).toBe(
    '/var/lib/docker/volumes/v2/_data db\n',
  );
});

test('V43 rm answers for each of several names', () => {
  const host = hostWithVolumes();
  const { out: gone, err, code } = host.docker('docker volume rm v2 v1 nosuch v10');
  expect(gone).toBe('v2\nv10\n');
  expect(err).toMatch(
    /^Error response from daemon: remove v1: volume is in use - \[[0-9a-f]{64}\]\n.*nosuch: no such volume\n$/,
  );
  expect(code).toBe(1);
});

test('V43 prune asks, and takes named volumes only with -a', () => {
  const host = hostWithVolumes();
  const anonymous = out(host, 'docker volume create').trim();
  const asked = host.docker('docker volume prune', { stdin: 'n\n' });
  expect(asked.out).toContain(
    'WARNING! This will remove anonymous local volumes not used by at least one container.\nAre you sure you want to continue? [y/N] ',
  );
  expect(asked.code).toBe(0);
  expect(out(host, 'docker volume prune -f')).toBe(`Deleted Volumes:\n${anonymous}\n\nTotal reclaimed space: 0B\n`);
  expect(out(host, 'docker volume prune -f')).toBe('Total reclaimed space: 0B\n');
  expect(host.call(['volume', 'prune', '-af', '--filter', 'label!=tier']).out).toContain('Deleted Volumes:\nv10\n');
  expect(out(host, 'docker volume prune -f --filter all=1')).toContain('Deleted Volumes:\nv2\n');
  expect(host.docker('docker volume prune -af --filter all=1')).toMatchObject({
    err: 'conflicting options: cannot specify both --all and --filter all=1\n',
    code: 1,
  });
  expect(out(host, 'docker volume ls -q')).toBe('v1\n');
});

test('V43 create knows its options and refuses those of Swarm by name', () => {
  const host = new ClientHost();
  expect(out(host, 'docker volume create -d local -o type=tmpfs -o device=tmpfs scratch')).toBe('scratch\n');
  expect(host.docker('docker volume create --group g x1').err).toContain('real Docker has "--group"');
  expect(host.docker('docker volume create -d nfs far').err).toContain('plugin "nfs" not found');
});

test('V44 ps shows what is mounted, and finds containers by it', () => {
  const host = new ClientHost();
  host.docker('docker create --name one -v a-volume-with-a-long-name:/data -v /home/student:/home busybox');
  host.docker('docker create --name two -v /cache busybox');
  const names = (filter: string) => out(host, `docker ps -a --format '{{.Names}}' -f volume=${filter}`);
  expect(out(host, "docker ps -a -f name=one --format '{{.Mounts}} {{.LocalVolumes}}'")).toBe(
    'a-volume-with-…,/home/student 1\n',
  );
  expect(names('a-volume-with-a-long-name')).toBe('one\n');
  expect(names('/home/student')).toBe('one\n');
  expect(names('/cache')).toBe('two\n');
  expect(names('nosuch')).toBe('');
});

test('V40 a volume driver that this room does not have is refused', () => {
  const host = new ClientHost();
  const refused = host.docker('docker run --volume-driver nfs -v data:/d busybox true');
  expect(refused.code).toBe(125);
  expect(refused.err).toContain('this room has only "local"');
});

test('V21 a template may ask a bind for its name, which is empty', () => {
  const host = new ClientHost();
  host.docker('docker create --name web -v /home/student:/home -v data:/data busybox');
  const format = '{{range .Mounts}}{{.Type}}:{{.Name}}:{{.Driver}} {{end}}';
  expect(host.call(['inspect', '-f', format, 'web']).out).toBe('bind:: volume:data:local \n');
});
