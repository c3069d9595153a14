import type { Page } from 'playwright';
import { LANGUAGES, type Language } from '../../app/ui/language/languages';
import { axeFindings } from './findings';
import { THEMES } from './screens/screen-sizes';
import type { SeatedPageOptions } from './seated-page';
import type { ServerAndBrowser } from './server-and-browser';

/** How a page comes into a state, and what undoes it for the next one. */
export interface ScreenState {
  readonly name: string;
  readonly enter: (page: Page, language: Language) => Promise<unknown>;
  readonly leave?: (page: Page) => Promise<unknown>;
  /** Much of the same, which takes axe long: judged once, in one theme and one language. */
  readonly crowd?: true;
}

/**
 * Judges the states of one page: the first one in all themes and in both languages, the others in a theme and a language
 * that take turns. Answers what axe has against them; a state that cannot be reached is a finding as well.
 */
export async function judgeScreen(
  { pages }: ServerAndBrowser,
  path: string,
  options: SeatedPageOptions,
  states: readonly ScreenState[],
): Promise<string[]> {
  const findings: string[] = [];
  const languages = Object.keys(LANGUAGES) as Language[];
  for (const [turn, language] of languages.entries()) {
    // The first state is that in which the page opens: everybody sees it.
    const isSeen = (n: number, crowd = false) => (n === 0 && !crowd) || n % languages.length === turn;
    if (!states.some(({ crowd }, n) => isSeen(n, crowd))) continue;
    await using page = await pages.open({ ...options, language, stillness: true });
    page.setDefaultTimeout(30_000);
    await page.goto(path);
    for (const [n, { name, enter, leave, crowd }] of states.entries()) {
      if (!isSeen(n, crowd)) continue;
      try {
        await enter(page, language);
        const themes = n === 0 && turn === 0 && !crowd ? THEMES : [THEMES[(n + turn) % THEMES.length] ?? 'light'];
        const against = await axeFindings(page, themes);
        findings.push(...against.map((text) => `${path}, ${name}, ${language}: ${text}`));
        await leave?.(page);
      } catch (error) {
        findings.push(`${path}, ${name}, ${language}: cannot be reached: ${(error as Error).message}`);
      }
    }
  }
  return findings;
}
