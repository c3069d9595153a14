import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SeatView } from '../room/room-model';
import { FILTERS, passes, type RosterChoice, rosterOrder, SORTS } from './roster-order';
import { IDLE_MS, idleFor, seatNeed } from './seat-needs';

const NOW = 1_000_000_000;

function view(name: string, more: Partial<SeatView> = {}): SeatView {
  return {
    seat: { id: name, name, look: 0 },
    online: true,
    containers: [],
    role: 'student',
    handAt: null,
    flag: null,
    wantsHelp: false,
    sharing: false,
    watching: false,
    out: null,
    activity: { at: NOW, line: 'docker ps', exitCode: 0, error: null },
    ...more,
  };
}

const failed = { at: NOW, line: 'docker run', exitCode: 125, error: 'no such image' };
const QUIET = { stuck: 'idle', stuckError: null, stuckTimes: 0, stuckSince: NOW - IDLE_MS } as const;
const old = { at: NOW - IDLE_MS, line: 'docker ps', exitCode: 0, error: null };
const order = (seats: SeatView[], choice: Partial<RosterChoice> = {}) =>
  rosterOrder(seats, { sort: 'need', filter: 'all', search: '', ...choice }, NOW, 'en').map(({ seat }) => seat.name);

describe('who comes first', () => {
  test('a raised hand, then stuck, then an error, then idle; who is at work and who is done come last', () => {
    const seats = [
      view('Done', { flag: 'done' }),
      view('Busy'),
      view('Idle', { activity: old }),
      view('Error', { activity: failed }),
      view('Stuck', { flag: 'stuck' }),
      view('Hand', { handAt: NOW - 5 }),
      view('Longer', { handAt: NOW - 9 }),
      view('Away', { online: false }),
    ];
    expect(order(seats)).toEqual(['Longer', 'Hand', 'Stuck', 'Error', 'Idle', 'Busy', 'Done', 'Away']);
  });

  test('a command that runs is no idleness, however long it runs', () => {
    const running = view('Builds', { activity: { ...old, exitCode: null } });
    expect(idleFor(running, NOW)).toBeNull();
    expect(seatNeed(running, NOW)).toBe('active');
    expect(idleFor(view('Idle', { activity: old }), NOW)).toBe(3);
  });

  test('who leads too comes last, and is no case for help', () => {
    const leads = view('Lee', { role: 'instructor', online: false, activity: { ...failed, at: 0 } });
    expect(order([leads, view('Ana'), view('Ben', { online: false })])).toEqual(['Ana', 'Ben', 'Lee']);
    for (const filter of FILTERS) expect(passes(leads, filter, NOW)).toBe(filter === 'all');
  });

  test('who types nothing because they are away is away, and not stuck', () => {
    const lesson = { step: 0, reached: 0, goals: 1, done: false, hintsOpened: 0, hints: 1, ...QUIET } as const;
    expect(seatNeed(view('Quiet', { lesson }), NOW)).toBe('stuck');
    expect(seatNeed(view('Gone', { lesson, online: false }), NOW)).toBe('away');
    expect(seatNeed(view('Lost', { lesson: { ...lesson, stuck: 'same-error' }, online: false }), NOW)).toBe('stuck');
  });

  test('a raised hand of somebody away is still seen', () => {
    expect(seatNeed(view('Away', { online: false, handAt: NOW }), NOW)).toBe('hand');
  });
});

describe('who is shown', () => {
  test('names are found without accents and case', () => {
    expect(order([view('Zoë'), view('Ana'), view('Ольга')], { search: ' ZOE ' })).toEqual(['Zoë']);
    expect(order([view('Zoë'), view('Ольга')], { search: 'ольг' })).toEqual(['Ольга']);
  });

  test('who was sent out is never among them', () => {
    for (const filter of FILTERS) expect(order([view('Out', { out: 'kicked', handAt: 1 })], { filter })).toEqual([]);
  });

  test('stuck with a hand up is found under both', () => {
    const seat = view('Ana', { handAt: 1, flag: 'stuck' });
    expect(passes(seat, 'hand', NOW) && passes(seat, 'stuck', NOW) && passes(seat, 'urgent', NOW)).toBe(true);
  });

  test('every order holds the same seats, each once', () => {
    const seat = fc.record({
      name: fc.string({ minLength: 1 }),
      hand: fc.option(fc.nat()),
      flag: fc.constantFrom('stuck' as const, 'done' as const, null),
      online: fc.boolean(),
      error: fc.option(fc.string()),
    });
    fc.assert(
      fc.property(fc.uniqueArray(seat, { selector: ({ name }) => name }), (people) => {
        const seats = people.map(({ name, hand, flag, online, error }) =>
          view(name, { handAt: hand, flag, online, activity: { ...failed, error } }),
        );
        for (const sort of SORTS)
          expect(order(seats, { sort }).sort()).toEqual(seats.map(({ seat }) => seat.name).sort());
      }),
    );
  });
});
