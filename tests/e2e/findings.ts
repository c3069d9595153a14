import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { THEMES, type Theme } from './screens/screen-sizes';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** For the first theme: every rule. */
const EVERYTHING: RunOptions = { runOnly: { type: 'tag', values: WCAG } };
/** For the other themes: all that a theme changes is colours. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/**
 * What axe-core has against a page by WCAG 2.2 AA: everything in the first theme, contrast in the others. Each finding with
 * its rule, its element and what is wrong.
 */
export async function axeFindings(page: Page, themes: readonly Theme[] = THEMES): Promise<string[]> {
  const findings: string[] = [];
  await bringAxe(page);
  for (const theme of themes) {
    await wearTheme(page, theme);
    const against = await page.evaluate(runAxe, theme === themes[0] ? EVERYTHING : COLOURS);
    findings.push(...against.map((text) => `${theme}: ${text}`));
  }
  return findings;
}

/** Half a megabyte of rules, which the browser reads for longer than it takes to judge a small page: once for each page. */
async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
}

/** In the page: what the rules have against it, a line for each element. */
async function runAxe(rules: RunOptions): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  // Nothing else can be reached while a dialog is open: the page behind it has been judged without it.
  const judged = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
  // What is in frames was written by students. Style sheets and sounds are fetched anew for rules that nothing here is under.
  const wanted: RunOptions = { ...rules, resultTypes: ['violations'], iframes: false, preload: false };
  const { violations } = await axe.run(judged, wanted);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}

/** Changes the theme as its choice does, and waits until colours have come to rest. */
export async function wearTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity),
  );
}

/**
 * What does not fit a page sideways: the page itself, elements that stick out of the window where nothing scrolls or says so, and
 * text that is cut off without an ellipsis.
 */
export function sidewaysFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const findings: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) findings.push(`the page is ${root.scrollWidth} wide in ${innerWidth}`);
    const isTold = (element: Element): boolean => {
      for (let around: Element | null = element; around; around = around.parentElement) {
        const { overflowX, position, textOverflow } = getComputedStyle(around);
        if (overflowX === 'auto' || overflowX === 'scroll') return true;
        // What is left out is told by an ellipsis.
        if (overflowX === 'hidden' && textOverflow === 'ellipsis') return true;
        if (position === 'fixed') return false;
      }
      return false;
    };
    const hidden = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      const { clipPath, visibility } = getComputedStyle(element);
      return box.width <= 1 || box.height <= 1 || visibility === 'hidden' || clipPath === 'inset(50%)';
    };
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const ownText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
      );
      if (!ownText && !element.matches('button, input, select, textarea, a[href], [role]')) continue;
      if (hidden(element) || element.closest('[aria-hidden=true], svg, .sr-only') !== null) continue;
      const name = `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent?.trim().slice(0, 40)}`;
      const { left, right } = element.getBoundingClientRect();
      if ((right > innerWidth + 1 || left < -1) && !isTold(element)) findings.push(`sticks out: ${name}`);
      const { overflowX, textOverflow, display } = getComputedStyle(element);
      const cut = overflowX === 'hidden' || overflowX === 'clip';
      if (cut && display !== 'inline' && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1) {
        findings.push(`is cut off: ${name}`);
      }
    }
    return findings;
  });
}
