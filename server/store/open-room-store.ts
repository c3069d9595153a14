import { join } from 'node:path';
import { projectRoot } from '../project-root';
import { migrate } from './migrate';
import { openPglite } from './pglite-driver';
import { postgresDriver } from './postgres-driver';
import { type RoomStore, StoreError } from './room-store';
import { SqlRoomStore } from './sql-room-store';

export interface StoreConfig {
  /** Folder of the embedded database; made when missing. Not used when there is a `databaseUrl`. */
  dataDirectory: string;
  /** `postgres://…`, or null for the embedded database. */
  databaseUrl: string | null;
}

/**
 * The store that the configuration asks for, migrated and ready. Fails with a StoreError whose message can be shown to
 * whoever started the server: `directory-in-use`, or `unavailable` when the database cannot be reached or does not fit.
 */
export async function openRoomStore({ dataDirectory, databaseUrl }: StoreConfig): Promise<RoomStore> {
  const driver = databaseUrl === null ? await openPglite(dataDirectory) : postgresDriver(databaseUrl);
  try {
    await migrate(driver, join(projectRoot, 'prisma/migrations'));
  } catch (error) {
    await driver.close();
    if (error instanceof StoreError) throw error;
    throw new StoreError('unavailable', `The database cannot be used: ${(error as Error).message}`, { cause: error });
  }
  return new SqlRoomStore(driver);
}
