import { keepEnding, lastPart } from '../../model/copy-path';
import { packArchive } from '../../model/pack-archive';
import { normalisePath } from '../../model/path';
import { ok, type Result, refuse } from '../../model/result';
import { writeTar } from '../../model/tar-writer';
import { LIMITS } from '../../room/limits';
import type { PathStat } from '../api/path-stat';
import { findContainer } from '../containers/find-container';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { readableFs } from './readable-fs';
import { pathStat, placeOf } from './stat-path';

/** `GET /containers/{name}/archive`: a file or a directory of a container, named as it was asked for. */
export function getArchive(
  ctx: DaemonContext,
  name: string,
  path: string,
): Result<{ stat: PathStat; archive: Uint8Array }> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const fs = readableFs(ctx, found.value);
  const place = placeOf(fs, path, name);
  if (!place.ok) return place;
  const last = lastPart(keepEnding(normalisePath(path), path));
  const members = packArchive(fs, place.value.path, last === '/' ? '' : last, (digest) => ctx.tx.blobs.get(digest));
  const archive = writeTar(members);
  if (archive.length > LIMITS.archive) return refuse(500, tooLarge('the archive'));
  noteContainer(ctx, found.value, 'archive-path');
  return ok({ stat: pathStat(fs, place.value), archive });
}

/** What is said of an archive that the classroom does not carry. */
export function tooLarge(what: string): string {
  return `${what} is larger than the ${LIMITS.archive / 1_000_000} MB that this classroom allows`;
}
