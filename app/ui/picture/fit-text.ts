const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u;

/**
 * Shortens a label to about `columns` average letters with an ellipsis. Cuts between what readers see as characters, so
 * an emoji family or a letter with accents is never split; wide ones count twice.
 *
 * @param columnsOf how many columns one character takes; absent: as in a font whose letters are all of one width
 */
export function fitText(text: string, columns: number, columnsOf = inMono): string {
  const parts = Array.from(graphemes.segment(text), (part) => part.segment);
  const widths = parts.map(columnsOf);
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= columns) return text;
  let used = 1;
  let kept = 0;
  while (kept < parts.length && used + (widths[kept] ?? 1) <= columns) {
    used += widths[kept] ?? 1;
    kept += 1;
  }
  return `${parts.slice(0, kept).join('')}…`;
}

function inMono(character: string): number {
  return WIDE.test(character) ? 2 : 1;
}
