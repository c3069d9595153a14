import type { Digest } from '../../model/digest';
import type { DaemonContext } from '../context';

/** Names of one image on this host, each list sorted. */
export interface ImageReferences {
  /** `nginx:latest` */
  tags: string[];
  /** `nginx@sha256:…` */
  digests: string[];
}

export function imageReferences(ctx: DaemonContext, image: Digest): ImageReferences {
  return { tags: leadingTo(ctx.host.tags, image), digests: leadingTo(ctx.host.digests, image) };
}

/** `nginx` of `nginx:latest` and of `nginx@sha256:…`. */
export function repositoryOf(reference: string): string {
  const at = reference.indexOf('@');
  if (at >= 0) return reference.slice(0, at);
  const colon = reference.lastIndexOf(':');
  return colon > reference.lastIndexOf('/') ? reference.slice(0, colon) : reference;
}

function leadingTo(names: ReadonlyMap<string, Digest>, image: Digest): string[] {
  const found: string[] = [];
  for (const [name, id] of names) if (id === image) found.push(name);
  return found.sort();
}
