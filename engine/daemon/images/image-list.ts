import type { Digest } from '../../model/digest';
import type { Daemon } from '../api';
import type { ImageSummary } from '../api/image-summary';
import type { DaemonContext } from '../context';
import { repositoryOf } from './image-references';
import { imageSize } from './image-size';
import { matchesPath } from './matches-path';

/**
 * The images of this host, newest first. Without `all`, untagged ones that others were built on are left out
 * (docker-facts §6.2). `references` are patterns: only names that fit one are shown, and only images that have one.
 */
export function imageList(ctx: DaemonContext, options: Parameters<Daemon['imageList']>[0]): ImageSummary[] {
  const tags = namesByImage(ctx.host.tags);
  const digests = namesByImage(ctx.host.digests);
  const parents = new Set<Digest | null>([...ctx.host.images.values()].map(({ parent }) => parent));
  const containers = new Map<Digest, number>();
  for (const { image } of ctx.host.containers.values()) containers.set(image, (containers.get(image) ?? 0) + 1);

  const fits = (name: string) => !options.references || options.references.some((pattern) => nameFits(pattern, name));
  const summaries: (ImageSummary & { addedAt: number })[] = [];
  for (const { id, parent, addedAt } of ctx.host.images.values()) {
    const image = ctx.state.images.get(id);
    if (!image) continue;
    const repoTags = (tags.get(id) ?? []).filter(fits);
    const repoDigests = (digests.get(id) ?? []).filter(fits);
    if (options.references && repoTags.length + repoDigests.length === 0) continue;
    const isUntagged = !tags.has(id) && !digests.has(id);
    if (isUntagged && !options.all && parents.has(id)) continue;
    const isDangling = !tags.has(id) && !parents.has(id);
    if (options.dangling !== undefined && options.dangling !== isDangling) continue;
    summaries.push({
      id,
      parent,
      repoTags: repoTags.sort(),
      repoDigests: repoDigests.sort(),
      created: Date.parse(image.created),
      size: imageSize(ctx.state, image),
      containers: containers.get(id) ?? 0,
      labels: image.config.Labels,
      addedAt,
    });
  }
  return summaries
    .sort((a, b) => b.created - a.created || b.addedAt - a.addedAt || (a.id < b.id ? -1 : 1))
    .map(({ addedAt: _, ...summary }) => summary);
}

/** A pattern fits a whole reference or its repository. */
function nameFits(pattern: string, name: string): boolean {
  return matchesPath(pattern, name) || matchesPath(pattern, repositoryOf(name));
}

function namesByImage(names: ReadonlyMap<string, Digest>): Map<Digest, string[]> {
  const byImage = new Map<Digest, string[]>();
  for (const [name, id] of names) {
    const list = byImage.get(id);
    if (list) list.push(name);
    else byImage.set(id, [name]);
  }
  return byImage;
}
