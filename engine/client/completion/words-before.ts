export interface WordsBefore {
  /** Finished words of the command that the cursor is in, unquoted. */
  words: string[];
  /** The word that ends at the cursor, unquoted; '' after a space. */
  current: string;
  /** Where it begins. */
  from: number;
}

/** Cuts what is left of the cursor into the words of the last command on the line (after `;`, `|`, `&`, `(`). */
export function wordsBefore(text: string): WordsBefore {
  let words: string[] = [];
  let word: { text: string; from: number } | null = null;
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
      else if (word) word.text += character;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= { text: '', from: at };
    } else if (/\s/.test(character)) {
      if (word) words.push(word.text);
      word = null;
    } else if (';|&('.includes(character)) {
      words = [];
      word = null;
    } else {
      word ??= { text: '', from: at };
      if (character === '\\') at += 1;
      word.text += text[at] ?? '';
    }
  }
  return { words, current: word?.text ?? '', from: word?.from ?? text.length };
}
