import { expect, test } from 'vitest';
import { readTar } from '../../../model/tar-reader';
import { writeTar } from '../../../model/tar-writer';
import { ClientHost } from '../../testing';

const QUIET = { out: '', err: '', code: 0 };

function hostWithBox(): ClientHost {
  const host = new ClientHost();
  host.docker('docker create --name box busybox');
  return host;
}

/** Text of a file of the host below the home folder, or null. */
function saved(host: ClientHost, name: string): string | null {
  const entry = host.room.state.privates.get('s1')?.files.get(`/home/student/${name}`);
  const content = entry?.kind === 'file' && entry.content ? host.room.blobs.get(entry.content) : null;
  return content ? new TextDecoder().decode(content) : null;
}

/** What `docker cp PATH -` says is there, as `ls -ln` would. */
function inside(host: ClientHost, path: string): string[] {
  const { bytes } = host.docker(`docker cp box:${path} -`);
  const items = readTar(bytes);
  if (!items.ok) throw new Error(items.error);
  return items.value.map(({ name, uid, mode }) => `${name} ${mode.toString(8)} ${uid}`);
}

test('A15 a file goes into a directory that is there, and otherwise takes the name that was given', () => {
  const host = hostWithBox();
  host.save('note.txt', 'hi\n');
  expect(host.docker('docker cp note.txt box:/tmp/')).toMatchObject(QUIET);
  expect(host.docker('docker cp note.txt box:/tmp')).toMatchObject(QUIET);
  expect(host.docker('docker cp note.txt box:renamed.txt')).toMatchObject(QUIET);
  expect(host.docker('docker diff box').out.split('\n').sort().join(' ').trim()).toBe(
    'A /renamed.txt A /tmp/note.txt C /tmp',
  );
  expect(host.docker('docker cp note.txt box:/tmp/no/').err).toBe('no such directory\n');
  expect(host.docker('docker cp note.txt box:/no/file').err).toBe(
    'Error response from daemon: Could not find the file /no in container box\n',
  );
});

test('A15 a directory goes below one that is there, takes the name of one that is not, and /. means what is in it', () => {
  const host = hostWithBox();
  host.save('src/a/f', '1');
  host.docker('docker cp src box:/tmp');
  expect(inside(host, '/tmp').map((line) => line.split(' ')[0])).toEqual([
    'tmp/',
    'tmp/src/',
    'tmp/src/a/',
    'tmp/src/a/f',
  ]);
  host.docker('docker cp src box:/new');
  host.docker('docker cp src/. box:/home');
  expect(inside(host, '/new').map((line) => line.split(' ')[0])).toEqual(['new/', 'new/a/', 'new/a/f']);
  expect(inside(host, '/home/.').map((line) => line.split(' ')[0])).toEqual(['./', './a/', './a/f']);
  expect(host.docker('docker cp box:/new out').code + host.docker('docker cp box:/new/. more').code).toBe(0);
  expect([saved(host, 'out/a/f'), saved(host, 'more/a/f')]).toEqual(['1', '1']);
  host.docker('docker cp box:/new/a/f out');
  host.docker('docker cp box:/new/a/f renamed');
  expect([saved(host, 'out/f'), saved(host, 'renamed')]).toEqual(['1', '1']);
  expect(host.docker('docker cp box:/new renamed').err).toBe('cannot copy directory\n');
});

test('A16 containers in every state take and give files, and the image is not touched', () => {
  const host = new ClientHost();
  host.save('f', 'x');
  host.docker('docker run -d --name box busybox sleep 600');
  for (const step of ['', 'pause', 'unpause', 'stop -t 0']) {
    if (step) host.docker(`docker ${step} box`);
    expect(host.docker('docker cp f box:/f')).toMatchObject(QUIET);
    expect(inside(host, '/f')).toEqual(['f 644 0']);
  }
  host.docker('docker create --name other busybox');
  expect(host.docker('docker cp other:/f .').err).toContain('Could not find the file /f in container other');
});

test('A16 the files that Docker lays over /etc are read once the container has been started', () => {
  const host = new ClientHost();
  host.docker('docker create --hostname alpha --name box busybox sleep 600');
  expect(host.docker('docker cp box:/etc/hostname .').code).toBe(1);
  host.docker('docker start box');
  host.docker('docker cp box:/etc/hostname .');
  expect(saved(host, 'hostname')).toBe('alpha\n');
  expect(host.docker('docker diff box').out).toBe('');
});

test("A17 numbers of owners go into a container as they are, with -a to its user; on the host all is the student's", () => {
  const host = hostWithBox();
  host.room.tx().emit({
    type: 'files.changed',
    seat: 's1',
    target: 'host',
    edits: [['/home/student/mine', { ...host.room.file('x', 0o755), uid: 1000, gid: 1000 }]],
  });
  host.docker('docker cp mine box:/mine');
  expect(inside(host, '/mine')).toEqual(['mine 755 1000']);
  host.docker('docker create --name nobody --user nobody busybox');
  host.docker('docker cp -a mine nobody:/mine');
  const { bytes } = host.docker('docker cp nobody:/mine -');
  const items = readTar(bytes);
  expect(items.ok && items.value[0]?.uid).toBe(65534);
  host.docker('docker cp box:/etc/passwd .');
  expect(host.room.state.privates.get('s1')?.files.get('/home/student/passwd')).toMatchObject({ uid: 1000, gid: 1000 });
});

test("A18 what cannot be copied is refused in docker's words", () => {
  const host = hostWithBox();
  host.save('f', 'x');
  const refusals: Record<string, string> = {
    "docker cp '' box:/": 'source can not be empty',
    "docker cp f ''": 'destination can not be empty',
    'docker cp f g': 'must specify at least one container source',
    'docker cp ./a:b c': 'must specify at least one container source',
    'docker cp box:/a other:/b': 'copying between containers is not supported',
    'docker cp missing box:/': 'lstat /home/student/missing: no such file or directory',
    'docker cp missing/x box:/': 'lstat /home/student/missing: no such file or directory',
    'docker cp -L missing box:/': 'lstat /home/student/missing: no such file or directory',
    'docker cp f/ box:/': 'not a directory',
    'docker cp f/. box:/': 'not a directory',
    'docker cp box:/etc/passwd no/x': 'invalid output path: directory "/home/student/no" does not exist',
    'docker cp box:/etc/passwd f/x': 'stat /home/student/f/x: not a directory',
    'docker cp box:/etc/passwd /etc/x': 'open /etc/x: permission denied',
    'docker cp box:/missing .': 'Error response from daemon: Could not find the file /missing in container box',
    'docker cp f nosuch:/': 'no such directory',
    'docker cp f nosuch:/f': 'Error response from daemon: No such container: nosuch',
    'docker cp nosuch:/f .': 'Error response from daemon: No such container: nosuch',
    'docker cp - box:/etc/passwd': 'destination "box:/etc/passwd" must be a directory',
    'docker cp box:/etc/passwd/ .': 'Error response from daemon: lstat /etc/passwd/: not a directory',
  };
  for (const [line, message] of Object.entries(refusals)) {
    expect(host.docker(line), line).toMatchObject({ out: '', err: expect.stringContaining(message), code: 1 });
  }
});

test('A18 a symlink is copied as one; -L and a slash behind it follow it', () => {
  const host = hostWithBox();
  host.save('dir/f', 'x');
  const link = { kind: 'symlink', mode: 0o777, uid: 1000, gid: 1000, target: 'dir' } as const;
  host.daemon.filesWritten('host', [['/home/student/link', link]]);
  for (const [line, path] of [
    ['docker cp link box:/one', '/one'],
    ['docker cp -L link box:/two', '/two'],
    ['docker cp link/ box:/three', '/three'],
    ['docker cp link/. box:/four', '/four'],
  ] as const) {
    expect(host.docker(line), line).toMatchObject(QUIET);
    const last = path === '/one' ? ['one 777 1000'] : [`${path.slice(1)}/f 644 0`];
    expect(inside(host, path).slice(-1)).toEqual(last);
  }
  host.docker('docker cp link box:/tmp/');
  host.docker('docker cp box:/one plain');
  expect(host.room.state.privates.get('s1')?.files.get('/home/student/plain')).toMatchObject({ target: 'dir' });
  const files: Record<string, string> = { '/one': 'copy', '/tmp': 'tmp' };
  expect(Object.keys(files).every((path) => inside(host, path).length > 0)).toBe(true);
});

test('A18 a file never takes the place of a directory', () => {
  const host = hostWithBox();
  const file = writeTar([{ name: 'etc', type: 'file', mode: 0o644, uid: 0, gid: 0 }]);
  expect(host.docker('docker cp - box:/', { stdin: file })).toMatchObject({
    err: 'Error response from daemon: cannot overwrite directory "/etc" with non-directory "/"\n',
    code: 1,
  });
  const directory = writeTar([{ name: 'passwd/', type: 'dir', mode: 0o755, uid: 0, gid: 0 }]);
  expect(host.docker('docker cp - box:/etc', { stdin: directory }).err).toContain(
    'cannot overwrite non-directory "/etc/passwd" with directory "/etc"',
  );
});

test('A6 an archive from outside never leaves the directory it is unpacked into', () => {
  const host = hostWithBox();
  const own = { mode: 0o644, uid: 0, gid: 0 };
  const refusals = [
    [{ name: '../etc/passwd', type: 'file', ...own }, '"../etc/passwd" is outside of "/tmp"'],
    [{ name: 'l', type: 'symlink', ...own, linkTarget: '../etc' }, 'invalid symlink "/etc" -> "../etc"'],
  ] as const;
  for (const [entry, message] of refusals) {
    expect(host.docker('docker cp - box:/tmp', { stdin: writeTar([entry]) })).toMatchObject({
      err: `Error response from daemon: ${message}\n`,
      code: 1,
    });
  }
  expect(host.docker('docker diff box').out).toBe('');
  const absolute = writeTar([{ name: '/abs/file', type: 'file', ...own }]);
  expect(host.docker('docker cp - box:/tmp', { stdin: absolute }).code).toBe(0);
  expect(inside(host, '/tmp/abs')).toEqual(['abs/ 755 0', 'abs/file 644 0']);
  expect(host.docker('docker cp - box:/', { stdin: 'x'.repeat(600) }).err).toBe(
    'Error response from daemon: archive/tar: invalid tar header\n',
  );
});

test('A19 volumes are written through, and what is read-only is not', () => {
  const host = new ClientHost();
  host.save('f', 'x');
  host.docker('docker create --name box -v data:/data busybox');
  host.docker('docker cp f box:/data/f');
  expect(host.docker('docker diff box').out).not.toContain('/data/f');
  host.docker('docker create --name reader -v data:/data:ro busybox');
  const { bytes } = host.docker('docker cp reader:/data/f -');
  expect(readTar(bytes)).toMatchObject({ ok: true, value: [{ name: 'f' }] });
  expect(host.docker('docker cp f reader:/data/g').err).toBe(
    'Error response from daemon: mounted volume is marked read-only\n',
  );
  host.docker('docker create --name sealed --read-only busybox');
  expect(host.docker('docker cp f sealed:/f').err).toBe(
    'Error response from daemon: container rootfs is marked read-only\n',
  );
});

test('A22 on a terminal it says how much was copied, also of files whose size is only declared', () => {
  const host = hostWithBox();
  host.save('f', 'x');
  const terminal = { isTerminal: true };
  expect(host.docker('docker cp f box:/tmp/', terminal).err).toBe('Successfully copied 2.05kB to box:/tmp/\n');
  expect(host.docker('docker cp box:/bin/busybox .', terminal).err).toBe(
    'Successfully copied 1.98MB to /home/student/.\n',
  );
  expect(host.docker('docker cp -q f box:/tmp/', terminal).err).toBe('');
  expect(host.docker('docker cp f box:/no/x', terminal).err).toBe(
    'Successfully copied 2.05kB to box:/no/x\nError response from daemon: Could not find the file /no in container box\n',
  );
  expect(host.room.state.privates.get('s1')?.files.get('/home/student/busybox')).toMatchObject({
    size: 1_980_000,
    program: 'busybox',
    content: null,
  });
});

test('A23 docker events tells of files that go in and out', () => {
  const host = hostWithBox();
  host.save('f', 'x');
  host.docker('docker cp f box:/');
  host.docker('docker cp box:/f g');
  host.docker('docker export -o e.tar box');
  const noted = host.room.events.flatMap(({ event }) => (event.type === 'daemon.noted' ? event.events : []));
  const told = noted.filter(({ type }) => type === 'container').map(({ action }) => action);
  expect(told).toEqual(expect.arrayContaining(['extract-to-dir', 'archive-path', 'export']));
});
