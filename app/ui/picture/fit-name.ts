import { fitText } from './fit-text';

/** What a character takes in the sans of the app, in average letters, the first that matches. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}/u, 2.6],
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u, 2.1],
  [/[MW@%ШЩЖЮ]/u, 1.65],
  [/[mwшщжю]/u, 1.45],
  [/^[ .,:;'!|()ijlftrI-]/u, 0.55],
  // Scripts whose characters are joined from several signs, and letters with much on top.
  [/\p{Script=Devanagari}|\p{Script=Bengali}|\p{Script=Tamil}|\p{Script=Telugu}|\p{Mark}/u, 1.4],
  [/\p{Uppercase}/u, 1.2],
];

/** Shortens a name of a person to what stands in about `columns` average letters; see `fitText`. */
export function fitName(name: string, columns: number): string {
  return fitText(name, columns, inSans);
}

function inSans(character: string): number {
  return WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? 1;
}
