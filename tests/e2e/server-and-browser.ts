import type { Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { DrydockProcess } from './drydock-process';
import { openBrowser } from './open-browser';
import { SeatedPages } from './seated-page';
import { SHARED_SERVER } from './shared-server';

export interface ServerAndBrowser<S extends { readonly url: string } = { readonly url: string }> {
  readonly server: S;
  readonly browser: Browser;
  readonly pages: SeatedPages;
}

/** The server that test files share, and a browser for the tests of one file; there from the first test to the last. */
export function serverAndBrowser(): ServerAndBrowser {
  return scene(async () => {
    const url = process.env[SHARED_SERVER];
    if (!url) throw new Error('no server was started before the tests');
    return { url };
  });
}

/** The same with a server that belongs to the file, which may end it. */
export function ownServerAndBrowser(): ServerAndBrowser<DrydockProcess> {
  return scene(
    () => DrydockProcess.start(),
    (server) => server[Symbol.asyncDispose](),
  );
}

function scene<S extends { readonly url: string }>(
  begin: () => Promise<S>,
  end: (server: S) => Promise<void> = async () => {},
): ServerAndBrowser<S> {
  let server: S | undefined;
  let browser: Browser | undefined;
  let pages: SeatedPages | undefined;
  beforeAll(async () => {
    server = await begin();
    browser = await openBrowser();
    pages = new SeatedPages(browser, server.url);
  });
  afterAll(async () => {
    await browser?.close();
    if (server) await end(server);
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
