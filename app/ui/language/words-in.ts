import { createTranslator } from 'use-intl';
import { CATALOGUES } from './catalogues';
import type { Language } from './languages';
import type { Namespace, Words } from './use-words';

/** The texts of one namespace in a certain language, outside of components: for tests and for the server. */
export function wordsIn<N extends Namespace>(language: Language, namespace: N): Words<N> {
  return createTranslator({ locale: language, messages: CATALOGUES[language], namespace }) as unknown as Words<N>;
}
