/** A line with its cursor, and what was cut from it last. */
export interface EditedLine {
  readonly line: string;
  readonly cursor: number;
  /** For Ctrl-Y. */
  readonly cut: string;
}

/** What Ctrl with a letter does to a line, as in a shell; null for letters that edit nothing. */
export function editLine({ line, cursor, cut }: EditedLine, letter: string): EditedLine | null {
  const start = line.lastIndexOf('\n', cursor - 1) + 1;
  const end = line.indexOf('\n', cursor) === -1 ? line.length : line.indexOf('\n', cursor);
  switch (letter) {
    case 'a':
      return { line, cursor: start, cut };
    case 'e':
      return { line, cursor: end, cut };
    case 'k':
      return { line: line.slice(0, cursor) + line.slice(end), cursor, cut: line.slice(cursor, end) || cut };
    case 'u':
      return { line: line.slice(0, start) + line.slice(cursor), cursor: start, cut: line.slice(start, cursor) || cut };
    case 'w': {
      const word = /\S*\s*$/.exec(line.slice(start, cursor))?.[0] ?? '';
      const from = cursor - word.length;
      return { line: line.slice(0, from) + line.slice(cursor), cursor: from, cut: word || cut };
    }
    case 'y':
      return { line: line.slice(0, cursor) + cut + line.slice(cursor), cursor: cursor + cut.length, cut };
    default:
      return null;
  }
}
