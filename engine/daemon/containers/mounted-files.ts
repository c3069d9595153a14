import type { Container } from '../../model/container';
import type { Change } from '../../model/file-tree';
import type { DaemonContext } from '../context';
import { hostsFile, resolverFile } from '../network/hosts-file';

/** Where they are. */
export const DOCKER_FILES: readonly string[] = ['/etc/hostname', '/etc/hosts', '/etc/resolv.conf'];

/**
 * The files that Docker lays over every container's own: host name, hosts and resolver (docker-facts §7.2). They are
 * no part of the writable layer, so `docker diff` and `docker commit` never see them.
 */
export function mountedFiles(ctx: DaemonContext, container: Container): Map<string, Change> {
  const { Hostname } = container.config;
  const texts: Record<string, string> = {
    '/etc/hostname': `${Hostname}\n`,
    '/etc/hosts': hostsFile(ctx, container),
    '/etc/resolv.conf': resolverFile(ctx, container),
  };
  const files = new Map<string, Change>();
  for (const [path, text] of Object.entries(texts)) {
    const bytes = ENCODER.encode(text);
    files.set(path, {
      kind: 'file',
      mode: 0o644,
      uid: 0,
      gid: 0,
      size: bytes.length,
      content: ctx.tx.blobs.put(bytes),
    });
  }
  return files;
}

const ENCODER = new TextEncoder();
