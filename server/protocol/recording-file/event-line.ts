import { z } from 'zod';
import { FILE_LIMITS } from '#engine/recording/file-mistake';
import { isEventType } from '#engine/recording/is-event-type';
import type { RecordedEvent } from '#engine/recording/recorded-event';
import { upcast } from '#engine/room/event-codec';
import type { RoomEvent } from '#engine/room/events';
import { parsed, shortened, valid } from './line-value';
import { Mistake } from './mistake';

/** IDs under which private parts are kept: of seats, of the desk, and of nobody. Not every word: some are names in every object. */
const SEAT = /^(?:s\d{1,6}|desk|nobody)$/;

/** How an event begins: its number and its time. */
const BEGINNING = /^\[(\d{1,9}),(\d{1,16}),/;

/** Of time, in milliseconds since 1970: as far as a `Date` goes. */
const LATEST = 8.64e15;

const name = z.string().max(200);
const words = z.string().max(2_000);

/** Of events whose words stand in lists and on lines of time: what of them is shown wherever the class is. */
const SHOWN: { readonly [Type in RoomEvent['type']]?: z.ZodType } = {
  'seat.joined': z.object({
    seat: z.object({ id: z.string().regex(SEAT), role: z.enum(['instructor', 'student']), name, look: z.number() }),
  }),
  'seat.renamed': z.object({ name }),
  'class.marked': z.object({ text: words }),
  'lesson.opened': z.object({ sheet: z.object({ title: words, steps: z.array(z.object({ title: words })) }) }),
};

/** The event in a line, and its JSON text as it stands there. @throws Mistake for what is none, whatever the class is */
export function eventLine(text: string): { event: RecordedEvent; body: string } {
  const [, seqText = '', atText = ''] = BEGINNING.exec(text) ?? [];
  const value = parsed(text, 'not-json');
  if (!Array.isArray(value) || value.length !== 3) throw new Mistake('not-an-event', shortened(text));
  const [seq, at, raw] = value as [unknown, unknown, unknown];
  if (!isWhole(seq, FILE_LIMITS.events, 1))
    throw new Mistake('out-of-order', `${shortened(String(seq))} is no event's number`);
  if (!isWhole(at, LATEST, 0)) throw new Mistake('not-an-event', `${shortened(String(at))} is no time`);
  if (seqText !== String(seq) || atText !== String(at)) throw new Mistake('not-an-event', shortened(text));
  const { type, seat } = Object(raw) as Record<string, unknown>;
  if (typeof type !== 'string') throw new Mistake('not-an-event', shortened(text));
  if (!isEventType(type)) throw new Mistake('unknown-event', shortened(type));
  const shown = SHOWN[type];
  if (shown) valid(shown, raw, 'not-an-event');
  if (type !== 'seat.joined' && seat !== undefined && !(typeof seat === 'string' && SEAT.test(seat))) {
    throw new Mistake('not-an-event', `${type} of ${shortened(JSON.stringify(seat))}`);
  }
  const event: RecordedEvent = [seq, at, inTodaysShape(raw as RoomEvent)];
  return { event, body: text.slice(seqText.length + atText.length + 3, -1) };
}

function inTodaysShape(event: RoomEvent): RoomEvent {
  try {
    return upcast(event);
  } catch {
    throw new Mistake('not-an-event', event.type);
  }
}

function isWhole(value: unknown, most: number, least: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}
