import type { SeatId } from '../model/room-state';
import { isPrivate, isPrivateType, type RoomEvent } from '../room/events';

/** How events are written: what is told by the beginning of one need not be parsed. */
const BEGINNING = /^\{"type":"([a-z.-]{1,40})"(?:,"seat":"(\w{1,16})")?/;

/** What can be told of an event by the JSON text that it is stored as. */
export interface LineHead {
  readonly type: string;
  /** Whose private part it belongs to; null for what everybody sees. */
  readonly owner: SeatId | null;
}

/** @throws SyntaxError when the text is no JSON */
export function lineHead(body: string): LineHead {
  const [, type, seat] = BEGINNING.exec(body) ?? [];
  if (type !== undefined && !isPrivateType(type)) return { type, owner: null };
  if (type !== undefined && seat !== undefined) return { type, owner: seat };
  const event = JSON.parse(body) as RoomEvent;
  return { type: event.type, owner: isPrivate(event) ? event.seat : null };
}
