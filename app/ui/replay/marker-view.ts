import type { replay } from '../language/en/replay';
import type { Words } from '../language/use-words';

/** A moment of a recording that one may want to jump to, before it is named in a language. */
export interface MarkerView {
  readonly what: keyof typeof replay.marker;
  readonly values: Readonly<Record<string, string | number>>;
}

export function markerWords(words: Words<'replay'>, { what, values }: MarkerView): string {
  return words(`marker.${what}`, values as never);
}
