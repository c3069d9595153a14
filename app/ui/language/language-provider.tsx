'use client';

import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import type { Catalogue } from './catalogue';
import type { Language } from './languages';

/** Gives every component below the texts of one language. */
export function LanguageProvider(props: { language: Language; catalogue: Catalogue; children: ReactNode }) {
  return (
    <IntlProvider locale={props.language} messages={props.catalogue} timeZone="UTC" now={new Date(0)}>
      {props.children}
    </IntlProvider>
  );
}
