import { readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { FromPgliteWorker, PgliteWorkerData, ToPgliteWorker } from './pglite-messages';

/**
 * Runs PGlite off the main thread: bytes of PostgreSQL's wire protocol come in, the answer's bytes go out, one message
 * at a time. Started by pglite-driver, which holds the directory's lock.
 */
const port = parentPort;
if (port === null) throw new Error('pglite-worker runs as a worker thread only');
const { directory } = workerData as PgliteWorkerData;

const database = await openDatabase(directory);
let turn: Promise<void> = Promise.resolve();

port.on('message', (message: ToPgliteWorker) => {
  turn = turn.then(() => (message === 'close' ? close() : answer(message)));
});
post('ready');

async function answer(message: Uint8Array): Promise<void> {
  if (isStartup(message)) await forgetSession();
  const reply = await database.execProtocolRaw(message);
  // The reply may be a view of the database's own memory, so a copy is what is handed over.
  const copy = reply.slice();
  post(copy, [copy.buffer]);
}

/** A client's first message: it alone begins with a length instead of a letter, then protocol 3.0. */
function isStartup(message: Uint8Array): boolean {
  return message[0] === 0 && message[5] === 3;
}

/**
 * PGlite is one session as long as it runs, whereas every new connection expects one of its own, without the
 * prepared statements and the open transaction of the connection before (`pg` drops one whenever a query fails).
 */
async function forgetSession(): Promise<void> {
  await database.exec('ROLLBACK');
  await database.exec('DISCARD ALL');
}

async function close(): Promise<void> {
  await database.close();
  port?.close();
}

function post(message: FromPgliteWorker, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer);
}

/**
 * The first boot makes hundreds of files. It happens in a folder beside the final one, which gets its name by one
 * rename: a first boot that is cut short leaves no half-made database, only a draft that the next boot removes.
 */
async function openDatabase(path: string): Promise<PGlite> {
  const beside = dirname(path);
  const entries = readdirSync(beside);
  const drafts = entries.filter((name) => name.startsWith(`${basename(path)}.draft`));
  for (const name of drafts) rmSync(join(beside, name), { recursive: true, force: true });
  if (!entries.includes(basename(path))) {
    const draft = `${path}.draft`;
    const first = await PGlite.create({ dataDir: draft });
    await first.close();
    renameSync(draft, path);
  }
  return PGlite.create({ dataDir: path });
}
