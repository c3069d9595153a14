import type { Container } from '../../model/container';
import type { Change } from '../../model/file-tree';
import type { DaemonContext } from '../context';

/**
 * The files that Docker lays over every container's own: host name, hosts and resolver (docker-facts §7.2). They are
 * no part of the writable layer, so `docker diff` and `docker commit` never see them.
 */
export function mountedFiles({ tx }: DaemonContext, container: Container): Map<string, Change> {
  const { Hostname } = container.config;
  const own = container.ipAddress === '' ? '' : `${container.ipAddress}\t${Hostname}\n`;
  const texts: Record<string, string> = {
    '/etc/hostname': `${Hostname}\n`,
    '/etc/hosts': `127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\n${own}`,
    '/etc/resolv.conf': 'nameserver 10.0.0.1\n',
  };
  const files = new Map<string, Change>();
  for (const [path, text] of Object.entries(texts)) {
    const bytes = ENCODER.encode(text);
    files.set(path, { kind: 'file', mode: 0o644, uid: 0, gid: 0, size: bytes.length, content: tx.blobs.put(bytes) });
  }
  return files;
}

const ENCODER = new TextEncoder();
