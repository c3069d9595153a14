import type { Digest } from '../../model/digest';
import type { Image } from '../../model/image';
import type { DaemonContext } from '../context';

/** Adds an image to this host; the room is told of each image once. Its layers must be known. */
export function storeImage(ctx: DaemonContext, image: Image, parent: Digest | null): void {
  if (!ctx.state.images.has(image.id)) ctx.tx.emit({ type: 'image.stored', image });
  const held = ctx.host.images.get(image.id);
  if (!held) ctx.tx.emit({ type: 'image.added', seat: ctx.seat, image: image.id, parent });
}
