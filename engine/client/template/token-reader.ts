import { goQuote, lex, lineOf, type Token } from './lex';
import { TemplateError } from './template-error';

/** The tokens of a template in their order, with Go's words for what is found where something else should be. */
export class TokenReader {
  private readonly tokens: Token[];
  private next = 0;

  constructor(private readonly template: string) {
    this.tokens = lex(template);
  }

  /** Where the next token is taken from; may be set to one of before. */
  get position(): number {
    return this.next;
  }

  set position(position: number) {
    this.next = position;
  }

  /** The next token, blanks included, which is left. */
  peek(): Token {
    return this.tokens[this.next] ?? this.last();
  }

  expectClose(context: string): void {
    const token = this.takeSolid();
    if (token.kind !== 'close') throw this.unexpected(token, context);
  }

  peekWord(): string | null {
    const token = this.peekSolid();
    return token.kind === 'word' ? token.text : null;
  }

  peekSolid(): Token {
    let index = this.next;
    while (this.tokens[index]?.kind === 'space') index += 1;
    return this.tokens[index] ?? this.last();
  }

  takeSolid(): Token {
    while (this.tokens[this.next]?.kind === 'space') this.next += 1;
    return this.take();
  }

  take(): Token {
    const token = this.peek();
    this.next += 1;
    return token;
  }

  private last(): Token {
    return { kind: 'end of input', text: '', at: this.template.length };
  }

  error(message: string): TemplateError {
    const at = this.tokens[Math.max(0, this.next - 1)]?.at ?? this.template.length;
    return new TemplateError(`template: :${lineOf(this.template, at)}: ${message}`);
  }

  unexpected(token: Token, where: string): TemplateError {
    return this.error(`unexpected ${describe(token)} in ${where}`);
  }
}

const KEYWORDS = ['block', 'break', 'continue', 'define', 'else', 'end', 'if', 'nil', 'range', 'template', 'with'];

/** A token as Go names it in "unexpected …". */
function describe(token: Token): string {
  if (token.kind === 'end of input') return 'EOF';
  if (token.kind === 'dot' || (token.kind === 'word' && KEYWORDS.includes(token.text))) return `<${token.text}>`;
  return token.text.length > 10 ? `"${token.text.slice(0, 10)}"...` : goQuote(token.text);
}
