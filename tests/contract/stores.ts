import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryRoomStore } from '#server/store/memory-room-store';
import { openRoomStore } from '#server/store/open-room-store';
import type { RoomStore } from '#server/store/room-store';
import { startPostgres } from '../services/postgres';

/** A store under test and the way to a second handle on the same rooms, as another server process would have. */
export interface StoreUnderTest {
  store: RoomStore;
  /** Null where only one process can have the rooms. */
  another: (() => Promise<RoomStore>) | null;
  stop(): Promise<void>;
}

/** Every adapter of the RoomStore port, by name. */
export const stores: Record<string, () => Promise<StoreUnderTest>> = {
  async memory() {
    const store = new MemoryRoomStore();
    return { store, another: null, stop: () => store.close() };
  },
  async PGlite() {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'drydock-pglite-'));
    const store = await openRoomStore({ dataDirectory, databaseUrl: null });
    return {
      store,
      another: null,
      async stop() {
        await store.close();
        rmSync(dataDirectory, { recursive: true });
      },
    };
  },
  async PostgreSQL() {
    const service = await startPostgres();
    const databaseUrl = await service.newDatabase();
    const open = () => openRoomStore({ dataDirectory: '', databaseUrl });
    const store = await open();
    return {
      store,
      another: open,
      async stop() {
        await store.close();
        await service.stop();
      },
    };
  },
};
