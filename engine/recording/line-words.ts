const [ZERO, NINE, A, Z, SMALL_A, SMALL_Z] = [48, 57, 65, 90, 97, 122];
const [BACKSLASH, U, SMALL_M, FIRST_BEYOND_ASCII] = [92, 117, 109, 128];
const [HASH, PERCENT, AMPERSAND, SEMICOLON, BRACKET, CARET] = [35, 37, 38, 59, 91, 94];
/** From a large letter to the small one. */
const TO_SMALL = 32;
/** Hashes are small enough to be no objects, and that of a word is never 0. */
const SMALL_NUMBER = 0x1fffffff;
const NOT_ZERO = 0x20000000;

/**
 * Whether one of some words may stand in a line of JSON, told without parsing it: ten times as fast. A word is a run of
 * letters and digits, whatever its case. The answer may be yes where there is none, never no where there is one; it is
 * yes for every line that has letters beyond ASCII, or what may stand for other letters there: signs by their number,
 * escapes of code, pages and addresses.
 */
export class LineWords {
  private readonly hashes = new Set<number>();
  private hasOther = false;

  /** Of a text that is no word the first word counts; of one that begins with none, every line may have it. */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      const [first] = /[a-z0-9]+/i.exec(word) ?? [];
      // Words beyond ASCII stand in no other lines than those.
      if (first !== undefined) this.hashes.add(hashOf(first));
      else if (/^\p{ASCII}+$/u.test(word)) this.hasOther = true;
    }
  }

  mayBeIn(line: string): boolean {
    if (this.hasOther) return true;
    let hash = 0;
    for (let at = 0; at < line.length; at += 1) {
      const sign = line.charCodeAt(at);
      const letter = small(sign);
      if (letter !== 0) {
        hash = grown(hash, letter);
        continue;
      }
      if (hash !== 0 && this.hashes.has(hash)) return true;
      hash = 0;
      if (sign >= FIRST_BEYOND_ASCII) return true;
      if (sign === BACKSLASH) {
        // What follows belongs to the sign, and is no letter of a word.
        at += 1;
        const next = line.charCodeAt(at);
        if (next === U || next === BACKSLASH) return true;
      } else if (mayEscape(line, at, sign)) return true;
    }
    return hash !== 0 && this.hashes.has(hash);
  }
}

/** Whether there may be letters behind the sign that belong to no word, or stand for others: `%41`, `&#65;`, `^[[1m`, `[1m`. */
function mayEscape(line: string, at: number, sign: number): boolean {
  const after = line.charCodeAt(at + 1);
  if (sign === CARET) return after === BRACKET;
  if (sign === PERCENT) return small(after) !== 0;
  if (sign === AMPERSAND) return after === HASH || small(after) !== 0;
  if (sign !== BRACKET) return false;
  let end = at + 1;
  for (let next = line.charCodeAt(end); isDigit(next) || next === SEMICOLON; next = line.charCodeAt(end)) end += 1;
  return end > at + 1 && line.charCodeAt(end) === SMALL_M;
}

function isDigit(sign: number): boolean {
  return sign >= ZERO && sign <= NINE;
}

/** A letter or digit, letters small; 0 for other signs. */
function small(sign: number): number {
  if ((sign >= SMALL_A && sign <= SMALL_Z) || (sign >= ZERO && sign <= NINE)) return sign;
  return sign >= A && sign <= Z ? sign + TO_SMALL : 0;
}

function grown(hash: number, letter: number): number {
  return ((Math.imul(hash, 31) + letter) & SMALL_NUMBER) | NOT_ZERO;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = grown(hash, small(word.charCodeAt(at)));
  return hash;
}
