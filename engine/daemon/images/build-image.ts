import { solve } from '../../builder/buildkit/solve';
import { contextFiles } from '../../builder/context-files';
import { ignoredPaths } from '../../builder/ignored-paths';
import { runBuild } from '../../builder/run-build';
import type { BlobStore } from '../../model/blob-store';
import type { Digest } from '../../model/digest';
import type { Change } from '../../model/file-tree';
import { resolvePath } from '../../model/path';
import { familiarReference, parseReference } from '../../model/reference';
import type { Conversation } from '../../room/conversation';
import type { BuildOutcome, BuildOutput } from '../api/build-outcome';
import type { BuildRequest } from '../api/build-request';
import type { DaemonContext } from '../context';
import { hasNameRoom } from './tag-image';

/**
 * `POST /build`: takes the Dockerfile out of the context and builds it. The Dockerfile and `.dockerignore` have to be
 * sent, but if the latter names them they are no part of what COPY sees (docker-facts §6.5).
 */
export function* buildImage(
  now: () => DaemonContext,
  request: BuildRequest,
  output: BuildOutput,
): Conversation<BuildOutcome> {
  const tags = request.tags.map((tag) => parseReference(tag));
  const nameable = hasNameRoom(now(), ...tags.map((tag) => (tag.ok ? familiarReference(tag.value) : '')));
  if (!nameable.ok) return { ok: false, kind: 'refused', message: nameable.error.message, code: 1 };
  const entry = contextFiles(request.context).stat(resolvePath('/', request.dockerfile));
  if (request.version === 2) {
    const content = entry?.kind === 'file' ? entry.content : null;
    const text = content && textOf(now().tx.blobs, content);
    const seen = withoutIgnored(request, (digest) => textOf(now().tx.blobs, digest));
    return yield* solve(now, { ...request, context: seen }, text, output);
  }
  if (entry?.kind !== 'file' || entry.content === null) {
    const message = `Cannot locate specified Dockerfile: ${request.dockerfile}`;
    return { ok: false, kind: 'refused', message, code: 1 };
  }
  const { blobs } = now().tx;
  const context = withoutIgnored(request, (content) => textOf(blobs, content));
  return yield* runBuild(now, { ...request, context }, textOf(blobs, entry.content), output);
}

function withoutIgnored({ context, dockerfile }: BuildRequest, text: (content: Digest) => string): Map<string, Change> {
  const files = new Map(context);
  const rules = files.get('/.dockerignore');
  if (rules?.kind !== 'file' || rules.content === null) return files;
  const ignored = ignoredPaths(text(rules.content));
  for (const name of [dockerfile.replace(/^\/+/, ''), '.dockerignore']) if (ignored(name)) files.delete(`/${name}`);
  return files;
}

function textOf(blobs: BlobStore, content: Digest): string {
  const bytes = blobs.get(content);
  if (!bytes) throw new Error(`${content} of a build context is not stored`);
  return new TextDecoder().decode(bytes);
}
