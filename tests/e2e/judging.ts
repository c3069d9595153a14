import type { Page } from 'playwright';
import { afterEach, expect } from 'vitest';
import { judgeScreen, type ScreenState } from './judge-screen';
import type { SeatedPageOptions } from './seated-page';
import { type ServerAndBrowser, serverAndBrowser } from './server-and-browser';

/** For a whole test, in milliseconds: axe looks at every element, on however busy a machine. */
export const LONG = 1_200_000;
export const SLOW = { timeout: 30_000 };

interface Judging {
  readonly scene: ServerAndBrowser;
  /** What there is against the pages of a test; when it ends there must be nothing. Gathered, so that one run tells everything. */
  readonly findings: string[];
  readonly judge: (path: string, options: SeatedPageOptions, states: readonly ScreenState[]) => Promise<unknown>;
}

/** A server and a browser for the tests of one file that judge screens. */
export function judging(): Judging {
  const scene = serverAndBrowser();
  const findings: string[] = [];
  afterEach(() => expect(findings.splice(0)).toEqual([]));
  return {
    scene,
    findings,
    judge: async (path, options, states) => findings.push(...(await judgeScreen(scene, path, options, states))),
  };
}

/** Closes what is open. */
export function dismiss(page: Page): Promise<void> {
  return page.keyboard.press('Escape');
}

/** Waits until a text is to be seen. */
export function appears(page: Page, text: string | RegExp): Promise<void> {
  return page.getByText(text).filter({ visible: true }).first().waitFor(SLOW);
}
