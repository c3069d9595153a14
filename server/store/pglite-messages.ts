/** What pglite-driver and its worker thread say to each other. */
export interface PgliteWorkerData {
  /** Absolute path of the database's own folder; its parent exists. */
  directory: string;
}

/** Bytes of PostgreSQL's wire protocol, at least one whole message, or the order to close the database and end. */
export type ToPgliteWorker = Uint8Array | 'close';

/** The database is open; or the whole answer to the oldest bytes sent that are not yet answered. */
export type FromPgliteWorker = 'ready' | Uint8Array;
