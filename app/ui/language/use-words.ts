import { useTranslations } from 'use-intl';
import type { Catalogue } from './catalogue';

declare module 'use-intl' {
  interface AppConfig {
    Messages: Catalogue;
  }
}

export type Namespace = keyof Catalogue;

/** The texts of one namespace, in the language of whoever looks. */
export function useWords<N extends Namespace>(namespace: N): Words<N> {
  return useTranslations<N>(namespace);
}

/** What `useWords` answers, for functions that are given it. */
export type Words<N extends Namespace> = ReturnType<typeof useTranslations<N>>;
