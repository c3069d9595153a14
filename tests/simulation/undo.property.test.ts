import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SeatId } from '#engine/model/room-state';
import { apply } from '#engine/room/apply';
import { emptyRoom } from '#engine/room/empty-room';
import { readEvent } from '#engine/room/event-codec';
import { hashRoom } from '#engine/room/state-hash';
import { begunClass } from './begun-class';
import { sessions, take } from './class-steps';
import { BESIDE, type PlayedClass, WATCHING } from './played-class';
import { RUNS } from './runs';
import { expectSound } from './sound-room';

/** A host, public and private, without what an undo leaves alone: terminals, receipts, counts and hints. */
function hostOf(inClass: PlayedClass, seat: SeatId): unknown {
  const { count, receipts, terminals, hint, undoable, nameTurns, ...own } = inClass.own(seat);
  const trees = (maps: ReadonlyMap<string, ReadonlyMap<string, unknown>>) =>
    [...maps].filter(([, tree]) => tree.size > 0).map(([name, tree]) => [name, [...tree].sort(byKey)] as const);
  return JSON.parse(
    JSON.stringify(
      {
        host: inClass.host(seat),
        own: {
          ...own,
          files: [...own.files].sort(byKey),
          uppers: trees(own.uppers).sort(byKey),
          volumes: trees(own.volumes).sort(byKey),
          tmpfs: trees(own.tmpfs).sort(byKey),
          services: [...(own.services ?? [])],
        },
      },
      (_key, value) => (value instanceof Map ? [...value] : value),
    ),
  );
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Whether a script ran on the host that cannot be brought back: then what it leaves behind is another host. */
function ranScripts(inClass: PlayedClass, seat: SeatId): boolean {
  const { processes, services, execs } = inClass.own(seat);
  return [...processes.values()].some(({ kind }) => kind === 'script') || (services?.size ?? 0) + execs.size > 0;
}

const undos = fc.infiniteStream(fc.constantFrom(0, 0, 0, 1, 1, 2, 3));
const resets = fc.infiniteStream(fc.nat(9).map((of) => of === 0));

/** An instructor resets a host, and its owner opens the terminals again that this class works with. */
function reset(inClass: PlayedClass, seat: SeatId, clientSeq: number): void {
  inClass.execute({ seat: 's0', client: 'resets', clientSeq }, { type: 'host.reset', seats: [seat] });
  for (const terminal of [WATCHING, BESIDE]) inClass.send(seat, { type: 'terminal.open', host: seat, terminal });
}

test('U1 U2 U4 U5 after a command and its undo a host is as before, and every replica agrees', () => {
  let compared = 0;
  fc.assert(
    fc.property(sessions, undos, resets, (steps, howOften, isReset) => {
      const inClass = begunClass();
      /** By seat and count, how hosts stood before lines were typed. */
      const before = new Map<string, { host: unknown; ranScripts: boolean }>();
      for (const [number, step] of steps.entries()) {
        if (step.kind === 'line') {
          const { seat } = step;
          if (isReset.next().value) reset(inClass, seat, number + 1);
          const stood = { host: hostOf(inClass, seat), ranScripts: ranScripts(inClass, seat) };
          before.set(`${seat} ${inClass.own(seat).count}`, stood);
        }
        take(inClass, step);
        if (step.kind !== 'line') continue;
        const { seat } = step;
        for (let times = howOften.next().value ?? 0; times > 0; times -= 1) {
          inClass.leave(seat, BESIDE);
          const target = inClass.own(seat).undoable?.findLast(({ idle }) => !idle);
          if (!inClass.undo(seat)) break;
          expectSound(inClass.state, inClass.blobs);
          const stood = before.get(`${seat} ${target?.count}`);
          if (!stood || stood.ranScripts) continue;
          expect(hostOf(inClass, seat), target?.line).toEqual(stood.host);
          compared += 1;
        }
      }
      const again = emptyRoom('all');
      for (const [index, { at, event }] of inClass.events.entries()) {
        apply(again, index + 1, at, readEvent(JSON.stringify(event)));
      }
      expect(hashRoom(again)).toBe(hashRoom(inClass.state));
    }),
    { numRuns: RUNS },
  );
  expect(compared).toBeGreaterThan(RUNS);
});
