import { expect, test } from 'vitest';
import { expectOk, TestHost } from '../testing';
import { diff, hostWithSite, imageWithData, own, refusal, SITE, SLEEP, seen, text } from './testing';

test('V13 an empty volume is filled from the image, with owners and modes; a filled one and nocopy are not', () => {
  const host = new TestHost();
  imageWithData(host);
  host.run('one', SLEEP, { image: 'site', host: { binds: ['data:/data', 'bare:/data/sub:nocopy'] } });
  const fs = seen(host, 'one');
  expect(fs.get('/data')).toMatchObject({ mode: 0o700, uid: 999 });
  expect(text(host, 'one', '/data/sub/file')).toBeNull();
  expect(own(host).volumes.get('data')?.get('/sub/file')).toMatchObject({ uid: 999 });
  expect(host.room.state.hosts.get('s1')?.volumes.get('data')?.holds).toEqual({ files: 2, bytes: 10 });
  host.write('one', '/data/mine', 'mine');
  imageWithData(host);
  host.run('two', SLEEP, { image: 'site', host: { binds: ['data:/link'] } });
  expect(seen(host, 'two').list('/data')).toEqual(['mine', 'sub']);
  host.write('one', '/data/sub/x', 'in bare');
  expect([...(own(host).volumes.get('bare')?.keys() ?? [])]).toEqual(['/x']);
});

test("V14 -v makes a missing folder of the host as root's, at the start; --mount refuses", () => {
  const host = new TestHost();
  expectOk(host.create('web', SLEEP, { host: { binds: ['/home/student/made/deep:/x'] } }));
  expect(own(host).files.has('/home/student/made')).toBe(false);
  expectOk(host.daemon.containerStart('web'));
  expect(own(host).files.get('/home/student/made/deep')).toMatchObject({ kind: 'dir', uid: 0 });
  expect(host.daemon.volumeList()).toEqual([]);
});

test('V15 a missing mount point is made in the writable layer and shows in diff; what is mounted is no part of it', () => {
  const host = hostWithSite();
  host.run('web', SLEEP, { host: { binds: ['data:/data', `${SITE}:/www/html`, `${SITE}/index.html:/page.html`] } });
  host.write('web', '/data/big', 'x'.repeat(1000));
  host.write('web', '/www/html/note', 'from container');
  expect(diff(host, 'web').sort()).toEqual(['A /data', 'A /page.html', 'A /www', 'A /www/html']);
  expect(host.room.container('web').writable.bytes).toBe(0);
  expect(own(host).files.get(`${SITE}/note`)).toMatchObject({ uid: 0 });
  const plain = { reference: 'kept', author: '', message: '', changes: [], pause: true };
  expectOk(host.daemon.containerCommit('web', plain));
  host.run('copy', SLEEP, { image: 'kept' });
  expect(seen(host, 'copy').list('/data')).toEqual([]);
  host.run('known', SLEEP, { host: { tmpfs: [['/tmp', '']] } });
  expect(diff(host, 'known')).toEqual([]);
});

test('V16 a file on a folder, or a folder on a file, is refused by the runtime with 127', () => {
  const host = hostWithSite();
  const message = refusal(host, { binds: [`${SITE}:/etc/passwd`] });
  expect(message).toContain(`error mounting "${SITE}" to rootfs at "/etc/passwd"`);
  expect(message).toMatch(
    /not a directory: unknown: Are you trying to mount a directory onto a file \(or vice-versa\)\?/,
  );
  expect(host.state('web')).toMatchObject({ status: 'created', exitCode: 127 });
  expectOk(host.daemon.containerRemove('web', { force: true, volumes: false }));
  expect(refusal(host, { binds: [`${SITE}/index.html:/etc`] })).toContain('not a directory');
});

test('V17 a tmpfs begins empty at every start, for everybody to write in, and is gone at the end', () => {
  const host = new TestHost();
  const mounts = [{ type: 'tmpfs', source: '', target: '/run/app', readOnly: false, tmpfsMode: 0o700 }];
  host.run('mem', SLEEP, { host: { tmpfs: [['/scratch', '']], mounts } });
  const { id } = host.room.container('mem');
  expect(seen(host, 'mem').get('/scratch')).toMatchObject({ kind: 'dir', mode: 0o1777 });
  expect(seen(host, 'mem').get('/run/app')).toMatchObject({ mode: 0o700 });
  host.write('mem', '/scratch/f', 'hi');
  expect(text(host, 'mem', '/scratch/f')).toBe('hi');
  expect(diff(host, 'mem').sort()).toEqual(['A /run', 'A /run/app', 'A /scratch']);
  host.stop('mem', { timeout: 0 });
  expect(own(host).tmpfs.get(id)?.size).toBe(0);
  expectOk(host.daemon.containerStart('mem'));
  expect(seen(host, 'mem').list('/scratch')).toEqual([]);
});
