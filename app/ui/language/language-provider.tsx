'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { IntlProvider } from 'use-intl';
import type { Catalogue } from './catalogue';
import type { Language } from './languages';

/** Gives every component below the texts of one language, and dates in the time zone of whoever looks. */
export function LanguageProvider(props: { language: Language; catalogue: Catalogue; children: ReactNode }) {
  return (
    <IntlProvider locale={props.language} messages={props.catalogue} timeZone={useTimeZone()}>
      {props.children}
    </IntlProvider>
  );
}

/** The server does not know it: what it renders says no times of day. */
function useTimeZone(): string {
  return useSyncExternalStore(
    unchanging,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
}

const unchanging = () => () => {};
