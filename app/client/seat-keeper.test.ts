import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SeatGrant } from '#server/protocol/messages';
import { forgetSeat, heldSeat, heldSeats, keepSeat } from './seat-keeper';

/** Only what is kept are its own keys, as a browser's. */
class FakeStorage {
  [key: string]: unknown;
  getItem(key: string) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key: string, value: string) {
    this[key] = value;
  }
  removeItem(key: string) {
    delete this[key];
  }
}

const grant = (code: string): SeatGrant => ({
  room: { id: code, code },
  seat: 's1',
  name: 'Ana',
  role: 'student',
  secret: 'x',
});
const codes = (letter: string) => Array.from({ length: 25 }, (_, n) => `${letter}${String(n).padStart(5, '0')}`);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubGlobal('localStorage', new FakeStorage());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what a browser knows of a seat is there again, until it is forgotten', () => {
  keepSeat(grant('K7M4XQ'), { solo: true, lesson: { id: 'volumes', title: 'Volumes' } });
  expect(heldSeat('K7M4XQ')).toMatchObject({ secret: 'x', solo: true, lesson: { id: 'volumes' } });
  forgetSeat('K7M4XQ');
  expect(heldSeat('K7M4XQ')).toBeNull();
});

test('of classes and of rooms of one’s own the newest twenty are held, and neither push the others out', () => {
  for (const code of codes('C')) {
    vi.advanceTimersByTime(1_000);
    keepSeat(grant(code));
  }
  for (const code of codes('A')) {
    vi.advanceTimersByTime(1_000);
    keepSeat(grant(code), { solo: true });
  }
  const held = heldSeats().map(({ room }) => room.code);
  expect(held.filter((code) => code.startsWith('C'))).toEqual(codes('C').slice(5).reverse());
  expect(held.filter((code) => code.startsWith('A'))).toEqual(codes('A').slice(5).reverse());
});
