import { splitEntry } from '../../../model/copy-path';
import { lookUp } from '../../../model/look-up';
import { packArchive } from '../../../model/pack-archive';
import { readTar } from '../../../model/tar-reader';
import { writeTar } from '../../../model/tar-writer';
import { LIMITS } from '../../../room/limits';
import type { Cli } from '../../cli';
import { daemonError } from '../../daemon-error';
import { studentMay } from '../../host-permission';
import type { CopyOptions } from './cp';
import { localPath, localSource } from './local-path';
import { type CopyDestination, prepareCopy } from './prepare-copy';
import { streamSize } from './stream-size';

/** `docker cp SOURCE|- CONTAINER:DESTINATION`; answers the exit code. */
export function copyIn(cli: Cli, options: CopyOptions): number {
  const { container, source, destination } = options;
  const target = destinationIn(cli, container, destination);
  const unpackOptions = { ownedByUser: options.archive };
  if (source === '-') {
    if (!target.isDirectory) return refused(cli, `destination "${container}:${destination}" must be a directory`);
    const put = cli.daemon.containerUnpack(container, target.path, cli.stdinBytes, unpackOptions);
    return put.ok ? 0 : daemonError(cli, put.error);
  }
  const packed = packSource(cli, options, target);
  if (!packed.ok) return refused(cli, packed.error);
  const { into, archive, shown } = packed.value;
  const put = cli.daemon.containerUnpack(container, into, archive, unpackOptions);
  if (!options.quiet) cli.err(`Successfully copied ${shown} to ${container}:${target.path}\n`);
  return put.ok ? 0 : daemonError(cli, put.error);
}

/** Whatever goes wrong here is left to the daemon to say when it is given the archive. */
function destinationIn(cli: Cli, container: string, path: string): CopyDestination {
  let at = path;
  let stat = cli.daemon.containerStatPath(container, path);
  if (stat.ok && stat.value.kind === 'symlink') {
    at = stat.value.linkTarget;
    stat = cli.daemon.containerStatPath(container, at);
  }
  return { path: at, exists: stat.ok, isDirectory: stat.ok && stat.value.kind === 'dir' };
}

function packSource(cli: Cli, { source, followLink }: CopyOptions, target: CopyDestination) {
  const fs = cli.hostFiles;
  const found = localSource(fs, localPath(cli.cwd, source), followLink);
  if (!found.ok) return found;
  const { path, rebase } = found.value;
  const prepared = prepareCopy(found.value, target);
  if (!prepared.ok) return prepared;
  const { into, rename } = prepared.value;
  const name = rebase || splitEntry(path).entry;
  const real = lookUp(fs, path).path;
  const members = [];
  for (const member of packArchive(fs, real, name === '/' ? '' : name, (digest) => cli.blobs.get(digest))) {
    if (member.type === 'file' && !studentMay('read', { ...member, kind: 'file', size: 0, content: null })) {
      return { ok: false as const, error: `open ${real}: permission denied` };
    }
    members.push({ ...member, name: rename(member.name) });
  }
  const archive = writeTar(members);
  if (archive.length > LIMITS.archive) {
    const error = `${path} is larger than the ${LIMITS.archive / 1_000_000} MB that this classroom allows`;
    return { ok: false as const, error };
  }
  const items = readTar(archive);
  return { ok: true as const, value: { into, archive, shown: items.ok ? streamSize(items.value) : '' } };
}

function refused(cli: Cli, message: string): 1 {
  cli.err(`${message}\n`);
  return 1;
}
