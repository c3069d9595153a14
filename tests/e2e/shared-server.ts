import { rm } from 'node:fs/promises';
import { DrydockProcess, PREPARED_DATA } from './drydock-process';

/** Names the variable with the address of the server that test files share. */
export const SHARED_SERVER = 'DRYDOCK_SHARED_SERVER';

/**
 * Before the first test in a browser: makes a data folder as the first start on a fresh machine makes it, of which every
 * server of the tests begins with a copy, and starts the server that all files share but those that end theirs. Making
 * the folder takes ten times as long as opening it, and starting a server as long as many a test.
 */
export default async function shareServer(): Promise<() => Promise<void>> {
  const first = await DrydockProcess.start();
  if ((await first.stop()) !== 0) throw new Error(`the server did not stop in order:\n${first.printed}`);
  process.env[PREPARED_DATA] = first.data;
  const shared = await DrydockProcess.start();
  process.env[SHARED_SERVER] = shared.url;
  return async () => {
    await shared[Symbol.asyncDispose]();
    await rm(first.data, { recursive: true, force: true });
  };
}
