import type { en } from './en';

/** The shape of a catalogue: every language has exactly the texts that English has. */
export type Catalogue = Translated<typeof en>;

/** The same keys with texts of one's own. */
export type Translated<T> = { [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };
