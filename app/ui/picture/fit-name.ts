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

/** Names as they were fitted, by their columns: the same ones stand in a picture again and again. */
const fitted = new Map<string, string>();
const MOST_FITTED = 2_000;

/** Shortens a name of a person to what stands in about `columns` average letters; see `fitText`. */
export function fitName(name: string, columns: number): string {
  const key = `${columns} ${name}`;
  const known = fitted.get(key);
  if (known !== undefined) return known;
  if (fitted.size >= MOST_FITTED) fitted.clear();
  const text = fitText(name, columns, inSans);
  fitted.set(key, text);
  return text;
}

function inSans(character: string): number {
  return WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? 1;
}
