/** A text in which some parts stand for others, read as what they stand for. */
export interface Unescaped {
  readonly text: string;
  /** From where to where a stretch of `text` stands in what was read. */
  placeOf(from: number, to: number): { from: number; to: number };
}

interface Escape {
  /** In the text that is read, and where in what it was read from. */
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

/** Texts without any of these have nothing that stands for something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ESC begins colours
const ANY = /[\\%&^\x1b\u00ad\u200b\u2060]/;

/** As what letters are written in code, pages and addresses, and what is between letters and is not seen. */
const ESCAPES = new RegExp(
  [
    // Several bytes may be one letter.
    String.raw`(?<bytes>(?:(?<!\\)\\+(?:x[\da-f]{2}|[0-3][0-7]{2})|%[\da-f]{2})+)`,
    // The last ones are an end of a line, a word's edge, a group: what stands there is no letter of a word.
    String.raw`(?<!\\)(?<back>\\+)(?:u\{(?<point>[\da-f]{1,5})\}|U000(?<long>[\da-f]{5})|u(?<unit>[\da-f]{4})|(?<esc>e(?=\[))|[a-z\d])`,
    String.raw`&#(?<decimal>\d{1,6});`,
    String.raw`&#x(?<hex>[\da-f]{1,5});`,
    '&(?<letter>[a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash|strok);',
    String.raw`(?<caret>\^\[(?=\[))`,
    String.raw`\x1b[a-z]`,
    // Colours, and where a word may be broken.
    String.raw`(?<unseen>\x1b\[[\d;:]*[mK]|[\u00ad\u200b\u2060])`,
  ].join('|'),
  'gi',
);
const BYTE = /(\\*)(?:x([\da-f]{2})|([0-7]{3})|%([\da-f]{2}))/gi;

/** Colours, by which the letters of a word may be parted. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ESC begins them
export const COLOURS = /\x1b\[[\d;:]*[mK]/g;

/**
 * A text as a program reads it that puts letters in the place of escapes: `Jos\u00e9`, `Jos%C3%A9`, `\nAna`, `\033[1mAna`.
 * Null when there is nothing in it that stands for something else.
 */
export function unescaped(text: string): Unescaped | null {
  if (!ANY.test(text)) return null;
  const escapes: Escape[] = [];
  let read = '';
  let end = 0;
  const put = (letters: string, from: number, to: number) => {
    read += text.slice(end, from);
    escapes.push({ at: read.length, length: letters.length, from, to });
    read += letters;
    end = to;
  };
  for (const { 0: whole, groups = {}, index } of text.matchAll(ESCAPES)) {
    if (groups.bytes === undefined) put(letterFor(groups), index + spared(groups.back ?? ''), index + whole.length);
    else for (const { letter, from, to } of lettersOf(groups.bytes)) put(letter, index + from, index + to);
  }
  if (escapes.length === 0) return null;
  read += text.slice(end);
  return {
    text: read,
    placeOf: (first, last) => ({ from: placeIn(escapes, first).from, to: placeIn(escapes, last - 1).to }),
  };
}

/** Where one letter of what was read stands. */
function placeIn(escapes: readonly Escape[], at: number): { from: number; to: number } {
  let [low, high] = [0, escapes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((escapes[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const last = escapes[low - 1];
  if (!last) return { from: at, to: at + 1 };
  const behind = at - last.at - last.length;
  return behind < 0 ? last : { from: last.to + behind, to: last.to + behind + 1 };
}

/**
 * How many of a row of backslashes are not part of the escape behind them. Each text that another one is put into doubles
 * them: of six, two are the escape's and four are a backslash.
 */
function spared({ length }: string): number {
  return length - (length & -length);
}

function letterFor(groups: Record<string, string | undefined>): string {
  const { point, long, unit, hex, decimal, letter, esc, caret, unseen } = groups;
  const code = point ?? long ?? unit ?? hex;
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  if (esc !== undefined || caret !== undefined) return '\x1b';
  return letter ?? (unseen === undefined ? '\n' : '');
}

/** The letters that bytes in a row stand for, with where they stand: UTF-8 where it is that, else Latin-1. */
function lettersOf(row: string): { letter: string; from: number; to: number }[] {
  const bytes = [...row.matchAll(BYTE)].map(({ 0: whole, 1: back = '', 2: hex, 3: octal, 4: percent, index }) => {
    const byte = octal === undefined ? Number.parseInt(hex ?? percent ?? '', 16) : Number.parseInt(octal, 8);
    return { byte, from: index + spared(back), to: index + whole.length };
  });
  const letters: { letter: string; from: number; to: number }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const some = bytes.slice(at, at + utf8Length(bytes[at]?.byte ?? 0));
    const letter = decoded(some.map(({ byte }) => byte));
    const [{ byte, from, to } = { byte: 0, from: 0, to: 0 }] = some;
    letters.push({
      letter: letter ?? String.fromCharCode(byte),
      from,
      to: letter === null ? to : (some.at(-1)?.to ?? to),
    });
    at += letter === null ? 1 : some.length;
  }
  return letters;
}

function utf8Length(first: number): number {
  if (first < 0xc0) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

function decoded(bytes: readonly number[]): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
