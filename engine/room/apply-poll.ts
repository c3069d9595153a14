import type { ClaimsBoard } from '../model/claims-board';
import type { RoomState } from '../model/room-state';
import type { PublicEvent } from './events';

export const POLL_EVENTS = [
  'poll.opened',
  'poll.closed',
  'poll.answered',
  'poll.shown',
  'claims.laid-out',
  'claim.weighed',
] as const satisfies readonly PublicEvent['type'][];

export type PollEvent = Extract<PublicEvent, { type: (typeof POLL_EVENTS)[number] }>;

const TYPES: ReadonlySet<string> = new Set(POLL_EVENTS);

export function isPollEvent(event: { type: string }): event is PollEvent {
  return TYPES.has(event.type);
}

/** The part of `apply` that concerns what a class is asked, and the claims that it judges. */
export function applyPollEvent(state: RoomState, at: number, event: PollEvent): void {
  switch (event.type) {
    case 'poll.opened': {
      const { poll: id, options, round } = event;
      const before = state.class.polls.get(id);
      // A first round that is opened again begins anew.
      const answered = round === 2 && before ? before.answered : new Map();
      state.class.polls.set(id, { id, options, round, open: true, shown: null, answered });
      return;
    }
    case 'poll.closed': {
      const poll = state.class.polls.get(event.poll);
      if (poll) state.class.polls.set(poll.id, { ...poll, open: false });
      return;
    }
    case 'poll.answered': {
      const poll = state.class.polls.get(event.poll);
      if (!poll) return;
      poll.answered.set(event.seat, event.round);
      state.class.polls.set(poll.id, { ...poll });
      return;
    }
    case 'poll.shown': {
      const poll = state.class.polls.get(event.poll);
      if (poll) state.class.polls.set(poll.id, { ...poll, shown: event.result });
      return;
    }
    case 'claims.laid-out': {
      const { cards, current, shown, table } = event;
      const { evidence, seen } = state.class.claims ?? NO_BOARD();
      state.class = { ...state.class, claims: { cards, current, shown, seen: seen || shown, table, evidence } };
      return;
    }
    case 'claim.weighed': {
      const board = state.class.claims ?? NO_BOARD();
      board.evidence.set(event.claim, { at, findings: event.findings });
      state.class = { ...state.class, claims: { ...board } };
      return;
    }
    default:
      event satisfies never;
  }
}

const NO_BOARD = (): ClaimsBoard => ({
  cards: [],
  current: null,
  shown: false,
  seen: false,
  table: false,
  evidence: new Map(),
});
