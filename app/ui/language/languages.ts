/** The languages of the interface by their code, each in its own words. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof LANGUAGES;

/** The cookie that keeps what a person has chosen. */
export const LANGUAGE_COOKIE = 'drydock-language';

export function isLanguage(code: string | undefined): code is Language {
  return code !== undefined && Object.hasOwn(LANGUAGES, code);
}

/** The first language of an `Accept-Language` header that there is a catalogue for; English when there is none. */
export function wishedLanguage(acceptLanguage: string): Language {
  const wishes = acceptLanguage
    .split(',')
    .map((wish) => {
      const [tag = '', quality = 'q=1'] = wish.trim().split(/;\s*/);
      return { code: tag.toLowerCase().split('-')[0], weight: Number(quality.replace('q=', '')) || 0 };
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { code } of wishes) if (isLanguage(code)) return code;
  return 'en';
}
