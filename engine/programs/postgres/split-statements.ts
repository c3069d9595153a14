/** What a text of SQL holds: whole statements with their semicolons, and what still waits for the rest. */
export interface Split {
  statements: string[];
  /** `''` when nothing waits. */
  rest: string;
  /** The mark of psql's prompt: nothing waits, a statement, a quote, a name in quotes, a bracket, a comment, a dollar quote. */
  waits: '=' | '-' | "'" | '"' | '(' | '*' | '$';
}

export function splitStatements(text: string): Split {
  const statements: string[] = [];
  let start = 0;
  let depth = 0;
  let waits: Split['waits'] | null = null;
  let at = 0;
  while (at < text.length) {
    const found = /^(?:--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"[^"]*"|(\$\w*\$)[\s\S]*?\1)/.exec(
      text.slice(at, at + 20_000),
    );
    if (found) {
      at += found[0].length;
      continue;
    }
    const letter = text[at] as string;
    if (letter === "'" || letter === '"') waits = letter;
    else if (text.startsWith('/*', at)) waits = '*';
    else if (/^\$\w*\$/.test(text.slice(at, at + 70))) waits = '$';
    if (waits) break;
    at += 1;
    if (letter === '(') depth += 1;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (letter === ';' && depth === 0) {
      statements.push(text.slice(start, at).trim());
      start = at;
    }
  }
  const rest = text.slice(start).replace(/^\s+/, '');
  const open = rest.replace(/^(\s|--[^\n]*(\n|$))+/, '') === '' && !waits;
  return {
    statements: statements.filter((it) => it !== ';'),
    rest: open ? '' : rest,
    waits: waits ?? (open ? '=' : depth > 0 ? '(' : '-'),
  };
}
