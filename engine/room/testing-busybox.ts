import type { BlobStore } from '../model/blob-store';
import type { Change } from '../model/file-tree';

const PASSWD = 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/home:/bin/false\n';
const GROUP = 'root:x:0:\nusers:x:100:\nnobody:x:65534:\n';
const APPLETS = 'sh ash cat echo false head httpd id ls mkdir ps pwd rm sleep tail test touch true wc whoami'.split(
  ' ',
);

/** The files of a small busybox image: one binary, a link for every applet, users and the usual directories. */
export function busyboxFiles(blobs: BlobStore): Map<string, Change> {
  const own = { uid: 0, gid: 0 };
  const dir = (mode = 0o755): Change => ({ kind: 'dir', mode, ...own });
  const text = (content: string): Change => {
    const bytes = new TextEncoder().encode(content);
    return { kind: 'file', mode: 0o644, ...own, size: bytes.length, content: blobs.put(bytes) };
  };
  const files = new Map<string, Change>();
  for (const path of ['/bin', '/etc', '/home', '/root', '/usr', '/var', '/var/www']) files.set(path, dir());
  files.set('/tmp', dir(0o1777));
  files.set('/bin/busybox', { kind: 'file', mode: 0o755, ...own, size: 1_980_000, content: null, program: 'busybox' });
  for (const applet of APPLETS) {
    files.set(`/bin/${applet}`, { kind: 'symlink', mode: 0o777, ...own, target: 'busybox' });
  }
  files.set('/etc/passwd', text(PASSWD));
  files.set('/etc/group', text(GROUP));
  return files;
}
