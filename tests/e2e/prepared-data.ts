import { rm } from 'node:fs/promises';
import { DrydockProcess, PREPARED_DATA } from './drydock-process';

/**
 * Before the first test in a browser: makes a data folder as the first start of a server on a fresh machine makes it, of
 * which every server of the tests has a copy. Making it takes ten times as long as opening it.
 */
export default async function prepareData(): Promise<() => Promise<void>> {
  const server = await DrydockProcess.start();
  if ((await server.stop()) !== 0) throw new Error(`the server did not stop in order:\n${server.printed}`);
  process.env[PREPARED_DATA] = server.data;
  return async () => {
    delete process.env[PREPARED_DATA];
    await rm(server.data, { recursive: true, force: true });
  };
}
