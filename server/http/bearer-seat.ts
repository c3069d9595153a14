import type { IncomingMessage } from 'node:http';
import type { Seat, SeatId } from '#engine/model/room-state';
import type { RoomActor } from '#server/room/room-actor';

/** The seat whose holder sends a request with `Authorization: Bearer SEAT:SECRET`; null for anybody else. */
export async function bearerSeat(actor: RoomActor, request: IncomingMessage): Promise<Seat | null> {
  const token = bearerToken(request);
  if (!token || !actor.credentials.hold(token.seat, token.secret)) return null;
  const seat = await actor.read(({ seats }) => seats.get(token.seat));
  // Who was sent out has the rights of a stranger.
  return seat && !seat.out ? seat : null;
}

/** What such a request claims to hold; null where it claims nothing. */
export function bearerToken(request: IncomingMessage): { seat: SeatId; secret: string } | null {
  const [, seat, secret] = /^Bearer (s\d+):(.+)$/.exec(request.headers.authorization ?? '') ?? [];
  return seat !== undefined && secret !== undefined ? { seat, secret } : null;
}
