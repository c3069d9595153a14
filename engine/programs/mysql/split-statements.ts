/** A statement without its semicolon, and the line on which it begins, counted from 1. */
export interface Piece {
  sql: string;
  line: number;
  /** What ended it: `;` or `\g`, `\G`. */
  vertical?: true;
}

export interface Split {
  statements: Piece[];
  /** What still waits for its end; `sql` is `''` when nothing does. */
  rest: Piece;
  /** What it waits for: `''` the end of the statement or nothing, a quote, a comment. */
  waits: '' | "'" | '"' | '`' | '/*';
}

const WHOLE =
  /--(?=\s|$)[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"|`(?:[^`]|``)*`|[^-#/'"`;\\]+/y;

/** Statements of a text as the client takes them apart. */
export function splitStatements(text: string): Split {
  const statements: Piece[] = [];
  let start = 0;
  let at = 0;
  let waits: Split['waits'] = '';
  const piece = (end: number): Piece => {
    const written = text.slice(start, end);
    const blank = /^(?:\s|--(?=\s|$)[^\n]*(?:\n|$)|#[^\n]*(?:\n|$))*/.exec(written)?.[0].length ?? 0;
    const line = text.slice(0, start + blank).split('\n').length;
    return { sql: written.slice(blank).trimEnd(), line };
  };
  const add = (end: number, after: number, vertical: boolean) => {
    const found = piece(end);
    if (found.sql !== '') statements.push({ ...found, ...(vertical && { vertical }) });
    start = after;
    at = after;
  };
  while (at < text.length) {
    WHOLE.lastIndex = at;
    const found = WHOLE.exec(text);
    if (found) {
      at += found[0].length;
      continue;
    }
    const letter = text[at] as string;
    if (letter === "'" || letter === '"' || letter === '`') waits = letter;
    else if (text.startsWith('/*', at)) waits = '/*';
    if (waits !== '') break;
    if (letter === ';') add(at, at + 1, false);
    else if (letter === '\\' && /[gG]/.test(text[at + 1] ?? '')) add(at, at + 2, text[at + 1] === 'G');
    else at += 1;
  }
  return { statements, rest: piece(text.length), waits };
}
