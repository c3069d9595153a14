import { PythonSyntaxError, type Span } from './syntax';
import type { Token } from './tokens';

const KEYWORDS = new Set(
  [
    'False None True and as assert async break class continue def del elif else except finally for from global if',
    'import in is lambda nonlocal not or pass raise return try while with yield await',
  ].flatMap((line) => line.split(' ')),
);
/** Parentheses inside parentheses; people write fewer. */
const DEEPEST = 90;

/** A place in a row of tokens, with what both halves of the parser ask for. */
export class TokenReader {
  private at = 0;
  private depth = 0;
  /** What the function being read assigns and whether it yields; null outside of functions. */
  scope: { names: Set<string>; yields: boolean } | null = null;

  constructor(
    readonly source: string,
    private readonly tokens: readonly Token[],
  ) {}

  get token(): Token {
    return this.tokens[this.at] as Token;
  }

  get following(): Token {
    return (this.tokens[this.at + 1] ?? this.token) as Token;
  }

  /** The end of what was read last. */
  get end(): number {
    return this.at === 0 ? 0 : (this.tokens[this.at - 1] as Token).end;
  }

  next(): Token {
    const { token } = this;
    if (token.kind !== 'end') this.at += 1;
    return token;
  }

  is(text: string): boolean {
    const { token } = this;
    return token.text === text && (token.kind === 'operator' || (token.kind === 'name' && KEYWORDS.has(text)));
  }

  take(text: string): boolean {
    if (!this.is(text)) return false;
    this.at += 1;
    return true;
  }

  expect(text: string): Token {
    if (this.is(text)) return this.next();
    if (text === ':') throw new PythonSyntaxError("expected ':'", this.token);
    throw this.invalid();
  }

  isAt(kind: Token['kind']): boolean {
    return this.token.kind === kind;
  }

  /** Whether this line ends in a colon and a block that begins with `case` follows. */
  opensCases(): boolean {
    const end = this.tokens.findIndex(({ kind }, i) => i >= this.at && (kind === 'newline' || kind === 'end'));
    const [colon, , indent, first] = this.tokens.slice(end - 1, end + 3);
    return colon?.text === ':' && indent?.kind === 'indent' && first?.text === 'case';
  }

  /** Whether the parenthesis that opens here holds an `as` of its own and closes before the colon of a `with`. */
  enclosesManagers(): boolean {
    let depth = 0;
    let named = false;
    for (let i = this.at; i < this.tokens.length; i += 1) {
      const { text, kind } = this.tokens[i] as Token;
      if (kind === 'operator' && /^[([{]$/.test(text)) depth += 1;
      else if (kind === 'operator' && /^[)\]}]$/.test(text)) depth -= 1;
      else if (depth === 1 && kind === 'name' && text === 'as') named = true;
      if (depth === 0) return named && this.tokens[i + 1]?.text === ':';
    }
    return false;
  }

  isName(): boolean {
    return this.token.kind === 'name' && !KEYWORDS.has(this.token.text);
  }

  name(): string {
    if (!this.isName()) throw this.invalid();
    return this.next().text;
  }

  invalid(at: Span = this.token): PythonSyntaxError {
    return new PythonSyntaxError('invalid syntax', at);
  }

  deeper<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new PythonSyntaxError('too many nested parentheses', this.token);
    const result = read();
    this.depth -= 1;
    return result;
  }
}
