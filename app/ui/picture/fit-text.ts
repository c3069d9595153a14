/** Latin letters and what stands on a keyboard, each a character by itself: most labels have nothing else. */
const PLAIN = /^[ -~À-ɏ]*$/;
/** Made when it is needed: browsers read their tables of all scripts for it, for longer than it takes to draw a picture. */
let graphemes: Intl.Segmenter | undefined;
const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u;

/**
 * Shortens a label to about `columns` average letters with an ellipsis. Cuts between what readers see as characters, so
 * an emoji family or a letter with accents is never split; wide ones count twice.
 *
 * @param columnsOf how many columns one character takes; absent: as in a font whose letters are all of one width
 */
export function fitText(text: string, columns: number, columnsOf = inMono): string {
  const parts = charactersOf(text);
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

function charactersOf(text: string): string[] {
  if (PLAIN.test(text)) return text.split('');
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function inMono(character: string): number {
  return WIDE.test(character) ? 2 : 1;
}
