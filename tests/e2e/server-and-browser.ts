import type { Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { DrydockProcess } from './drydock-process';
import { openBrowser } from './open-browser';
import { SeatedPages } from './seated-page';

export interface ServerAndBrowser {
  readonly server: DrydockProcess;
  readonly browser: Browser;
  readonly pages: SeatedPages;
}

/** A server of its own and a browser for the tests of one file; there from the first test to the last. */
export function serverAndBrowser(): ServerAndBrowser {
  let server: DrydockProcess | undefined;
  let browser: Browser | undefined;
  let pages: SeatedPages | undefined;
  beforeAll(async () => {
    server = await DrydockProcess.start();
    browser = await openBrowser();
    pages = new SeatedPages(browser, server.url);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.[Symbol.asyncDispose]();
  });
  return {
    get server() {
      return begun(server);
    },
    get browser() {
      return begun(browser);
    },
    get pages() {
      return begun(pages);
    },
  };
}

function begun<T>(it: T | undefined): T {
  if (it === undefined) throw new Error('no test has begun yet');
  return it;
}
