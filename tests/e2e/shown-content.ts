import type { Page } from 'playwright';

/** What a screen of a class tells, whatever its size. */
export interface ShownContent {
  /**
   * As in its pictures or their words, without the strip of everybody else's and what is just going away: sorted, each
   * once, without ports.
   */
  readonly containers: readonly string[];
  /** Lines that were typed and printed in the terminals. */
  readonly terminal: string;
  /** Cells of the deck. */
  readonly cells: readonly string[];
  /** What the wall says above all else. */
  readonly heading: readonly string[];
  /** What the wall tells of those who do something. */
  readonly news: readonly string[];
  /** What the class is asked or shows together. */
  readonly talk: readonly string[];
}

const PLACES = {
  containers: ':is([aria-label*=", from "], [data-container]):not(.class-strip *, .block-leaving *)',
  terminal: '.terminal-turn',
  cells: '.seat-cell',
  heading: '.wall-heading .wall-title, .wall-heading .wall-scores',
  news: '.wall-ticker li',
  talk: '.wall-poll, .wall-claims',
} as const;

/** Reads a live screen, or what a player shows of one. */
export async function shownContent(page: Page): Promise<ShownContent> {
  const found = await page.evaluate((places) => {
    const root = document.querySelector('.replay-stage') ?? document;
    return Object.entries(places).map(([place, selector]) =>
      [...root.querySelectorAll<HTMLElement>(selector)].map((element) =>
        place === 'containers'
          ? (element.getAttribute('aria-label') ?? element.textContent ?? '')
          : place === 'terminal'
            ? (element.textContent ?? '')
            : element.innerText.replace(/\s+/g, ' ').trim(),
      ),
    );
  }, PLACES);
  const [containers = [], terminal = [], cells = [], heading = [], news = [], talk = []] = found;
  return {
    containers: [...new Set(containers.map((name) => name.replace(/, port .*$/, '')))].sort(),
    terminal: terminal.join(''),
    ...{ cells, heading, news, talk },
  };
}
