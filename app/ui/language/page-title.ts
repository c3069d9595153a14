import type { Metadata } from 'next';
import { askedLanguage } from './asked-language';
import { CATALOGUES } from './catalogues';

/** A page's `generateMetadata`: its name in the language of the request. */
export function pageTitle(page: keyof (typeof CATALOGUES)['en']['titles']): () => Promise<Metadata> {
  return async () => ({ title: CATALOGUES[await askedLanguage()].titles[page] });
}
