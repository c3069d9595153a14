import type { HostConfig } from '../../model/container';
import type { Change } from '../../model/file-tree';
import { containerFs } from '../containers/container-fs';
import { expectOk, TestHost, type TestRequest } from '../testing';

export const SITE = '/home/student/site';
export const SLEEP = ['sleep', '600'];

/** A host whose owner has a folder with a page in it. */
export function hostWithSite(): TestHost {
  const host = new TestHost();
  host.daemon.filesWritten('host', [
    [SITE, { kind: 'dir', mode: 0o755, uid: 1000, gid: 1000 }],
    [`${SITE}/index.html`, host.room.file('<h1>one</h1>')],
  ]);
  return host;
}

/** The private part of the only seat. */
export const own = (host: TestHost) => {
  const found = host.room.state.privates.get('s1');
  if (!found) throw new Error('no seat');
  return found;
};
/** A container's files as a program in it sees them. */
export const seen = (host: TestHost, name: string) => containerFs(host.room.context(), host.room.container(name));
/** A file's text, null when there is none. */
export const text = (host: TestHost, name: string, path: string) => {
  const entry = seen(host, name).stat(path);
  const bytes = entry?.kind === 'file' && entry.content ? host.room.blobs.get(entry.content) : undefined;
  return bytes ? new TextDecoder().decode(bytes) : null;
};
/** What `docker diff` shows. */
export const diff = (host: TestHost, name: string) =>
  expectOk(host.daemon.containerChanges(name)).map(({ kind, path }) => `${kind} ${path}`);
/** Why a container with these mounts cannot be made or started, or that it was. */
export const refusal = (host: TestHost, hostConfig: Partial<HostConfig>, more: TestRequest = {}) => {
  const created = host.create('web', SLEEP, { ...more, host: hostConfig });
  if (!created.ok) return created.error.message;
  const started = host.daemon.containerStart('web');
  return started.ok ? 'started' : started.error.message;
};

/** An image with a folder of a user's own, and a link to it. */
export function imageWithData(host: TestHost): void {
  const dir = (mode: number, uid: number): Change => ({ kind: 'dir', mode, uid, gid: uid });
  const files = new Map<string, Change>([
    ['/data', dir(0o700, 999)],
    ['/data/sub', dir(0o750, 999)],
    ['/data/sub/file', { ...host.room.file('from image'), uid: 999 } as Change],
    ['/link', { kind: 'symlink', mode: 0o777, uid: 0, gid: 0, target: 'data' }],
  ]);
  host.room.addImage('site:latest', files, {}, host.room.image());
}
