import type { Page } from 'playwright';
import type { DrydockProcess } from './drydock-process';

const SLOW = { timeout: 60_000 };
/** How a bench or a deck, and how a wall, says that it is on its own. */
const LOST = /Connection lost|The connection is lost/;

/** The server of a class is killed and started again. Every screen notices, and is live again. */
export async function killedAndBack(server: DrydockProcess, pages: readonly Page[]): Promise<void> {
  const signs = pages.map((page) => page.getByText(LOST).first());
  await server.kill();
  await Promise.all(signs.map((sign) => sign.waitFor({ ...SLOW, state: 'attached' })));
  await server.start();
  await Promise.all(signs.map((sign) => sign.waitFor({ ...SLOW, state: 'detached' })));
}
