/** A number of bytes as apt writes it: `991 B`, `39.4 kB`, `1234 kB`, `12.3 MB`. */
export function aptSize(bytes: number): string {
  let size = bytes;
  for (const unit of ['', 'k', 'M', 'G']) {
    if (size < 100 && unit !== '') return `${size.toFixed(1)} ${unit}B`;
    if (size < 10_000) return `${Math.round(size)} ${unit}B`;
    size /= 1_000;
  }
  return `${Math.round(size)} TB`;
}

/** Words in lines of at most 79 characters, two spaces in. */
export function aptList(words: readonly string[]): string {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && line.length + word.length + 1 > 77) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines.map((text) => `  ${text}\n`).join('');
}
