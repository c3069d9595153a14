import type { SeatPrivate } from '#engine/model/room-state';
import { OWN_EVENTS } from '#engine/room/events';
import type { PrivateFrame } from '#server/protocol/messages';

const OWN: ReadonlySet<string> = new Set(OWN_EVENTS);

/** A seat's private part as those see it to whom it shows itself: what it works on, not what it has answered. */
export function shownPart(own: SeatPrivate): SeatPrivate {
  const { hint, answers, hints, ...shown } = own;
  return shown;
}

/** A frame as those get it to whom a seat shows itself; it counts as many events. */
export function shownFrame(frame: PrivateFrame): PrivateFrame {
  const { seat, events } = frame;
  if (!events.some(([, { type }]) => OWN.has(type))) return frame;
  return {
    ...frame,
    events: events.map(([at, event]) => [at, OWN.has(event.type) ? { type: 'seat.withheld', seat } : event]),
  };
}
