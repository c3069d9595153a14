import { chainIds } from '../../model/chain-ids';
import { type Digest, digestOf } from '../../model/digest';
import type { Image, LayerMeta } from '../../model/image';
import { imageConfigJson } from '../../model/image-config';
import { inflateArchive } from '../../model/inflate-archive';
import { layerBlob, layerFilesOf, packLayer, withParents } from '../../model/layer-archive';
import { parseImageConfig, parseJson } from '../../model/parse-image-config';
import { familiarReference, parseReference } from '../../model/reference';
import type { Result } from '../../model/result';
import { readTar } from '../../model/tar-reader';
import { LIMITS } from '../../room/limits';
import type { LoadMessage } from '../api/load-message';
import type { DaemonContext } from '../context';
import { noteImage } from '../events/note-image';
import { chainsHere } from '../images/chains-here';
import { imageMistake } from '../images/image-mistake';
import { storeImage } from '../images/store-image';
import { noteLayer } from '../images/store-layer';
import { hasNameRoom, moveTag } from '../images/tag-image';
import { ArchiveFiles } from './archive-files';

/**
 * `docker load`: images from an archive that `docker save` wrote, of today or with the per-layer directories of old
 * engines. Each configuration and each layer must be what its digest says; a layer that is here already is not read.
 * Answers how far it came: a real engine fails in the stream, after what it has said (docker-facts §8.5).
 */
export function loadImages(
  ctx: DaemonContext,
  archive: Uint8Array,
  say: (message: LoadMessage) => void,
): Result<void, string> {
  const inflated = inflateArchive(archive, LIMITS.archive);
  const files = inflated.ok ? ArchiveFiles.of(inflated.value) : inflated;
  if (!files.ok) return files;
  const manifest = readManifest(ctx, files.value);
  if (!manifest.ok) return manifest;

  const unnamed: string[] = [];
  let named = 0;
  for (const item of manifest.value) {
    const image = loadImage(ctx, files.value, item, say);
    if (!image.ok) return image;
    const { id } = image.value;
    unnamed.push(`Loaded image ID: ${id}\n`);
    named = 0;
    for (const tag of item.tags) {
      const parsed = parseReference(tag);
      if (!parsed.ok) return parsed;
      if (parsed.value.tag === null) return failed(`invalid tag ${JSON.stringify(tag)}`);
      const reference = familiarReference(parsed.value);
      const nameable = hasNameRoom(ctx, reference);
      if (!nameable.ok) return failed(nameable.error.message);
      name(ctx, reference, id, say);
      named += 1;
    }
    noteImage(ctx, id, 'load', id, id);
  }
  if (named === 0) for (const text of unnamed) say({ stream: text });
  return { ok: true, value: undefined };
}

interface ManifestItem {
  config: string;
  tags: string[];
  layers: string[];
}

function readManifest(ctx: DaemonContext, files: ArchiveFiles): Result<ManifestItem[], string> {
  const file = files.file('/manifest.json');
  if (!file) return failed(`open ${missingOf(ctx, files)}: no such file or directory`);
  const json = parseJson(file.bytes);
  if (json === null) return failed('invalid manifest, manifest cannot be null (but can be [])');
  if (!Array.isArray(json)) return failed('json: cannot unmarshal into Go value of type []tarexport.manifestItem');
  const items: ManifestItem[] = [];
  for (const entry of json) {
    const { Config, RepoTags, Layers } = Object(entry) as Record<string, unknown>;
    items.push({ config: typeof Config === 'string' ? Config : '', tags: texts(RepoTags), layers: texts(Layers) });
  }
  return { ok: true, value: items };
}

/** Without a manifest Docker takes every directory for an image of the oldest format, and misses its first file. */
function missingOf({ tx }: DaemonContext, files: ArchiveFiles): string {
  const folder = `/var/lib/docker/tmp/docker-import-${Number.parseInt(tx.randomHex(4), 16)}`;
  const first = files.firstDirectory();
  return first === null ? `${folder}/repositories` : `${folder}/${first}/json`;
}

function loadImage(
  ctx: DaemonContext,
  files: ArchiveFiles,
  item: ManifestItem,
  say: (message: LoadMessage) => void,
): Result<Image, string> {
  const config = files.file(item.config);
  if (!config) return failed(`open ${item.config}: no such file or directory`);
  const parsed = parseImageConfig(config.bytes);
  if (!parsed.ok) return parsed;
  const image = parsed.value;
  const expected = item.layers.length;
  const actual = image.diffIds.length;
  if (expected !== actual) {
    return failed(`invalid manifest, layers length mismatch: expected ${expected}, got ${actual}`);
  }
  const fits = ctx.host.images.has(image.id) ? null : imageMistake(ctx, image);
  if (fits && !fits.ok) return failed(fits.error.message);
  const here = chainsHere(ctx);
  for (const [index, diffId] of image.diffIds.entries()) {
    if (here.has(chainIds(image)[index] as Digest)) continue;
    const layer = files.file(item.layers[index] ?? '');
    if (!layer) return failed(`open ${item.layers[index]}: no such file or directory`);
    say({ layer: diffId, size: layer.bytes.length });
    const stored = loadLayer(ctx, index, diffId, layer.bytes);
    if (!stored.ok) return stored;
  }
  if (digestOf(imageConfigJson(image)) !== image.id) ctx.tx.blobs.put(config.bytes.slice());
  storeImage(ctx, image, null);
  return { ok: true, value: ctx.state.images.get(image.id) ?? image };
}

/** One that this room would have packed differently is kept as it came, so that it can be saved and pushed again. */
function loadLayer(ctx: DaemonContext, index: number, diffId: Digest, bytes: Uint8Array): Result<void, string> {
  const { blobs } = ctx.tx;
  const inflated = inflateArchive(bytes, LIMITS.archive);
  if (!inflated.ok) return inflated;
  const got = digestOf(inflated.value);
  if (got !== diffId) {
    return failed(`invalid diffID for layer ${index}: expected ${JSON.stringify(diffId)}, got ${JSON.stringify(got)}`);
  }
  const known = ctx.state.layers.get(diffId);
  if (known && blobs.layer(diffId)) return { ok: true, value: undefined };
  const items = readTar(inflated.value);
  if (!items.ok) return items;
  const files = layerFilesOf(items.value, (content) => blobs.put(content));
  const packed = packLayer(files, (digest) => blobs.get(digest));
  const isOurs = packed.diffId === diffId;
  blobs.putLayer(diffId, isOurs || index > 0 ? files : withParents(files));
  noteLayer(ctx, isOurs ? packed : foreign(ctx, packed, diffId, inflated.value));
  return { ok: true, value: undefined };
}

function foreign({ tx }: DaemonContext, packed: LayerMeta, diffId: Digest, tar: Uint8Array): LayerMeta {
  const gzip = layerBlob(tar);
  return { ...packed, diffId, blob: tx.blobs.put(gzip), packedSize: gzip.length, blobSize: gzip.length };
}

/** A name that led to another image is taken from it. */
function name(ctx: DaemonContext, reference: string, id: Digest, say: (message: LoadMessage) => void): void {
  const before = ctx.host.tags.get(reference);
  if (before && before !== id) {
    say({
      stream: `The image ${reference} already exists, renaming the old one with ID ${before} to empty string\n`,
    });
  }
  moveTag(ctx, reference, id);
  say({ stream: `Loaded image: ${reference}\n` });
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function failed(error: string): { ok: false; error: string } {
  return { ok: false, error };
}
