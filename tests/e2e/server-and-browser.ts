import type { Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { DrydockProcess } from './drydock-process';
import { openBrowser } from './open-browser';

export interface ServerAndBrowser {
  readonly server: DrydockProcess;
  readonly browser: Browser;
}

/** A server of its own and a browser for the tests of one file; there from the first test to the last. */
export function serverAndBrowser(): ServerAndBrowser {
  let server: DrydockProcess | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    server = await DrydockProcess.start();
    browser = await openBrowser();
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
  };
}

function begun<T>(it: T | undefined): T {
  if (it === undefined) throw new Error('no test has begun yet');
  return it;
}
