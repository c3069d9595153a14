/** One line or block of an nginx configuration. */
export interface Directive {
  name: string;
  args: readonly string[];
  /** Null for a line that ends in a semicolon. */
  block: readonly Directive[] | null;
  /** Where it begins. */
  line: number;
  /** Known once it was read from one. */
  file?: string;
}

/** Texts read lately: every container of an image begins with the same ones. */
const kept = new Map<string, readonly Directive[] | string>();
const MOST_KEPT = 64;

/** Reads the text of an nginx configuration; a string is nginx's own complaint, without file and line. */
export function parseNginxConfig(text: string): readonly Directive[] | string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const read = parseAnew(text);
  kept.set(text, read);
  return read;
}

function parseAnew(text: string): readonly Directive[] | string {
  const tokens = tokenise(text);
  let at = 0;

  function block(top: boolean): Directive[] | string {
    const directives: Directive[] = [];
    for (;;) {
      const words: string[] = [];
      let token = tokens[at];
      const line = token?.line ?? 1;
      while (token?.kind === 'word') {
        words.push(token.text);
        at += 1;
        token = tokens[at];
      }
      at += 1;
      if (!token) {
        if (words.length > 0) return 'unexpected end of file, expecting ";" or "}"';
        return top ? directives : 'unexpected end of file, expecting "}"';
      }
      const [name, ...args] = words;
      if (token.kind === '}') {
        if (name !== undefined || top) return 'unexpected "}"';
        return directives;
      }
      if (name === undefined) return `unexpected "${token.kind}"`;
      if (token.kind === ';') directives.push({ name, args, block: null, line });
      else {
        const inner = block(false);
        if (typeof inner === 'string') return inner;
        directives.push({ name, args, block: inner, line });
      }
    }
  }

  return block(true);
}

type Token = ({ kind: 'word'; text: string } | { kind: ';' | '{' | '}' }) & { line: number };

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = /#[^\n]*|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([;{}])|(?:[^\s;{}"'#\\]|\\.|\$\{\w+\})+/g;
  let line = 1;
  let seen = 0;
  for (const match of text.matchAll(pattern)) {
    for (; seen < match.index; seen += 1) if (text[seen] === '\n') line += 1;
    const [whole, double, single, mark] = match;
    if (whole.startsWith('#')) continue;
    if (mark) tokens.push({ kind: mark as ';' | '{' | '}', line });
    else tokens.push({ kind: 'word', text: unescaped(double ?? single ?? whole), line });
  }
  return tokens;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, mark: string) => ESCAPES[mark] ?? mark);
}
