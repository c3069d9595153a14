/**
 * Lays out tab-separated lines as Go's tabwriter does with docker's settings: a cell is as wide as the widest of its
 * column plus padding, at least `minimum`; what follows the last tab of a line is not padded. A column is a block of
 * neighbouring lines that have it.
 */
export function tabTable(text: string, { minimum = 10, padding = 3 } = {}): string {
  const lines = text.split('\n').map((line) => line.split('\t'));
  const widths: number[][] = lines.map(() => []);
  const measure = (from: number, to: number, column: number) => {
    for (let start = from; start < to; ) {
      if (!has(lines[start], column)) {
        start += 1;
        continue;
      }
      let end = start;
      let width = minimum;
      for (; end < to && has(lines[end], column); end += 1) {
        width = Math.max(width, runes(lines[end]?.[column] ?? '') + padding);
      }
      for (let line = start; line < end; line += 1) widths[line]?.push(width);
      measure(start, end, column + 1);
      start = end;
    }
  };
  measure(0, lines.length, 0);
  return lines
    .map((cells, line) => cells.map((cell, column) => pad(cell, widths[line]?.[column] ?? 0)).join(''))
    .join('\n');
}

/** Whether a line has a cell ended by a tab there. */
function has(line: readonly string[] | undefined, column: number): boolean {
  return line !== undefined && column < line.length - 1;
}

/** Characters as Go counts them: code points. */
function runes(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at += 1) if ((text.charCodeAt(at) & 0xfc00) === 0xdc00) count -= 1;
  return count;
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - runes(cell)));
}
