import type { DaemonContext } from '../daemon/context';
import type { Digest } from '../model/digest';
import type { Image } from '../model/image';
import { imageConfigJson } from '../model/image-config';
import type { RoomState } from '../model/room-state';
import type { HttpRequest, HttpResponse } from '../room/effects';
import { isAccount } from './accounts';
import { basicLogin } from './basic-login';
import { imageManifest } from './image-manifest';
import { listPage } from './list-page';
import { ownPrefix } from './own-registry';
import { HUB_PREFIX } from './registry-address';
import { registryRules } from './registry-rules';
import { roomOffer } from './room-offer';

/**
 * What the room's registry answers to somebody who looks at it with a browser or curl (docker-facts §9): its
 * repositories, their tags, manifests and blobs. Only the instructor can change anything, and only by deleting.
 *
 * @param target of the URL, beginning with `/`
 * @param own whether it is asked by way of a registry in a container of the host, which has only the student's part
 */
export function registryResponse(
  ctx: DaemonContext,
  request: Pick<HttpRequest, 'method' | 'headers'>,
  target: string,
  own = false,
): HttpResponse {
  const { state, seat } = ctx;
  const prefix = own ? ownPrefix(ctx) : '';
  const [path = '/', query = ''] = target.split('?', 2);
  if (!/^\/v2(\/|$)/.test(path)) {
    const headers = [['Content-Type', 'text/plain; charset=utf-8']] as const;
    return { status: 404, reason: 'Not Found', headers, body: '404 page not found\n' };
  }
  if (registryRules(state).accounts && !own && !isAccount(state, seat, basicLogin(request.headers))) {
    const answer = failure(401, 'Unauthorized', 'UNAUTHORIZED', 'authentication required', null);
    return { ...answer, headers: [...answer.headers, ['WWW-Authenticate', 'Basic realm="Drydock"']] };
  }
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (isRead && /^\/v2\/?$/.test(path)) return sent(JSON_TYPE, '{}');
  if (isRead && path === '/v2/_catalog') {
    const { repositories } = state.registry;
    const names = [...repositories.keys()]
      .filter((name) => name.startsWith(prefix) && !name.startsWith(HUB_PREFIX))
      .map((name) => name.slice(prefix.length))
      .sort();
    const { page, next } = listPage(names, query, path);
    return json({ repositories: page }, next);
  }
  const [, name = '', kind = '', reference = ''] = /^\/v2\/(.+)\/(tags|manifests|blobs)\/([^/]+)$/.exec(path) ?? [];
  const repository = `${prefix}${name}`;
  const tags = repository.startsWith(HUB_PREFIX) ? undefined : state.registry.repositories.get(repository);
  if (isRead && kind === 'tags' && reference === 'list') {
    if (!tags) return failure(404, 'Not Found', 'NAME_UNKNOWN', 'repository name not known to registry', { name });
    const { page, next } = listPage([...tags.keys()].sort(), query, path);
    return json({ name, tags: tags.size === 0 ? null : page }, next);
  }
  if (isRead && kind === 'blobs') return blob(state, repository, reference, request.method);
  if (kind !== 'manifests' || !(isRead || request.method === 'DELETE')) return unsupported();

  const digest = reference.startsWith('sha256:') ? (reference as Digest) : tags?.get(reference);
  const manifest = tags && digest ? manifestJson(state, repository, digest) : null;
  if (manifest === null || !digest) {
    return failure(404, 'Not Found', 'MANIFEST_UNKNOWN', 'manifest unknown', { Tag: reference });
  }
  if (isRead) return sent('application/vnd.docker.distribution.manifest.v2+json', manifest, named(digest));
  if (state.seats.get(seat)?.role !== 'instructor' || digest !== reference) return unsupported();
  ctx.tx.emit({ type: 'registry.deleted', seat, repository, digest });
  return { status: 202, reason: 'Accepted', headers: [VERSION], body: '' };
}

/** The configuration of an image that the repository has; of a layer only the head, for its bytes are not text. */
function blob(state: RoomState, name: string, digest: string, method: string): HttpResponse {
  const held = state.registry.layers.get(name);
  const config = state.images.get(digest as Digest);
  if (config && isOffered(state, name, config)) {
    return sent('application/octet-stream', imageConfigJson(config), named(config.id));
  }
  for (const diffId of held?.keys() ?? []) {
    const layer = state.layers.get(diffId);
    if (layer?.blob !== digest) continue;
    if (method !== 'HEAD') {
      const why = 'in this room the bytes of layers travel only with docker pull and docker push';
      return failure(501, 'Not Implemented', 'UNSUPPORTED', why, { digest });
    }
    const length = ['Content-Length', String(layer.packedSize)] as const;
    const headers: Headers = [length, ['Content-Type', 'application/octet-stream'], VERSION, ...named(layer.blob)];
    return { status: 200, reason: 'OK', headers, body: '' };
  }
  return failure(404, 'Not Found', 'BLOB_UNKNOWN', 'blob unknown to registry', { digest });
}

function isOffered(state: RoomState, name: string, image: Image): boolean {
  for (const digest of state.registry.repositories.get(name)?.values() ?? []) {
    if (state.registry.manifests.get(digest)?.image === image.id) return true;
  }
  return false;
}

function manifestJson(state: RoomState, name: string, digest: Digest): string | null {
  const offer = roomOffer(state, name, { tag: null, digest });
  return offer && imageManifest(offer.image, offer.layers).json;
}

type Headers = readonly (readonly [name: string, value: string])[];

const JSON_TYPE = 'application/json; charset=utf-8';
const VERSION = ['Docker-Distribution-Api-Version', 'registry/2.0'] as const;

const named = (digest: Digest): Headers => [
  ['Docker-Content-Digest', digest],
  ['Etag', `"${digest}"`],
];

function sent(type: string, body: string, more: Headers = [], status = 200, reason = 'OK'): HttpResponse {
  const length = String(new TextEncoder().encode(body).length);
  const headers: Headers = [
    ['Content-Length', length],
    ['Content-Type', type],
    VERSION,
    ...more,
    ['X-Content-Type-Options', 'nosniff'],
  ];
  return { status, reason, headers, body };
}

/** @param next address of what follows a page, null when nothing does */
function json(body: unknown, next: string | null): HttpResponse {
  return sent(JSON_TYPE, `${JSON.stringify(body)}\n`, next === null ? [] : [['Link', `<${next}>; rel="next"`]]);
}

function failure(status: number, reason: string, code: string, message: string, detail: unknown): HttpResponse {
  return sent(JSON_TYPE, `${JSON.stringify({ errors: [{ code, message, detail }] })}\n`, [], status, reason);
}

function unsupported(): HttpResponse {
  return failure(405, 'Method Not Allowed', 'UNSUPPORTED', 'The operation is unsupported.', null);
}
