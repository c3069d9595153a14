import { lineHead } from '#engine/recording/line-head';
import { readEvent } from '#engine/room/event-codec';
import { OWN_EVENTS } from '#engine/room/events';
import type { Rewording } from './recording-scope';

const OWN: ReadonlySet<string> = new Set(OWN_EVENTS);

/**
 * What somebody was told and has answered is nobody else's; the event counts all the same. The code of the room lets
 * people in while the class goes on: whoever has a link to look at it has not been asked in. Other words stay.
 */
export const toldToStrangers: Rewording = {
  key: 'to-strangers',
  apply(body) {
    const { type, owner } = lineHead(body);
    if (OWN.has(type) && owner !== null) return JSON.stringify({ type: 'seat.withheld', seat: owner });
    return type === 'room.opened' ? withoutCode(body) : body;
  },
  text: (text) => text,
  overview: (overview) => overview,
  digest: (stored) => stored,
  blob: (digest, read) => read(digest),
};

function withoutCode(body: string): string {
  const event = readEvent(body);
  return event.type === 'room.opened' ? JSON.stringify({ ...event, room: { ...event.room, code: '' } }) : body;
}
