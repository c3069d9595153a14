import { splitEntry } from '../../../model/copy-path';
import { resolvePath } from '../../../model/path';
import { readTar } from '../../../model/tar-reader';
import { unpackArchive } from '../../../model/unpack-archive';
import { LIMITS } from '../../../room/limits';
import type { Cli } from '../../cli';
import { daemonError } from '../../daemon-error';
import { heldBy } from '../../host-archive';
import { STUDENT, studentMay } from '../../host-permission';
import type { CopyOptions } from './cp';
import { localDestination, localPath } from './local-path';
import { prepareCopy, rebased, renaming } from './prepare-copy';
import { streamSize } from './stream-size';

/** `docker cp CONTAINER:SOURCE DESTINATION|-`; answers the exit code. */
export function copyOut(cli: Cli, { container, source, destination, followLink, quiet }: CopyOptions): number {
  const path = destination === '-' ? '-' : localPath(cli.cwd, destination);
  const target = path === '-' ? null : localDestination(cli.hostFiles, path);
  if (target && !target.ok) return refused(cli, target.error);

  const asked = followLink ? followed(cli, container, source) : { path: source, rebase: '' };
  const got = cli.daemon.containerArchive(container, asked.path);
  if (!got.ok) return daemonError(cli, got.error);
  const { stat, archive } = got.value;
  if (!target) {
    cli.outBytes(archive);
    return 0;
  }
  const items = readTar(archive);
  if (!items.ok) throw new Error(`the daemon's own archive is broken: ${items.error}`);
  const failure = unpackHere();
  if (!quiet) cli.err(`Successfully copied ${streamSize(items.value)} to ${path}\n`);
  return failure === null ? 0 : refused(cli, failure);

  function unpackHere(): string | null {
    if (!target?.ok || !items.ok) return null;
    const prepared = prepareCopy({ ...asked, isDirectory: stat.kind === 'dir' }, target.value);
    if (!prepared.ok) return prepared.error;
    const { into, rename } = prepared.value;
    const rebase = asked.rebase ? renaming(splitEntry(asked.path).entry, asked.rebase) : (name: string) => name;
    const fs = cli.hostFiles;
    const directory = fs.realpath(into);
    const named = items.value.map((item) => ({ ...item, name: rename(rebase(item.name)) }));
    const place = fs.get(directory);
    if (place && !studentMay('write', place))
      return `open ${resolvePath(directory, named[0]?.name ?? '')}: permission denied`;
    const edits = unpackArchive(fs, directory, named, { put: (content) => cli.blobs.put(content), owner: STUDENT });
    if (!edits.ok) return edits.error;
    const size = edits.value.reduce(
      (sum, [, change]) => sum + (change?.kind === 'file' && change.content ? change.size : 0),
      0,
    );
    const fits = heldBy(cli) + size <= LIMITS.tree && cli.writeHostFiles(edits.value);
    return fits ? null : `write ${directory}: no space left on device`;
  }
}

/** Where a link in the container leads. */
function followed(cli: Cli, container: string, source: string): { path: string; rebase: string } {
  const stat = cli.daemon.containerStatPath(container, source);
  if (!stat.ok || stat.value.kind !== 'symlink') return { path: source, rebase: '' };
  return rebased(source, stat.value.linkTarget);
}

function refused(cli: Cli, message: string): 1 {
  cli.err(`${message}\n`);
  return 1;
}
