import { cookies, headers } from 'next/headers';
import { isLanguage, LANGUAGE_COOKIE, type Language, wishedLanguage } from './languages';

/** The language of a request: what the person has chosen, otherwise what the browser wishes. Only for the server. */
export async function askedLanguage(): Promise<Language> {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return isLanguage(chosen) ? chosen : wishedLanguage((await headers()).get('accept-language') ?? '');
}
