import { expect, test } from 'vitest';
import { ClientHost } from '../../testing';

/** Two stopped containers of different labels, one that runs, a dangling image and a network of one's own. */
function usedHost(): ClientHost {
  const host = new ClientHost();
  host.docker('docker run -d --name live -v data:/data busybox sleep 90000');
  host.docker('docker create --name old --label tier=web busybox');
  host.pass(7_200_000);
  host.docker('docker create --name young --label tier=db -v /scratch busybox');
  host.docker('docker commit old img:latest');
  host.docker('docker commit live img:latest');
  host.docker('docker network create own');
  return host;
}

const names = (host: ClientHost) => host.call(['ps', '-a', '--format', '{{.Names}}']).out.trim().split('\n');

test.each([
  ['', ['live']],
  ['--filter until=1h', ['young', 'live']],
  ['--filter label=tier=web', ['young', 'live']],
  ["--filter 'label!=tier=web'", ['old', 'live']],
  ['--filter label=tier --filter until=1h', ['young', 'live']],
])('P3 container prune takes what does not run and fits all filters: %s', (filters, left) => {
  const host = usedHost();
  expect(host.docker(`docker container prune -f ${filters}`).code).toBe(0);
  expect(names(host)).toEqual(left);
});

test.each([
  ['docker container prune -f --filter foo=bar', "invalid filter 'foo'"],
  ['docker image prune -f --filter dangling=maybe', "invalid filter 'dangling=[maybe]'"],
  ['docker image prune -f --filter until=soon', 'failed to parse value as time or duration: "soon"'],
  ['docker system prune -f --filter until=1h --filter until=2h', 'more than one until filter specified'],
])('P3 other filters are refused: %s', (line, message) => {
  const { err, code } = usedHost().docker(line);
  expect([err, code]).toEqual([`Error response from daemon: ${message}\n`, 1]);
});

test('P3 image prune takes dangling images, with -a all that no container was made from', () => {
  const host = usedHost();
  const left = () => host.call(['images', '--format', '{{.Repository}}']).out.trim().split('\n').sort();
  expect(left()).toEqual(['<none>', 'busybox', 'img']);
  expect(host.docker('docker image prune -f').out).toMatch(/^Deleted Images:\ndeleted: sha256:/);
  expect(left()).toEqual(['busybox', 'img']);
  expect(host.docker('docker image prune -af').out).toMatch(/^Deleted Images:\nuntagged: img:latest\ndeleted: sha256:/);
  expect(left()).toEqual(['busybox']);
  expect(host.docker('docker image prune -af').out).toBe('Total reclaimed space: 0B\n');
});

test('P4 what an image shares with others is not reclaimed with it', () => {
  const host = new ClientHost();
  host.docker('docker create --name box busybox');
  host.write('box', '/note', 'twelve bytes');
  host.docker('docker commit box');
  expect(host.docker('docker image prune -f').out).toMatch(/\nTotal reclaimed space: 12B\n$/);
  expect(host.docker('docker container prune -f').out).toMatch(/\n\nTotal reclaimed space: 12B\n$/);
});

test('P5 system prune goes from containers to images and tells one total; volumes only when asked', () => {
  const host = usedHost();
  const { out } = host.docker('docker system prune -f');
  expect(out.match(/^[DT].*$/gm)).toEqual([
    'Deleted Containers:',
    'Deleted Networks:',
    'Deleted Images:',
    'Total reclaimed space: 0B',
  ]);
  expect(out).toContain('\nDeleted Networks:\nown\n\nDeleted Images:\n');
  expect(host.docker('docker volume ls -q').out.trim().split('\n')).toHaveLength(2);
  expect(host.docker('docker system prune -f --volumes').out).toMatch(/^Deleted Volumes:\n[0-9a-f]{64}\n\nTotal/);
  expect(host.docker('docker volume ls -q').out).toBe('data\n');
});

test('P5 the warning lists what will go, and the filters', () => {
  const host = new ClientHost();
  const { out, code } = host.docker('docker system prune -a --filter until=24h --filter label=x');
  expect([out, code]).toEqual([
    `WARNING! This will remove:
  - all stopped containers
  - all networks not used by at least one container
  - all images without at least one container associated to them
  - all build cache

  Items to be pruned will be filtered with:
  - label=x
  - until=24h

Are you sure you want to continue? [y/N] `,
    0,
  ]);
  expect(host.docker('docker system prune --volumes --filter until=1h')).toMatchObject({
    err: 'ERROR: The "until" filter is not supported with "--volumes"\n',
    code: 1,
  });
});

test('P6 shared layers count once, and what nothing uses is reclaimable', () => {
  const host = new ClientHost();
  host.docker('docker create --name box busybox');
  host.write('box', '/note', 'twelve bytes');
  host.docker('docker commit box mine');
  host.docker('docker run -d --name live busybox sleep 600');
  const rows = host.call([
    'system',
    'df',
    '--format',
    '{{.Type}}|{{.TotalCount}}|{{.Active}}|{{.Size}}|{{.Reclaimable}}',
  ]);
  const size = host.call(['images', 'busybox', '--format', '{{.Size}}']).out.trim();
  expect(size).toBe('1.98MB');
  expect(rows.out).toBe(`Images|2|1|1.98MB|1.98MB (100%)
Containers|2|1|12B|12B (100%)
Local Volumes|0|0|0B|0B
Build Cache|0|0|0B|0B
`);
  expect(host.docker('docker system df').out.split('\n')[0]).toBe(
    'TYPE            TOTAL     ACTIVE    SIZE      RECLAIMABLE',
  );
});

test('P7 -v has four tables, and a template is given all of them', () => {
  const host = usedHost();
  const { out } = host.docker('docker system df -v');
  expect(out.match(/^.*:.*$|^[A-Z ]{9,}$/gm)).toEqual([
    'Images space usage:',
    'REPOSITORY   TAG       IMAGE ID       CREATED                  SIZE      SHARED SIZE   UNIQUE SIZE   CONTAINERS',
    'Containers space usage:',
    'CONTAINER ID   IMAGE     COMMAND         LOCAL VOLUMES   SIZE      CREATED                  STATUS       NAMES',
    'Local Volumes space usage:',
    expect.stringMatching(/^VOLUME NAME +LINKS +SIZE$/),
    'Build cache usage: 0B',
    'CACHE ID   CACHE TYPE   SIZE      CREATED   LAST USED   USAGE     SHARED',
  ]);
  const volumes = host.call(['system', 'df', '-v', '--format', '{{range .Volumes}}{{.Links}} {{end}}']);
  expect(volumes.out).toBe('1 1 ');
});

test('K26 prune asks unless -f; no is no failure', () => {
  const host = new ClientHost();
  host.docker('docker create --name again busybox');
  const asked = host.docker('docker container prune', { stdin: 'n\n' });
  expect(asked).toMatchObject({
    out: 'WARNING! This will remove all stopped containers.\nAre you sure you want to continue? [y/N] ',
    err: '',
    code: 0,
  });
  expect(host.docker('docker ps -aq').out).not.toBe('');
  const id = host.room.container('again').id;
  expect(host.docker('docker container prune', { stdin: 'y\n' }).out).toMatch(
    new RegExp(`Deleted Containers:\n${id}\n\nTotal reclaimed space: 0B\n$`),
  );
});

test('P7 a template of -v is given whole IDs, and its lists in their order', () => {
  const host = new ClientHost();
  host.docker('docker run --name web busybox');
  expect(host.docker("docker system df -v --format '{{range .Images}}{{.ID}}{{end}}'").out).toMatch(
    /^sha256:\w{64}\n?$/,
  );
  expect(host.docker('docker system df -v --format json').out).toMatch(
    /^\{"Images":\[.*\],"Containers":\[.*"ID":"\w{64}".*\],"Volumes":\[\],"BuildCache":\[\]\}/,
  );
});
