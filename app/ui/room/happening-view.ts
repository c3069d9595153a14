import type { happenings } from '../language/en/happenings';
import type { Words } from '../language/use-words';

/** What a happening is called in the catalogue. */
export type HappeningKey = keyof typeof happenings.told;

/** Something that has happened in the class, before it is put into the words of a language. */
export interface HappeningView {
  readonly what: HappeningKey;
  /** What its text has places for: names of containers and images, exit codes. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** In words that begin with what the seat did, or with the thing of theirs that it happened to. */
export function happeningWords(words: Words<'happenings'>, { what, values }: HappeningView): string {
  return words(`told.${what}`, values as never);
}
