import { chainIds } from '../../model/chain-ids';
import { containerConfigJson } from '../../model/image-config';
import { ok, type Result } from '../../model/result';
import type { JsonObject } from '../api/json-object';
import type { DaemonContext } from '../context';
import { findImage } from './find-image';
import { imageReferences } from './image-references';
import { imageSize } from './image-size';

const NEVER = '0001-01-01T00:00:00Z';

/** The JSON of `GET /images/{name}/json`, keys in Docker's order. */
export function inspectImage(ctx: DaemonContext, reference: string): Result<JsonObject> {
  const found = findImage(ctx, reference);
  if (!found.ok) return found;
  const image = found.value;
  const held = ctx.host.images.get(image.id);
  const { tags, digests } = imageReferences(ctx, image.id);
  return ok({
    Id: image.id,
    RepoTags: tags,
    RepoDigests: digests,
    Parent: held?.parent ?? '',
    Comment: image.comment,
    Created: image.created,
    DockerVersion: held?.parent ? '28.2.2' : '',
    Author: image.author,
    Config: containerConfigJson(image.config),
    Architecture: image.architecture,
    Os: image.os,
    Size: imageSize(ctx.state, image),
    GraphDriver: { Data: overlayDirectories(chainIds(image)), Name: 'overlay2' },
    RootFS: { Type: 'layers', Layers: [...image.diffIds] },
    Metadata: { LastTagTime: held && tags.length > 0 ? new Date(held.addedAt).toISOString() : NEVER },
  });
}

/** Where overlay2 would keep the layers; the names of its directories are made from the chain IDs. */
function overlayDirectories(chain: readonly string[]): JsonObject {
  const directory = (id: string, part: string) => `/var/lib/docker/overlay2/${id.slice(7)}/${part}`;
  const top = chain.at(-1);
  if (!top) return {};
  const below = chain.slice(0, -1).reverse();
  return {
    ...(below.length > 0 && { LowerDir: below.map((id) => directory(id, 'diff')).join(':') }),
    MergedDir: directory(top, 'merged'),
    UpperDir: directory(top, 'diff'),
    WorkDir: directory(top, 'work'),
  };
}
