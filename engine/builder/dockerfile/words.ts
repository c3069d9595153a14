/** Splits at white space outside quotes; quotes and escapes stay in the words. */
export function splitWords(text: string, escapeToken: string): string[] {
  const words: string[] = [];
  let word = '';
  let inWord = false;
  let quote = '';
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] as string;
    if (quote === '' && /\s/.test(c)) {
      if (inWord) words.push(word);
      word = '';
      inWord = false;
      continue;
    }
    inWord = true;
    word += c;
    if (c === escapeToken && quote !== "'" && i + 1 < text.length) {
      i += 1;
      word += text[i];
    } else if (quote === '' && (c === '"' || c === "'")) quote = c;
    else if (c === quote) quote = '';
  }
  if (inWord) words.push(word);
  return words;
}

export type JsonForm =
  | { kind: 'json'; words: string[] }
  /** Not a JSON array at all: it is taken as plain text (docker-facts §4.4). */
  | { kind: 'text' }
  /** An array of something other than strings. */
  | { kind: 'wrong' };

/** Reads the JSON (exec) form of an instruction. */
export function jsonForm(text: string): JsonForm {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[')) return { kind: 'text' };
  let value: unknown;
  try {
    value = JSON.parse(trimmed);
  } catch {
    return { kind: 'text' };
  }
  if (!Array.isArray(value)) return { kind: 'text' };
  return value.every((item) => typeof item === 'string') ? { kind: 'json', words: value } : { kind: 'wrong' };
}

export const NOT_STRINGS = 'when using JSON array syntax, arrays must be comprised of strings only';
