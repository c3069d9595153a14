/** What a letter has to be; null for any text. */
export type PatternPart = ((letter: string) => boolean) | null;

/**
 * Whether a whole text is what a pattern with stars says. Goes back to the last star only, so that a hostile pattern costs
 * no more than its length times the text's.
 */
export function matchesParts(parts: readonly PatternPart[], text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let from = 0;
  while (t < text.length) {
    const part = parts[p];
    if (part === null) {
      star = p;
      from = t;
      p += 1;
    } else if (part?.(text[t] as string)) {
      p += 1;
      t += 1;
    } else if (star >= 0) {
      from += 1;
      t = from;
      p = star + 1;
    } else return false;
  }
  while (parts[p] === null) p += 1;
  return p === parts.length;
}
