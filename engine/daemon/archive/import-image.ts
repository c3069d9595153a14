import type { Digest } from '../../model/digest';
import { EMPTY_CONFIG, sealImage } from '../../model/image-config';
import { inflateArchive } from '../../model/inflate-archive';
import { layerFilesOf, withParents } from '../../model/layer-archive';
import { familiarReference, parseReference } from '../../model/reference';
import { ok, type Result, refuse } from '../../model/result';
import { readTar } from '../../model/tar-reader';
import { LIMITS } from '../../room/limits';
import type { ImportRequest } from '../api/import-request';
import { commitChanges } from '../containers/commit-changes';
import type { DaemonContext } from '../context';
import { noteImage } from '../events/note-image';
import { creationTime } from '../images/creation-time';
import { imageMistake } from '../images/image-mistake';
import { storeImage } from '../images/store-image';
import { storeLayer } from '../images/store-layer';
import { hasNameRoom, setTag } from '../images/tag-image';

/**
 * `docker import`: an image of one layer out of an archive of files, with no configuration but what `changes` say
 * (docker-facts §6.4). The layer is packed anew (decision 053), so equal files make equal layers.
 */
export function importImage(ctx: DaemonContext, request: ImportRequest): Result<{ id: Digest }> {
  const reference = request.reference === null ? null : parseReference(request.reference);
  if (reference && !reference.ok) return refuse(400, reference.error);
  if (reference?.value.digest) return refuse(400, 'cannot import digest reference');
  const config = commitChanges(EMPTY_CONFIG, request.changes);
  if (!config.ok) return config;
  const inflated = inflateArchive(request.archive, LIMITS.archive);
  const items = inflated.ok ? readTar(inflated.value) : inflated;
  if (!items.ok) return refuse(500, items.error);
  const name = reference ? familiarReference(reference.value) : '';
  const nameable = hasNameRoom(ctx, name);
  if (!nameable.ok) return nameable;
  const { tx } = ctx;
  const layer = storeLayer(ctx, withParents(layerFilesOf(items.value, (content) => tx.blobs.put(content))));
  const created = creationTime(tx);
  const comment = request.message;
  const parts = {
    architecture: 'amd64' as const,
    os: 'linux' as const,
    created,
    author: '',
    comment,
    config: config.value,
    diffIds: [layer.diffId],
    history: [{ created, created_by: '', comment }],
  };
  const fits = imageMistake(ctx, parts);
  if (!fits.ok) return fits;
  const image = sealImage(parts);
  storeImage(ctx, image, null);
  noteImage(ctx, image.id, 'import', image.id, image.id);
  if (name !== '') setTag(ctx, name, image.id);
  return ok({ id: image.id });
}
