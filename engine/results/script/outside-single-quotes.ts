/**
 * Replaces in a shell line what stands where the shell reads variables: not in single quotes.
 * @param pattern global; a match must not begin or end within another quote than it is in
 * @param by what to put there; told whether that is in double quotes
 */
export function outsideSingleQuotes(
  line: string,
  pattern: RegExp,
  by: (match: string, quoted: boolean) => string,
): string {
  const quotes = quotesIn(line);
  return line.replace(pattern, (match: string, ...rest: unknown[]) => {
    const at = rest.find((value): value is number => typeof value === 'number') ?? 0;
    return quotes[at] === "'" ? match : by(match, quotes[at] === '"');
  });
}

/** For each character the quote that it stands in, or an empty text. */
function quotesIn(line: string): string[] {
  const found: string[] = [];
  let open = '';
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? '';
    found.push(open);
    if (letter === '\\' && open !== "'") {
      found.push(open);
      at += 1;
    } else if (open === letter) open = '';
    else if (open === '' && (letter === '"' || letter === "'")) open = letter;
  }
  return found;
}
