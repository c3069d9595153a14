const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', a: '\x07' };

/** The words of a line as `redis-cli` reads them; null when quotes do not match. */
export function splitLine(line: string): string[] | null {
  const words: string[] = [];
  let at = 0;
  for (;;) {
    while (/\s/.test(line[at] ?? '')) at += 1;
    if (at >= line.length) return words;
    let word = '';
    let quote = '';
    for (; at < line.length; at += 1) {
      const letter = line[at] as string;
      if (quote === '') {
        if (/\s/.test(letter)) break;
        if (letter === '"' || letter === "'") quote = letter;
        else word += letter;
      } else if (letter === quote) {
        // A closing quote must be followed by a space or nothing at all.
        if (at + 1 < line.length && !/\s/.test(line[at + 1] as string)) return null;
        quote = '';
      } else if (letter === '\\' && quote === '"' && at + 1 < line.length) {
        at += 1;
        word += ESCAPES[line[at] as string] ?? line[at];
      } else if (letter === '\\' && line[at + 1] === "'") {
        at += 1;
        word += "'";
      } else word += letter;
    }
    if (quote !== '') return null;
    words.push(word);
  }
}
