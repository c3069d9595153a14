import { hostLayer } from '../catalogue/host-layer';
import { type Completion, complete } from '../client/completion/complete';
import { containerFs } from '../daemon/containers/container-fs';
import { environmentMap } from '../daemon/containers/process-environment';
import { daemonContext } from '../daemon/context';
import type { BlobStore } from '../model/blob-store';
import { DEFAULT_PATH } from '../model/default-path';
import type { FileSystem } from '../model/file-system';
import { FsError } from '../model/fs-error';
import { resolvePath } from '../model/path';
import type { RoomState, SeatId } from '../model/room-state';
import { UnionFs } from '../model/union-fs';
import { shellInFront } from './shell-in-front';
import { Tx } from './tx';

/** Of a shell's own commands, those that people type. */
const BUILT_IN = ['cd', 'exit', 'export'];
const NOTHING = { containers: [], images: [], volumes: [], networks: [] };

/**
 * What Tab offers in a terminal of a host: at its own prompt everything that it has, at the prompt of a shell in a
 * container the programs and files there. dash (a Debian `sh`) completes nothing, nor does what is no shell.
 */
export function completeLine(
  state: RoomState,
  blobs: BlobStore,
  seat: SeatId,
  { terminal: id, line, cursor }: { terminal: string; line: string; cursor: number },
): Completion {
  const own = state.privates.get(seat);
  const host = state.hosts.get(seat);
  const terminal = own?.terminals.get(id);
  if (!own || !host || !terminal) return { from: cursor, candidates: [] };
  if (!terminal.job) {
    const files = new UnionFs([hostLayer()], new Map(own.files));
    return complete(line, cursor, {
      containers: [...host.containers.values()],
      images: [...host.tags.keys()],
      volumes: [...host.volumes.keys()],
      networks: [...host.networks.values()].map(({ name }) => name),
      files: (folder) => listed(files, terminal.cwd, folder),
    });
  }
  const shell = shellInFront(own, terminal.job);
  const container = host.containers.get(terminal.job.attached?.container ?? '');
  if (!shell || !container || shell.shell === 'dash') return { from: cursor, candidates: [] };
  // For looking only: nothing is decided.
  const tx = new Tx(state, { now: 0, random: (bytes) => new Uint8Array(bytes), blobs });
  const files = containerFs(daemonContext(tx, seat), container);
  const path = environmentMap(shell.env).get('PATH') ?? DEFAULT_PATH;
  return complete(line, cursor, {
    ...NOTHING,
    programs: [...BUILT_IN, ...path.split(':').flatMap((folder) => listed(files, shell.cwd, folder))],
    files: (folder) => listed(files, shell.cwd, folder),
  });
}

/** Names in a folder, folders with a slash at the end. */
function listed(files: FileSystem, cwd: string, folder: string): string[] {
  const path = resolvePath(cwd, folder);
  try {
    return files.list(path).map((name) => (files.stat(`${path}/${name}`)?.kind === 'dir' ? `${name}/` : name));
  } catch (error) {
    if (error instanceof FsError) return [];
    throw error;
  }
}
