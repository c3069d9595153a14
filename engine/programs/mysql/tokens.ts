export interface Token {
  /** `name`: in backticks. `open`: a text or a name that nobody closes. */
  kind: 'word' | 'name' | 'string' | 'number' | 'variable' | 'symbol' | 'open' | 'end';
  /** Of strings and names what they stand for. */
  text: string;
  /** From here, counted from 0, … */
  start: number;
  /** … to before here. */
  end: number;
}

const BLANK = /(?:\s|#[^\n]*|--(?=\s|$)[^\n]*|\/\*!\d{0,6}|\/\*(?!!)[\s\S]*?\*\/|\*\/)+/y;
const TOKEN =
  /(?<string>'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*")|(?<name>`(?:[^`]|``)+`)|(?<number>(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?![\w$]))|(?<variable>@@?(?:[\w$]+\.)?[\w$]+)|(?<word>[\w$\u0080-\uffff]+)|(?<symbol><=>|<>|!=|<=|>=|:=|\|\||&&|<<|>>|->>|->|[^'"`])/iy;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', b: '\b', Z: '\x1a' };

/** A statement in pieces. What stands in `/*! … * /` counts, as both servers take it. The last one is `end`. */
export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < sql.length) {
    BLANK.lastIndex = at;
    at += BLANK.exec(sql)?.[0].length ?? 0;
    if (at >= sql.length) break;
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(sql);
    if (!found) {
      tokens.push({ kind: 'open', text: sql.slice(at), start: at, end: sql.length });
      break;
    }
    const [kind, written] = Object.entries(found.groups ?? {}).find(([, it]) => it !== undefined) as [
      Token['kind'],
      string,
    ];
    tokens.push({ kind, text: meant(kind, written), start: at, end: at + written.length });
    at += written.length;
  }
  tokens.push({ kind: 'end', text: '', start: sql.length, end: sql.length });
  return tokens;
}

function meant(kind: Token['kind'], written: string): string {
  if (kind === 'name') return written.slice(1, -1).replaceAll('``', '`');
  if (kind !== 'string') return written;
  const quote = written[0] as string;
  return written.slice(1, -1).replace(/\\([\s\S])|''|""/g, (pair, escaped: string | undefined) =>
    escaped === undefined
      ? pair[0] === quote
        ? quote
        : pair
      : // `\%` and `\_` stay what they are, for LIKE.
        escaped === '%' || escaped === '_'
        ? pair
        : (ESCAPES[escaped] ?? escaped),
  );
}
