import { utf8ToBytes } from '@noble/hashes/utils.js';
import { type Digest, digestOf } from '../model/digest';
import type { Image, LayerMeta } from '../model/image';
import { imageConfigJson } from '../model/image-config';

export interface ImageManifest {
  json: string;
  /** Of the bytes of `json`: what `RepoDigests` and `docker push` show (docker-facts §6.1). */
  digest: Digest;
  /** Of the bytes of `json`. */
  size: number;
}

const known = new WeakMap<Image, ImageManifest>();

/** The Docker v2 schema 2 manifest of an image. @param layers bottom first */
export function imageManifest(image: Image, layers: readonly LayerMeta[]): ImageManifest {
  let manifest = known.get(image);
  if (!manifest) {
    const json = JSON.stringify(
      {
        schemaVersion: 2,
        mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
        config: {
          mediaType: 'application/vnd.docker.container.image.v1+json',
          size: utf8ToBytes(imageConfigJson(image)).length,
          digest: image.id,
        },
        layers: layers.map((layer) => ({
          mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
          size: layer.packedSize,
          digest: layer.blob,
        })),
      },
      null,
      3,
    );
    manifest = { json, digest: digestOf(json), size: utf8ToBytes(json).length };
    known.set(image, manifest);
  }
  return manifest;
}
