'use client';

import { useRouter } from 'next/navigation';
import { useLocale } from 'use-intl';
import { LANGUAGE_COOKIE, LANGUAGES } from './languages';
import { useWords } from './use-words';

/** Chooses the language for this browser; what is on the screen stays and speaks the new one at once. */
export function LanguageChoice() {
  const words = useWords('parts');
  const router = useRouter();
  const choose = (language: string) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain HTTP, as in a classroom
    document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=31536000; samesite=lax`;
    document.documentElement.lang = language;
    router.refresh();
  };
  return (
    <label className="inline-flex items-center gap-2 text-sm text-soft">
      {words('language')}
      <select
        className="field min-h-8! w-auto! py-0! text-sm"
        value={useLocale()}
        onChange={(event) => choose(event.target.value)}
      >
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
