import type { IncomingMessage } from 'node:http';
import type { Seat } from '#engine/model/room-state';
import type { RoomActor } from '#server/room/room-actor';

/** The seat whose holder sends a request with `Authorization: Bearer SEAT:SECRET`; null for anybody else. */
export async function bearerSeat(actor: RoomActor, request: IncomingMessage): Promise<Seat | null> {
  const [, id = '', secret = ''] = /^Bearer (s\d+):(.+)$/.exec(request.headers.authorization ?? '') ?? [];
  const seat = actor.credentials.hold(id, secret) ? await actor.read(({ seats }) => seats.get(id)) : undefined;
  // Who was sent out has the rights of a stranger.
  return seat && !seat.out ? seat : null;
}
