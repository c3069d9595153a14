import { type Digest, digestOf } from '../../model/digest';
import type { Image } from '../../model/image';
import { imageConfigJson } from '../../model/image-config';
import { familiarName, familiarReference, parseReference } from '../../model/reference';
import { ok, type Result, refuse } from '../../model/result';
import { type TarEntry, writeTar } from '../../model/tar-writer';
import { LIMITS } from '../../room/limits';
import type { DaemonContext } from '../context';
import { noteImage } from '../events/note-image';
import { findImage } from '../images/find-image';
import { repositoryOf } from '../images/image-references';
import { tooLarge } from './get-archive';
import { layerBytes } from './layer-bytes';

/** An image to be saved, with the names it is saved under. */
interface Wanted {
  image: Image;
  tags: string[];
}

/**
 * `docker save`: images with their layers, configurations and names as an OCI layout with the `manifest.json` of Docker
 * beside it, as engines write it since version 25 (docker-facts §6.4). A name without a tag stands for all tags of its
 * repository.
 */
export function saveImages(ctx: DaemonContext, names: readonly string[]): Result<Uint8Array> {
  const wanted = new Map<Digest, Wanted>();
  for (const name of names) {
    const found = wantedBy(ctx, name);
    if (!found.ok) return found;
    for (const { image, tags } of found.value) {
      const known = wanted.get(image.id);
      if (known) known.tags.push(...tags.filter((tag) => !known.tags.includes(tag)));
      else wanted.set(image.id, { image, tags: [...tags] });
    }
  }
  for (const { image } of wanted.values()) {
    if (image.diffIds.length === 0) return refuse(500, 'empty export - not implemented');
  }
  const archive = writeTar(layout(ctx, [...wanted.values()]));
  if (archive.length > LIMITS.archive) return refuse(500, tooLarge('the archive'));
  for (const id of wanted.keys()) noteImage(ctx, id, 'save', id, id);
  return ok(archive);
}

function wantedBy(ctx: DaemonContext, name: string): Result<Wanted[]> {
  const parsed = parseReference(name);
  if (parsed.ok && parsed.value.digest === null) {
    const { tag } = parsed.value;
    if (tag === null) {
      const repository = familiarName(parsed.value);
      const tags = [...ctx.host.tags].filter(([reference]) => repositoryOf(reference) === repository).sort();
      const found = tags.flatMap(([reference, id]) => {
        const image = ctx.state.images.get(id);
        return image ? [{ image, tags: [reference] }] : [];
      });
      if (found.length > 0) return ok(found);
    } else if (parsed.value.path !== 'library/sha256') {
      const reference = familiarReference(parsed.value);
      const image = ctx.state.images.get(ctx.host.tags.get(reference) ?? 'sha256:');
      return image ? ok([{ image, tags: [reference] }]) : refuse(404, 'reference does not exist');
    }
  }
  const found = findImage(ctx, name);
  if (found.ok) return ok([{ image: found.value, tags: [] }]);
  return found.error.status === 404 ? refuse(404, `No such image: ${name}`) : found;
}

function layout(ctx: DaemonContext, wanted: readonly Wanted[]): TarEntry[] {
  const blobs = new Map<string, Uint8Array>();
  const keep = (content: Uint8Array, digest = digestOf(content)) => {
    blobs.set(`blobs/sha256/${digest.slice(7)}`, content);
    return { digest, size: content.length };
  };
  const manifests: object[] = [];
  const manifest: object[] = [];
  const repositories: Record<string, Record<string, string>> = {};
  for (const { image, tags } of wanted) {
    const config = keep(configBytes(ctx, image), image.id);
    const layers = image.diffIds.map((diffId) => ({
      mediaType: 'application/vnd.oci.image.layer.v1.tar',
      ...keep(layerBytes(ctx, diffId), diffId),
    }));
    const oci = {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      ...keep(
        bytesOf({
          schemaVersion: 2,
          mediaType: 'application/vnd.oci.image.manifest.v1+json',
          config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...config },
          layers,
        }),
      ),
    };
    if (tags.length === 0) manifests.push(oci);
    for (const tag of tags) {
      const repository = repositoryOf(tag);
      const name = tag.slice(repository.length + 1);
      manifests.push({
        ...oci,
        annotations: { 'io.containerd.image.name': fullName(tag), 'org.opencontainers.image.ref.name': name },
      });
      repositories[repository] = { ...repositories[repository], [name]: layers.at(-1)?.digest.slice(7) ?? '' };
    }
    manifest.push({
      Config: pathOf(image.id),
      RepoTags: tags.length > 0 ? tags : null,
      Layers: image.diffIds.map(pathOf),
      LayerSources: Object.fromEntries(layers.map((layer) => [layer.digest, layer])),
    });
  }
  const index = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests };
  return [
    directory('blobs/'),
    directory('blobs/sha256/'),
    ...[...blobs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, content]) => file(name, content)),
    file('index.json', bytesOf(index)),
    file('manifest.json', bytesOf(manifest, '\n')),
    file('oci-layout', bytesOf({ imageLayoutVersion: '1.0.0' })),
    ...(Object.keys(repositories).length > 0 ? [file('repositories', bytesOf(repositories, '\n'))] : []),
  ];
}

/** What the image ID is the digest of: as it was loaded, or as this room writes it. */
function configBytes({ tx }: DaemonContext, image: Image): Uint8Array {
  return tx.blobs.get(image.id) ?? new TextEncoder().encode(imageConfigJson(image));
}

function fullName(tag: string): string {
  const parsed = parseReference(tag);
  return parsed.ok ? `${parsed.value.domain}/${parsed.value.path}:${parsed.value.tag}` : tag;
}

function pathOf(digest: Digest): string {
  return `blobs/sha256/${digest.slice(7)}`;
}

function bytesOf(value: unknown, end = ''): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value) + end);
}

function directory(name: string): TarEntry {
  return { name, type: 'dir', mode: 0o755, uid: 0, gid: 0 };
}

function file(name: string, content: Uint8Array): TarEntry {
  return { name, type: 'file', mode: 0o644, uid: 0, gid: 0, content };
}
