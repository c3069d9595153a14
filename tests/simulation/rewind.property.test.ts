import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordedEvent } from '#engine/recording/recorded-event';
import { type Rewind, rewindRoom, rewindSeat } from '#engine/recording/rewind';
import { apply } from '#engine/room/apply';
import { emptyRoom } from '#engine/room/empty-room';
import { hashPrivate, hashRoom } from '#engine/room/state-hash';
import { begunClass } from './begun-class';
import { sessions, take } from './class-steps';
import { RUNS } from './runs';

/** Where to go (in parts of the recording), and after how many events to keep the state. */
const journey = fc.record({
  seeks: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }),
  every: fc.integer({ min: 1, max: 60 }),
});

function go<S>(rewind: Rewind<S>, log: readonly RecordedEvent[], position: number, every: number): void {
  rewind.approach(position);
  for (const event of log.slice(rewind.position, position)) {
    rewind.step(event);
    if (rewind.position - rewind.keptUpTo >= every) rewind.keep();
  }
}

test('Z1 any moment, gone to in any order, is the fold of its events from the beginning', () => {
  fc.assert(
    fc.property(sessions, journey, (steps, { seeks, every }) => {
      const inClass = begunClass();
      for (const next of steps) take(inClass, next);
      const log = inClass.events.map(({ at, event }, index): RecordedEvent => [index + 1, at, event]);
      const positions = seeks.map((part) => Math.round(part * log.length));
      const folded = new Map<number, { room: string; own: string }>();
      const state = emptyRoom('all');
      for (const [index, [seq, at, event]] of log.entries()) {
        if (positions.includes(index)) note(index);
        apply(state, seq, at, event);
      }
      if (positions.includes(log.length)) note(log.length);
      const room = rewindRoom('all');
      const own = rewindSeat('s1');
      for (const position of positions) {
        go(room, log, position, every);
        go(own, log, position, every);
        const seated = state.privates.has('s1') && room.state.privates.has('s1');
        expect({ room: hashRoom(room.state), own: seated ? hashPrivate(own.state) : '' }).toEqual(folded.get(position));
      }

      function note(position: number): void {
        const part = state.privates.get('s1');
        folded.set(position, { room: hashRoom(state), own: part ? hashPrivate(part) : '' });
      }
    }),
    { numRuns: Math.ceil(RUNS / 3) },
  );
});
