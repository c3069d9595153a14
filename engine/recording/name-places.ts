export interface Spelling<T> {
  /** Folded, in their order. */
  readonly words: readonly string[];
  readonly person: T;
}

interface Place<T> {
  readonly from: number;
  readonly to: number;
  readonly person: T;
}

/** Escape sequences of terminals, whose last letter is no part of a word, and words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ESC begins them
const WORDS = /\x1b\[[0-9;?]*[A-Za-z]|[\p{L}\p{M}\p{N}]+/gu;
/** As many signs as may stand between the words of one name. */
const MOST_BETWEEN = 2;

/** A word whatever its case and accents are. */
export function foldedWord(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z0-9]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Where in a text names stand, in the order of the text; of names that begin at one place the longest.
 * @param spellings by their first word, those of more words first
 */
export function namePlaces<T extends object>(
  text: string,
  spellings: ReadonlyMap<string, readonly Spelling<T>[]>,
): Place<T>[] {
  const places: Place<T>[] = [];
  if (spellings.size === 0 || !isAnyNamed(text, spellings)) return places;
  const words = [...text.matchAll(WORDS)].filter(([word]) => !word.startsWith('\x1b'));
  for (let at = 0; at < words.length; at += 1) {
    const [word, from] = [words[at]?.[0] ?? '', words[at]?.index ?? 0];
    const found = spellings.get(foldedWord(word))?.find((spelling) => follows(words, at, spelling.words));
    if (!found) continue;
    at += found.words.length - 1;
    const last = words[at];
    places.push({ from, to: (last?.index ?? from) + (last?.[0].length ?? 0), person: found.person });
  }
  return places;
}

/** Whether any word of the text begins a name: seldom so, and told without taking the text apart. */
function isAnyNamed(text: string, spellings: ReadonlyMap<string, unknown>): boolean {
  const words = new RegExp(WORDS);
  for (let word = words.exec(text); word; word = words.exec(text)) {
    if (spellings.has(foldedWord(word[0]))) return true;
  }
  return false;
}

function follows(words: readonly RegExpMatchArray[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((one, index) => {
    const word = words[at + index];
    const before = words[at + index - 1];
    if (!word || foldedWord(word[0]) !== one) return false;
    return index === 0 || (word.index ?? 0) - ((before?.index ?? 0) + (before?.[0].length ?? 0)) <= MOST_BETWEEN;
  });
}
