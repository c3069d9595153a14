import type { Catalogue } from './catalogue';
import { de } from './de';
import { en } from './en';
import type { Language } from './languages';

/** All texts in all languages. Only for the server and tests: a page is sent one of them. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, de };
