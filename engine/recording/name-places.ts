export interface Spelling<T> {
  /** Folded, in their order. */
  readonly words: readonly string[];
  readonly person: T;
}

export interface Place<T> {
  readonly from: number;
  readonly to: number;
  readonly person: T;
}

/** Escape sequences of terminals, colours whose ESC got lost, and words: what belongs to a sequence is no part of a word. */
const WORDS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ESC begins them
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b(?:[ -/]+[0-~]|[0-9=<>])|\[[0-9;]*[0-9]m|[\p{L}\p{M}\p{N}]+/gu;
const WORD = /^[\p{L}\p{M}\p{N}]/u;
/** As many signs as may stand between the words of one name. */
const MOST_BETWEEN = 2;

/** Letters that are no other ones with an accent, and are written as these where there are only those of ASCII. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't', ς: 'σ' },
};

/** A word whatever its case and accents are. */
export function foldedWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  const bare = lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replace(/[ßøłđðþæœıħŧς]/g, (letter) => PLAIN[letter] ?? letter);
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
  const words = [...text.matchAll(WORDS)].filter(([word]) => WORD.test(word));
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
    if (!word || foldedWord(word[0]) !== one) return false;
    return index === 0 || isWithin(between(words[at + index - 1], word));
  });
}

function between(before: RegExpMatchArray | undefined, word: RegExpMatchArray): string {
  return (word.input ?? '').slice((before?.index ?? 0) + (before?.[0].length ?? 0), word.index);
}

/** Whether what stands between two words can be part of a name: a quote or a bracket belongs to what the name stands in. */
function isWithin(signs: string): boolean {
  return signs.length <= MOST_BETWEEN && !/["`()<>[\]{}\\]/.test(signs);
}
