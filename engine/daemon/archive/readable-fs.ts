import type { Container } from '../../model/container';
import type { FileSystem } from '../../model/file-system';
import { FsError } from '../../model/fs-error';
import { containerFs } from '../containers/container-fs';
import { mountedFiles } from '../containers/mounted-files';
import type { DaemonContext } from '../context';

/**
 * A container's files as `docker cp` reads them: with its mounts and, once it has been started, the files that Docker
 * lays over /etc. Only for reading.
 */
export function readableFs(ctx: DaemonContext, container: Container): FileSystem {
  const fs = containerFs(ctx, container);
  if (!('startedAt' in container.state)) return fs;
  for (const [path, change] of mountedFiles(ctx, container)) {
    try {
      if (change.kind !== 'whiteout') fs.put(path, change);
    } catch (error) {
      // An image without /etc, or a root file system that is read-only.
      if (!(error instanceof FsError)) throw error;
    }
  }
  return fs;
}
