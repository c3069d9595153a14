import { containerFs, imageOf, upperOf } from '../../daemon/containers/container-fs';
import { lowerLayers } from '../../daemon/images/lower-layers';
import { mountPointsOf } from '../../daemon/volumes/container-mounts';
import { hostEntry } from '../../daemon/volumes/host-tree';
import type { FilePattern } from '../../model/check';
import type { Container } from '../../model/container';
import type { Change, Entry } from '../../model/file-tree';
import { UnionFs } from '../../model/union-fs';
import type { HostView } from './host-view';

/** Whether a file is as a pattern says. In a container that is not there nothing is, and nothing is missing. */
export function fileFits(view: HostView, { path, container: name, contains, exists = true }: FilePattern): boolean {
  let entry: Entry | null;
  if (name === undefined) entry = hostEntry(view, path);
  else {
    const container = view.host.containers.get(view.host.names.get(name) ?? '');
    if (!container) return false;
    entry = entryIn(view, container, path);
  }
  if (!exists || !entry) return exists === (entry !== null);
  return contains === undefined || textOf(view, entry).includes(contains);
}

/** The text of a file; empty for what is none, and for large files of which only the size is declared. */
export function textOf(view: HostView, entry: Entry): string {
  const bytes = entry.kind === 'file' && entry.content ? view.tx.blobs.get(entry.content) : undefined;
  return bytes ? DECODER.decode(bytes) : '';
}

const DECODER = new TextDecoder();

function entryIn(view: HostView, container: Container, path: string): Entry | null {
  // Without mounts nothing has to be copied for a look.
  if (mountPointsOf(container).length > 0) return containerFs(view, container).stat(path);
  const upper = upperOf(view, container) as Map<string, Change>;
  return new UnionFs(lowerLayers(view, imageOf(view, container)), upper).stat(path);
}
