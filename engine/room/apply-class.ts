import type { RoomState, Seat } from '../model/room-state';
import { freeNamespace } from '../registry/namespace';
import { applyLessonEvent, isLessonEvent, LESSON_EVENTS, type LessonEvent, shown } from './apply-lesson';
import { applyPollEvent, isPollEvent, POLL_EVENTS, type PollEvent } from './apply-poll';
import type { PublicEvent } from './events';

/** What an instructor sets for everybody. */
const LEAD_EVENTS = [
  'class.step-shown',
  'class.locked',
  'class.frozen',
  'class.spotlit',
  'class.settings-set',
  'class.hinted',
] as const satisfies readonly PublicEvent['type'][];

/** What becomes of one seat. */
const SEAT_EVENTS = [
  'seat.hand-set',
  'seat.flag-set',
  'seat.help-set',
  'seat.sharing-set',
  'seat.watching-set',
  'seat.renamed',
  'seat.sent-out',
  'seat.readmitted',
  'seat.brought',
] as const satisfies readonly PublicEvent['type'][];

type LeadEvent = Extract<PublicEvent, { type: (typeof LEAD_EVENTS)[number] }>;
type SeatEvent = Extract<PublicEvent, { type: (typeof SEAT_EVENTS)[number] }>;
/** How the class is led, what it is taught and asked, and how its seats stand. */
export type ClassEvent = LeadEvent | SeatEvent | LessonEvent | PollEvent;

const CLASS_EVENTS: ReadonlySet<string> = new Set<ClassEvent['type']>([
  ...LEAD_EVENTS,
  ...SEAT_EVENTS,
  ...LESSON_EVENTS,
  ...POLL_EVENTS,
]);

export function isClassEvent(event: PublicEvent): event is ClassEvent {
  return CLASS_EVENTS.has(event.type);
}

/** The part of `apply` that concerns the class rather than what is on hosts and in the registry. */
export function applyClassEvent(state: RoomState, at: number, event: ClassEvent): void {
  if (isLessonEvent(event)) {
    applyLessonEvent(state, at, event);
    return;
  }
  if (isPollEvent(event)) {
    applyPollEvent(state, at, event);
    return;
  }
  if ('seat' in event) {
    const seat = state.seats.get(event.seat);
    if (seat) state.seats.set(seat.id, changed(state, seat, at, event));
    return;
  }
  switch (event.type) {
    case 'class.step-shown': {
      const { step } = state.room;
      const { lesson } = state.class;
      state.room = { ...state.room, step: event.step };
      if (lesson?.sheet.id === event.step.lesson) {
        state.class = { ...state.class, lesson: shown(lesson, event.step.index, at) };
      }
      if (step?.lesson === event.step.lesson && step.index === event.step.index) return;
      // Done with what was shown before says nothing of what is shown now.
      for (const seat of state.seats.values()) if (seat.flag) state.seats.set(seat.id, without(seat, 'flag'));
      return;
    }
    case 'class.locked':
      state.class = { ...state.class, locked: event.locked };
      return;
    case 'class.frozen':
      state.class = { ...state.class, freeze: event.message === null ? null : { message: event.message, since: at } };
      return;
    case 'class.spotlit':
      state.class = { ...state.class, spotlight: event.spotlight };
      return;
    case 'class.settings-set':
      state.class = { ...state.class, settings: event.settings };
      return;
    case 'class.hinted':
      state.class = { ...state.class, hint: event.text === null ? null : { text: event.text, at } };
      return;
    default:
      event satisfies never;
  }
}

function changed(state: RoomState, seat: Seat, at: number, event: SeatEvent): Seat {
  switch (event.type) {
    case 'seat.hand-set':
      return event.up ? { ...seat, handAt: at } : without(seat, 'handAt');
    case 'seat.flag-set':
      return event.flag ? { ...seat, flag: event.flag } : without(seat, 'flag');
    case 'seat.help-set':
      return event.wanted ? { ...seat, wantsHelp: true } : without(seat, 'wantsHelp');
    case 'seat.sharing-set':
      return event.sharing ? { ...seat, sharing: true } : without(seat, 'sharing');
    case 'seat.watching-set':
      return event.watching ? { ...seat, watching: true } : without(seat, 'watching');
    case 'seat.renamed':
      return { ...seat, name: event.name, namespace: freeNamespace(state, { id: seat.id, name: event.name }) };
    case 'seat.sent-out':
      return { ...without(seat, 'handAt', 'flag', 'wantsHelp', 'sharing'), out: event.how };
    case 'seat.readmitted':
      return without(seat, 'out');
    case 'seat.brought':
      return { ...seat, brought: event.lessons };
    default:
      event satisfies never;
      return seat;
  }
}

function without(seat: Seat, ...keys: ('handAt' | 'flag' | 'wantsHelp' | 'sharing' | 'watching' | 'out')[]): Seat {
  const rest = { ...seat };
  for (const key of keys) delete rest[key];
  return rest;
}
