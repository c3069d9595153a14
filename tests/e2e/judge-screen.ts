import type { Page } from 'playwright';
import { LANGUAGE_COOKIE, type Language, LANGUAGES as NAMES } from '../../app/ui/language/languages';
import { axeFindings } from './findings';
import { THEMES } from './screens/screen-sizes';
import type { SeatedPageOptions } from './seated-page';
import type { ServerAndBrowser } from './server-and-browser';

const LANGUAGES = Object.keys(NAMES) as Language[];
const TURNS = LANGUAGES.map((_, turn) => turn);

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
  // The first state is that in which the page opens: everybody sees it.
  const isSeen = (n: number, turn: number) => {
    return (n === 0 && !states[n]?.crowd) || n % LANGUAGES.length === turn;
  };
  /** Goes through the states whose turn it is. */
  const judge = async (page: Page, turn: number) => {
    const language = LANGUAGES[turn] as Language;
    for (const [n, { name, enter, leave, crowd }] of states.entries()) {
      if (!isSeen(n, turn)) continue;
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
  };
  // A page that has other states is opened anew for each language; one that stays as it opens only speaks another one.
  const visits = states.length > 1 ? TURNS.map((turn) => [turn]) : [TURNS];
  for (const visit of visits) {
    const turns = visit.filter((turn) => states.some((_, n) => isSeen(n, turn)));
    const [first] = turns;
    if (first === undefined) continue;
    await using page = await pages.open({ ...options, language: LANGUAGES[first], stillness: true });
    page.setDefaultTimeout(30_000);
    await page.goto(path);
    for (const turn of turns) {
      if (turn !== first) await speak(page, LANGUAGES[turn] as Language);
      await judge(page, turn);
    }
  }
  return findings;
}

/** What the choice of a language does: the page stays, and is told anew. */
async function speak(page: Page, language: Language): Promise<void> {
  await page.context().addCookies([{ name: LANGUAGE_COOKIE, value: language, url: new URL('/', page.url()).href }]);
  await page.evaluate(() => (window as unknown as { next: { router: { refresh(): void } } }).next.router.refresh());
  await page.waitForFunction((spoken) => document.documentElement.lang === spoken, language);
}
