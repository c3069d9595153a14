import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import type { AppendBatch, NewRoom, RoomStore } from '#server/store/room-store';
import { type StoreUnderTest, stores } from './stores';

/** A store for the tests of a file, started before them and stopped afterwards. */
export interface StoreOn {
  /** There once the tests begin. */
  readonly underTest: StoreUnderTest;
  readonly store: RoomStore;
  /** Makes a room of its own code and time, but for what `change` says. */
  readonly room: (change?: Partial<NewRoom>) => Promise<NewRoom>;
}

/** @param name of an adapter, see `stores` */
export function storeOn(name: string): StoreOn {
  let underTest: StoreUnderTest | undefined;
  const started = (): StoreUnderTest => {
    if (underTest === undefined) throw new Error(name);
    return underTest;
  };
  beforeAll(async () => {
    underTest = await stores[name]?.();
  });
  afterAll(() => underTest?.stop());
  let rooms = 0;
  return {
    get underTest() {
      return started();
    },
    get store() {
      return started().store;
    },
    room: async (change = {}) => {
      rooms++;
      const made = {
        id: randomUUID(),
        code: `R${`${rooms}`.padStart(5, '0')}`,
        title: 'Docker',
        createdAt: rooms,
        ...change,
      };
      await started().store.createRoom(made);
      return made;
    },
  };
}

/** Events, a millisecond apart, to be stored from `firstSeq` on. */
export function batch(
  roomId: string,
  firstSeq: number,
  bodies: string[],
  change: Partial<AppendBatch> = {},
): AppendBatch {
  const events = bodies.map((body, index) => ({ at: 1_790_000_000_000 + firstSeq + index, body }));
  return { roomId, firstSeq, events, blobs: [], credentials: [], closedAt: null, ...change };
}
