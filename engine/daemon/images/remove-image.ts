import { chainIds, chainOf } from '../../model/chain-ids';
import type { Container } from '../../model/container';
import { type Digest, shortId } from '../../model/digest';
import type { Image } from '../../model/image';
import { familiarReference, parseReference } from '../../model/reference';
import { ok, type Result, refuse } from '../../model/result';
import type { RemovedImage } from '../api/removed-image';
import { isRunning } from '../containers/find-container';
import type { DaemonContext } from '../context';
import { noteImage } from '../events/note-image';
import { findImage, heldImage } from './find-image';
import { imageReferences, repositoryOf } from './image-references';

/**
 * `docker rmi` (docker-facts §4.2, §6.4, §12). Taking away a name is not deleting: the image goes with its last name,
 * unless a container or an image built on it needs it. With `prune`, nameless images it was built on go too.
 * Answers what was untagged and deleted (image IDs, and chain IDs of layers that nothing on this host uses any more).
 */
export function removeImage(
  ctx: DaemonContext,
  reference: string,
  options: { force: boolean; prune: boolean },
): Result<RemovedImage[]> {
  const found = findImage(ctx, reference);
  if (!found.ok) return found;
  const image = found.value;
  const records: RemovedImage[] = [];

  if (isName(ctx, reference) || !isIdPrefix(image.id, reference)) {
    const user = firstUser(ctx, image.id, () => true);
    if (!options.force && user && hasSingleReference(ctx, image.id)) {
      const name = `conflict: unable to remove repository reference "${reference}" (must force)`;
      return refuse(409, `${name} - container ${shortId(user.id)} is using its referenced image ${shortId(image.id)}`);
    }
    untagReference(ctx, image.id, reference, records);
    if (hasReferences(ctx, image.id)) return ok(records);
    const outcome = deleteImage(ctx, image, records, { ...options, quiet: true });
    return outcome.ok ? ok(records) : outcome;
  }

  if (hasSingleReference(ctx, image.id)) {
    const conflict = findConflict(ctx, image.id, { soft: !options.force, references: false });
    if (conflict) return refuse(409, conflict.message);
    untagAll(ctx, image.id, records);
  }
  const outcome = deleteImage(ctx, image, records, { ...options, quiet: false });
  return outcome.ok ? ok(records) : outcome;
}

/** Deletes an image with its remaining names; `quiet` leaves it where it is when something still needs it. */
function deleteImage(
  ctx: DaemonContext,
  image: Image,
  records: RemovedImage[],
  options: { force: boolean; prune: boolean; quiet: boolean },
): Result<void> {
  const conflict = findConflict(ctx, image.id, { soft: !options.force, references: true });
  if (conflict) {
    const isDangling = !hasReferences(ctx, image.id) && !hasChildren(ctx, image.id);
    return options.quiet && (!isDangling || conflict.used) ? ok(undefined) : refuse(409, conflict.message);
  }
  const parent = ctx.host.images.get(image.id)?.parent ?? null;
  untagAll(ctx, image.id, records);
  ctx.tx.emit({ type: 'image.removed', seat: ctx.seat, image: image.id });
  noteImage(ctx, image.id, 'delete', image.id, image.id);
  records.push({ deleted: image.id });
  for (const chainId of freedLayers(ctx, image)) records.push({ deleted: chainId });

  const base = options.prune && parent ? heldImage(ctx, parent) : undefined;
  return base ? deleteImage(ctx, base, records, { force: false, prune: true, quiet: true }) : ok(undefined);
}

interface Conflict {
  message: string;
  /** A container is the reason. */
  used: boolean;
}

/** Why an image must stay: hard reasons always, soft ones only when not forced. */
function findConflict(
  ctx: DaemonContext,
  image: Digest,
  mask: { soft: boolean; references: boolean },
): Conflict | null {
  const reason = (force: string, why: string, used: boolean): Conflict => ({
    message: `conflict: unable to delete ${shortId(image)} (${force}) - ${why}`,
    used,
  });
  if (hasChildren(ctx, image)) return reason('cannot be forced', 'image has dependent child images', false);
  const running = firstUser(ctx, image, isRunning);
  if (running) {
    return reason('cannot be forced', `image is being used by running container ${shortId(running.id)}`, true);
  }
  if (!mask.soft) return null;
  if (mask.references && hasReferences(ctx, image)) {
    return reason('must be forced', 'image is referenced in multiple repositories', false);
  }
  const stopped = firstUser(ctx, image, (container) => !isRunning(container));
  return stopped
    ? reason('must be forced', `image is being used by stopped container ${shortId(stopped.id)}`, true)
    : null;
}

/** Takes one name away, and with the last tag of a repository the digests of that repository. */
function untagReference(ctx: DaemonContext, image: Digest, reference: string, records: RemovedImage[]): void {
  const parsed = parseReference(reference);
  if (!parsed.ok) return;
  const name = familiarReference(parsed.value);
  if (parsed.value.digest) {
    forgetDigest(ctx, name, records);
    return;
  }
  untag(ctx, name, records);
  const { tags, digests } = imageReferences(ctx, image);
  const repository = repositoryOf(name);
  if (tags.some((tag) => repositoryOf(tag) === repository)) return;
  for (const digest of digests) if (repositoryOf(digest) === repository) forgetDigest(ctx, digest, records);
}

function untagAll(ctx: DaemonContext, image: Digest, records: RemovedImage[]): void {
  const { tags, digests } = imageReferences(ctx, image);
  for (const tag of tags) untag(ctx, tag, records);
  for (const digest of digests) forgetDigest(ctx, digest, records);
}

function untag(ctx: DaemonContext, reference: string, records: RemovedImage[]): void {
  const image = ctx.host.tags.get(reference);
  if (image) noteImage(ctx, image, 'untag', image, image);
  ctx.tx.emit({ type: 'image.untagged', seat: ctx.seat, reference });
  records.push({ untagged: reference });
}

function forgetDigest(ctx: DaemonContext, reference: string, records: RemovedImage[]): void {
  const image = ctx.host.digests.get(reference);
  if (image) noteImage(ctx, image, 'untag', image, image);
  ctx.tx.emit({ type: 'image.digest-forgotten', seat: ctx.seat, reference });
  records.push({ untagged: reference });
}

/** Chain IDs of layers that no image and no container of this host uses any more, top first. */
function freedLayers(ctx: DaemonContext, removed: Image): Digest[] {
  const used = new Set<Digest>();
  // BuildKit's cache holds layers as well, until it is pruned.
  for (const { diffIds } of ctx.host.buildCache.values()) for (const chainId of chainOf(diffIds)) used.add(chainId);
  const users = [...ctx.host.images.keys(), ...[...ctx.host.containers.values()].map(({ image }) => image)];
  for (const id of new Set(users)) {
    const image = ctx.state.images.get(id);
    for (const chainId of image ? chainIds(image) : []) used.add(chainId);
  }
  return [...chainIds(removed)].reverse().filter((chainId) => !used.has(chainId));
}

/** At most one tag, and digests only of the same repository. */
function hasSingleReference(ctx: DaemonContext, image: Digest): boolean {
  const { tags, digests } = imageReferences(ctx, image);
  if (tags.length + digests.length <= 1) return true;
  const repositories = new Set([...tags, ...digests].map(repositoryOf));
  return tags.length <= 1 && repositories.size === 1;
}

function hasReferences(ctx: DaemonContext, image: Digest): boolean {
  const { tags, digests } = imageReferences(ctx, image);
  return tags.length + digests.length > 0;
}

function hasChildren(ctx: DaemonContext, image: Digest): boolean {
  for (const { parent } of ctx.host.images.values()) if (parent === image) return true;
  return false;
}

function firstUser(
  ctx: DaemonContext,
  image: Digest,
  wanted: (container: Container) => boolean,
): Container | undefined {
  for (const container of ctx.host.containers.values()) {
    if (container.image === image && wanted(container)) return container;
  }
  return undefined;
}

function isName(ctx: DaemonContext, text: string): boolean {
  const parsed = parseReference(text);
  return parsed.ok && ctx.host.tags.has(familiarReference(parsed.value));
}

function isIdPrefix(id: Digest, text: string): boolean {
  return id.startsWith(text) || id.slice(7).startsWith(text);
}
