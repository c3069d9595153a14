import type { Digest } from '../model/digest';
import type { LayerMeta } from '../model/image';
import type { RoomState } from '../model/room-state';
import type { HttpRequest, HttpResponse } from '../room/effects';
import { imageManifest } from './image-manifest';

/**
 * What the room's registry answers to somebody who looks at it with a browser or curl (docker-facts §9): its
 * repositories, their tags, and manifests. Nothing can be changed this way.
 *
 * @param path of the URL, beginning with `/`, without a query
 */
export function registryResponse(state: RoomState, request: Pick<HttpRequest, 'method'>, path: string): HttpResponse {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return failure(405, 'Method Not Allowed', 'UNSUPPORTED', 'The operation is unsupported.', {});
  }
  if (path === '/v2' || path === '/v2/') return json({});
  if (path === '/v2/_catalog') return json({ repositories: [...state.registry.repositories.keys()].sort() });

  const [, name = '', kind = '', reference = ''] = /^\/v2\/(.+)\/(tags|manifests)\/([^/]+)$/.exec(path) ?? [];
  const tags = state.registry.repositories.get(name);
  if (kind === 'tags' && reference === 'list') {
    if (tags) return json({ name, tags: [...tags.keys()].sort() });
    return failure(404, 'Not Found', 'NAME_UNKNOWN', 'repository name not known to registry', { name });
  }
  if (kind === 'manifests') {
    const digest = reference.startsWith('sha256:') ? (reference as Digest) : tags?.get(reference);
    const manifest = tags && digest ? manifestJson(state, digest) : null;
    if (manifest && digest) {
      const headers = [
        ['Content-Type', 'application/vnd.docker.distribution.manifest.v2+json'],
        ['Docker-Content-Digest', digest],
      ] as const;
      return { status: 200, reason: 'OK', headers, body: manifest };
    }
    return failure(404, 'Not Found', 'MANIFEST_UNKNOWN', 'manifest unknown', { Tag: reference });
  }
  const headers = [['Content-Type', 'text/plain; charset=utf-8']] as const;
  return { status: 404, reason: 'Not Found', headers, body: '404 page not found\n' };
}

function manifestJson(state: RoomState, digest: Digest): string | null {
  const manifest = state.registry.manifests.get(digest);
  const image = manifest && state.images.get(manifest.image);
  if (!image) return null;
  const layers: LayerMeta[] = [];
  for (const diffId of image.diffIds) {
    const layer = state.layers.get(diffId);
    if (!layer) return null;
    layers.push(layer);
  }
  return imageManifest(image, layers).json;
}

function json(body: unknown, status = 200, reason = 'OK'): HttpResponse {
  const headers = [
    ['Content-Type', 'application/json; charset=utf-8'],
    ['Docker-Distribution-Api-Version', 'registry/2.0'],
  ] as const;
  return { status, reason, headers, body: `${JSON.stringify(body)}\n` };
}

function failure(status: number, reason: string, code: string, message: string, detail: unknown): HttpResponse {
  return json({ errors: [{ code, message, detail }] }, status, reason);
}
