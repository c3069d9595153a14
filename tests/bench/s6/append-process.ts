import pg from 'pg';
import { openRoomStore } from '#server/store/open-room-store';
import type { RoomStore } from '#server/store/room-store';
import { serve } from '../control/serve';
import { bareInsert, makeBareTable } from './bare-insert';

export type Appender = {
  open(input: { databaseUrl: string; dataDirectory: string; bodies: string[] }): Promise<void>;
  /** Appends batches of `inFlight` events one after the other for so long. Answers events stored and microseconds taken. */
  run(input: { system: AppendSystem; inFlight: number; seconds: number; room: string }): Promise<AppendFigures>;
};

export type AppendSystem = 'PostgreSQL' | 'bare insert' | 'embedded';

export interface AppendFigures {
  events: number;
  seconds: number;
  /** What is stored is, byte for byte, what was appended. */
  faithful: boolean;
}

/** Stores events `first`…, all of them or none. */
export type Append = (first: number, events: readonly { at: number; body: string }[]) => Promise<void>;

export interface AppendTarget {
  append: Append;
  /** The bodies of the first `count` events. */
  read(count: number): Promise<string[]>;
}

interface Opened {
  stores: Record<'PostgreSQL' | 'embedded', RoomStore>;
  bare: pg.Client;
  events: { at: number; body: string }[];
}

let opened: Opened | null = null;

serve({
  async open({ databaseUrl, dataDirectory, bodies }) {
    const bare = new pg.Client({ connectionString: databaseUrl });
    await bare.connect();
    await makeBareTable(bare);
    opened = {
      stores: {
        PostgreSQL: await openRoomStore({ dataDirectory, databaseUrl }),
        embedded: await openRoomStore({ dataDirectory, databaseUrl: null }),
      },
      bare,
      events: bodies.map((body, index) => ({ at: 1_700_000_000_000 + index, body })),
    };
  },
  async run({ system, inFlight, seconds, room }) {
    if (!opened) throw new Error('not opened');
    const { append, read } = await target(opened, system, room);
    const { events } = opened;
    let stored = 0;
    const began = performance.now();
    // Group commit, as in the room actor: one batch under way, and into the next goes whatever waits.
    while (performance.now() - began < seconds * 1_000) {
      const batch = Array.from({ length: inFlight }, (_, place) => at(events, stored + place));
      await append(stored + 1, batch);
      stored += inFlight;
    }
    const took = (performance.now() - began) / 1_000;
    const kept = await read(stored);
    const faithful = kept.length === stored && kept.every((body, index) => body === at(events, index).body);
    return { events: stored, seconds: took, faithful };
  },
} satisfies Appender);

async function target({ stores, bare }: Opened, system: AppendSystem, room: string): Promise<AppendTarget> {
  if (system === 'bare insert') return bareInsert(bare, room);
  const store = stores[system];
  await store.createRoom({ id: room, code: room, title: 'Bench', createdAt: 0 });
  return {
    append: (firstSeq, events) =>
      store.append({ roomId: room, firstSeq, events, blobs: [], credentials: [], closedAt: null }),
    read: async (count) => (await store.readEvents(room, 0, count)).map(({ body }) => body),
  };
}

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
