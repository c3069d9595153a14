import type { Digest } from '../model/digest';
import type { RoomEvent } from '../room/events';

/**
 * Contents of files that an event gives to its seat. Lines, output and settings may say any digest, somebody else's too:
 * who says one is given nothing by it.
 */
export function namedContents(event: RoomEvent): Digest[] {
  if (event.type !== 'files.changed') return [];
  return event.edits.flatMap(([, change]) => (change?.kind === 'file' && change.content ? [change.content] : []));
}
