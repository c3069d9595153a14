import type { RoomState, Seat } from '../model/room-state';
import type { Audience, UserCommand } from './command';
import type { Rejection } from './rejection';

/** What only instructors may do, whoever it is about. */
export const INSTRUCTORS_ONLY = [
  'class.show-step',
  'class.set-registry',
  'class.fail-removal',
  'class.lock',
  'class.freeze',
  'class.spotlight',
  'class.set',
  'class.hint',
  'class.give',
  'class.lower-hands',
  'class.mark',
  'lesson.open',
  'lesson.close',
  'lesson.set-pace',
  'lesson.pause',
  'lesson.skip',
  'lesson.repeat',
  'lesson.help',
  'poll.open',
  'poll.close',
  'poll.show',
  'claims.lay-out',
  'claims.weigh',
  'seat.rename',
  'seat.send-out',
  'seat.readmit',
  'seat.set-watching',
  'room.close',
] as const satisfies readonly UserCommand['type'][];

const LEADS: ReadonlySet<string> = new Set(INSTRUCTORS_ONLY);

/** Whether a person may ask for this at all, as the class stands: null, or why not. */
export function maySend(state: RoomState, seat: Seat, command: UserCommand): Rejection | null {
  if (seat.out) return seat.out === 'banned' ? 'seat/banned' : 'seat/kicked';
  if (LEADS.has(command.type)) return seat.role === 'instructor' ? null : 'command/not-allowed';
  if ('host' in command && command.host !== seat.id) return mayHelp(state, seat, command);
  if (command.type === 'host.reset' && seat.role !== 'instructor' && !isOwn(seat, command.seats)) {
    return 'command/not-allowed';
  }
  if (command.type === 'lesson.set-up' && seat.role !== 'instructor' && !isOwn(seat, command.to)) {
    return 'command/not-allowed';
  }
  return touchesHost(command) ? hostTakes(state, seat) : null;
}

/** On another's host instructors alone type and save files, and only where they are asked to. */
function mayHelp(state: RoomState, { role }: Seat, command: Extract<UserCommand, { host: string }>): Rejection | null {
  const owner = state.seats.get(command.host);
  const asked = owner?.wantsHelp && !owner.watching && command.type !== 'browser.open';
  return role === 'instructor' && asked ? null : 'command/not-your-host';
}

function isOwn({ id }: Seat, seats: Audience): boolean {
  return seats !== 'all' && seats.length === 1 && seats[0] === id;
}

/** What a seat does to its own host without naming it. */
const OWN_HOST: ReadonlySet<string> = new Set<UserCommand['type']>(['host.undo', 'host.reset', 'lesson.set-up']);

function touchesHost(command: UserCommand): boolean {
  return 'host' in command || OWN_HOST.has(command.type);
}

/** Whether the seat's host takes anything from its owner now. Instructors are never made to wait. */
function hostTakes(state: RoomState, { role, watching }: Seat): Rejection | null {
  if (role === 'instructor') return null;
  if (watching) return 'seat/watching';
  return state.class.freeze ? 'class/frozen' : null;
}
