import type { Digest } from '../../model/digest';
import { familiarReference, parseReference } from '../../model/reference';
import { ok, type Result, refuse } from '../../model/result';
import { hostRoom } from '../bounds/host-room';
import type { DaemonContext } from '../context';
import { noteImage } from '../events/note-image';
import { findImage } from './find-image';

/** Gives an image another name. A name that led to another image now leads to this one. */
export function tagImage(ctx: DaemonContext, source: string, target: string): Result<void> {
  const name = parseReference(target);
  if (!name.ok) return refuse(400, name.error);
  if (name.value.digest) return refuse(400, 'refusing to create a tag with a digest reference');
  const found = findImage(ctx, source);
  if (!found.ok) return found;
  const reference = familiarReference(name.value);
  const nameable = hasNameRoom(ctx, reference);
  if (!nameable.ok) return nameable;
  setTag(ctx, reference, found.value.id);
  return ok(undefined);
}

/** Whether the host can take names for images, of which it may have some; `''` is none. */
export function hasNameRoom({ host }: DaemonContext, ...references: readonly string[]): Result<void> {
  const added = new Set(references.filter((reference) => reference !== '' && !host.tags.has(reference)));
  return added.size === 0 ? ok(undefined) : hostRoom('image names', host.tags.size, added.size);
}

/**
 * Names an image; `docker events` tells it even when nothing changes.
 * @param reference familiar, with its tag.
 */
export function setTag(ctx: DaemonContext, reference: string, image: Digest): void {
  moveTag(ctx, reference, image);
  noteImage(ctx, image, 'tag', image, reference);
}

/** The same as part of a pull or a load, which are told as such. */
export function moveTag(ctx: DaemonContext, reference: string, image: Digest): void {
  if (ctx.host.tags.get(reference) !== image) ctx.tx.emit({ type: 'image.tagged', seat: ctx.seat, reference, image });
}
