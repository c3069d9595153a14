import type { Call, Node, Operand, Parsed, Pipe } from './ast';
import { GO_FUNCTIONS } from './functions';
import { goQuote, lex, lineOf, type Token } from './lex';
import { TemplateError } from './template-error';

/** Text of a template to its tree; throws {@link TemplateError} with Go's words. */
export function parse(template: string): Parsed {
  return new Parser(template).whole();
}

type Ending = 'end' | 'else' | null;

class Parser {
  private readonly tokens: Token[];
  private next = 0;
  private variables: string[] = ['$'];
  private readonly templates = new Map<string, readonly Node[]>();
  private loops = 0;

  constructor(private readonly template: string) {
    this.tokens = lex(template);
  }

  whole(): Parsed {
    const { nodes, ending } = this.list(true);
    if (ending) throw this.error(`unexpected {{${ending}}}`);
    return { nodes, templates: this.templates };
  }

  /** @param isTop whether templates may be defined here. */
  private list(isTop = false): { nodes: Node[]; ending: Ending } {
    const nodes: Node[] = [];
    for (;;) {
      const token = this.take();
      if (token.kind === 'end of input') return { nodes, ending: null };
      if (token.kind === 'text') {
        nodes.push({ kind: 'text', text: token.text });
        continue;
      }
      const word = this.peekWord();
      if (word === 'end' || word === 'else') {
        this.takeSolid();
        if (word === 'end') this.expectClose('end');
        return { nodes, ending: word };
      }
      if (word === 'define' && isTop) {
        this.takeSolid();
        this.define(this.templateName('define clause'), 'define clause');
        continue;
      }
      nodes.push(this.action(word));
    }
  }

  private action(word: string | null): Node {
    switch (word) {
      case 'if':
      case 'with':
      case 'range':
        this.takeSolid();
        return this.control(word);
      case 'break':
      case 'continue':
        this.takeSolid();
        this.expectClose(`{{${word}}}`);
        if (this.loops === 0) throw this.error(`{{${word}}} outside {{range}}`);
        return { kind: word };
      case 'template':
        this.takeSolid();
        return this.invocation();
      case 'block':
        this.takeSolid();
        return this.block();
      case 'define':
        this.takeSolid();
        throw this.error('unexpected <define> in command');
      default: {
        const pipe = this.pipe('command', 'close');
        return { kind: 'action', pipe };
      }
    }
  }

  private invocation(): Node {
    const context = 'template clause';
    const { name, text, at } = this.templateName(context);
    const isBare = this.peekSolid().kind === 'close';
    if (isBare) this.takeSolid();
    const pipe = isBare ? null : this.pipe(context, 'close');
    return { kind: 'template', text: `{{template ${text}${pipe ? ` ${pipe.text}` : ''}}}`, at, name, pipe };
  }

  private block(): Node {
    const context = 'block clause';
    const named = this.templateName(context);
    const pipe = this.pipe(context, 'close');
    this.define(named, null);
    return { kind: 'template', text: `{{template ${named.text} ${pipe.text}}}`, at: named.at, name: named.name, pipe };
  }

  private templateName(context: string): { name: string; text: string; at: number } {
    const { kind, text, at } = this.takeSolid();
    if (kind !== 'string') throw this.error(`unexpected ${describe({ kind, text, at })} in ${context}`);
    return { name: text.startsWith('`') ? text.slice(1, -1) : this.unquote(text), text, at };
  }

  /** Reads up to `{{end}}`. @param opening what the opening is called when it must be closed here, else null. */
  private define({ name }: { name: string }, opening: string | null): void {
    if (opening !== null) this.expectClose(opening);
    const { variables, loops } = this;
    this.variables = ['$'];
    this.loops = 0;
    const { nodes, ending } = this.list();
    this.variables = variables;
    this.loops = loops;
    if (ending === null) throw this.error('unexpected EOF');
    if (ending === 'else') throw this.error('unexpected {{else}} in define clause');
    const known = this.templates.get(name);
    if (known && !isEmpty(known) && !isEmpty(nodes)) {
      throw this.error(`template: multiple definition of template ${goQuote(name)}`);
    }
    if (!known || isEmpty(known)) this.templates.set(name, nodes);
  }

  private control(word: 'if' | 'with' | 'range'): Node {
    const scope = this.variables.length;
    const pipe = this.pipe(word, 'close');
    if (word === 'range') this.loops += 1;
    const then = this.list();
    if (word === 'range') this.loops -= 1;
    let otherwise: readonly Node[] = [];
    if (then.ending === null) throw this.error('unexpected EOF');
    if (then.ending === 'else') {
      const chained = this.peekWord();
      if (chained === 'if' || chained === 'with') {
        this.takeSolid();
        if (chained !== word) throw this.error(`unexpected <${chained}> in input`);
        otherwise = [this.control(word)];
      } else {
        this.expectClose('else');
        const rest = this.list();
        if (rest.ending === null) throw this.error('unexpected EOF');
        if (rest.ending === 'else') throw this.error('expected end; found {{else}}');
        otherwise = rest.nodes;
      }
    }
    this.variables.length = scope;
    return { kind: word, pipe, body: then.nodes, otherwise };
  }

  private pipe(context: string, until: 'close' | ')'): Pipe {
    const at = this.peekSolid().at;
    const { variables, declares } = this.declarations(context);
    const calls: Call[] = [];
    for (;;) {
      const token = this.peekSolid();
      if (token.kind === until) {
        this.takeSolid();
        if (calls.length === 0) throw this.error(`missing value for ${context}`);
        break;
      }
      if (token.kind === 'pipe') {
        this.takeSolid();
        throw this.error(`unexpected "|" in ${context}`);
      }
      const call = this.call(context);
      const first = call.operands[0];
      if (calls.length > 0 && first && ['literal', 'dot', 'nil'].includes(first.kind)) {
        throw this.error(`non executable command in pipeline stage ${calls.length + 1}`);
      }
      calls.push(call);
    }
    const prefix = variables.length > 0 ? `${variables.join(', ')} ${declares ? ':=' : '='} ` : '';
    return { text: prefix + calls.map((call) => call.text).join(' | '), at, calls, variables, declares };
  }

  private declarations(context: string): { variables: string[]; declares: boolean } {
    const variables: string[] = [];
    const start = this.next;
    for (;;) {
      const token = this.peekSolid();
      if (token.kind !== 'variable') break;
      this.takeSolid();
      const after = this.peekSolid();
      if (after.kind === 'declare' || after.kind === 'assign') {
        this.takeSolid();
        variables.push(token.text);
        if (variables.length > (context === 'range' ? 2 : 1)) throw this.error(`too many declarations in ${context}`);
        if (after.kind === 'declare') this.variables.push(...variables);
        return { variables, declares: after.kind === 'declare' };
      }
      if (after.kind === 'comma') {
        this.takeSolid();
        variables.push(token.text);
        continue;
      }
      break;
    }
    this.next = start;
    return { variables: [], declares: false };
  }

  /** Operands separated by spaces up to a pipe, a closing parenthesis or the end of the action, which is left. */
  private call(context: string): Call {
    const at = this.peekSolid().at;
    const operands: Operand[] = [];
    for (;;) {
      const token = this.peekSolid();
      if (token.kind === 'close' || token.kind === ')') break;
      if (token.kind === 'pipe') {
        this.takeSolid();
        break;
      }
      const before = this.next;
      const operand = this.operand(context);
      if (!operand) {
        this.next = before;
        throw this.error(`unexpected ${describe(this.takeSolid())} in ${operands.length === 0 ? context : 'operand'}`);
      }
      operands.push(operand);
      const follows = this.tokens[this.next];
      if (follows && !['space', 'close', ')', 'pipe'].includes(follows.kind)) {
        throw this.error(`unexpected ${describe(follows)} in operand`);
      }
    }
    if (operands.length === 0) throw this.error('empty command');
    return { text: operands.map((operand) => operand.text).join(' '), at, operands };
  }

  private operand(context: string): Operand | null {
    const term = this.term(context);
    if (!term) return null;
    const names: string[] = [];
    let at = term.at;
    for (let token = this.tokens[this.next]; token?.kind === 'field'; token = this.tokens[this.next]) {
      if (names.length === 0) at = token.at;
      names.push(token.text.slice(1));
      this.next += 1;
    }
    if (names.length === 0) return term;
    const text = `${term.text}.${names.join('.')}`;
    if (term.kind === 'field') return { kind: 'field', text, at, names: [...term.names, ...names] };
    if (term.kind === 'variable') return { ...term, text, at, names: [...term.names, ...names] };
    if (term.kind === 'literal' || term.kind === 'nil' || term.kind === 'dot') {
      throw this.error(`unexpected . after term ${goQuote(term.text)}`);
    }
    return { kind: 'chain', text, at, of: term, names };
  }

  private term(context: string): Operand | null {
    const token = this.takeSolid();
    const { text, at } = token;
    switch (token.kind) {
      case 'dot':
        return { kind: 'dot', text, at };
      case 'field':
        return { kind: 'field', text, at, names: [text.slice(1)] };
      case 'variable':
        if (!this.variables.includes(text)) throw this.error(`undefined variable ${goQuote(text)}`);
        return { kind: 'variable', text, at, name: text, names: [] };
      case 'string':
        return { kind: 'literal', text, at, value: text.startsWith('`') ? text.slice(1, -1) : this.unquote(text) };
      case 'char':
        if (text === "''") throw this.error('invalid syntax');
        return { kind: 'literal', text, at, value: this.unquote(`"${text.slice(1, -1)}"`).codePointAt(0) ?? 0 };
      case 'number':
        if (/^[+-]?\d+$/.test(text) && !isInt64(text)) throw this.error(`integer overflow: ${goQuote(text)}`);
        return { kind: 'literal', text, at, value: Number(text.replaceAll('_', '').replace(/^0(?=\d)/, '0o')) };
      case 'word':
        if (text === 'nil') return { kind: 'nil', text, at };
        if (text === 'true' || text === 'false') return { kind: 'literal', text, at, value: text === 'true' };
        if (!GO_FUNCTIONS.has(text)) throw this.error(`function ${goQuote(text)} not defined`);
        return { kind: 'function', text, at, name: text };
      case '(': {
        const pipe = this.pipe(context === 'command' ? 'parenthesized pipeline' : context, ')');
        return { kind: 'parenthesis', text: `(${pipe.text})`, at, pipe };
      }
      default:
        return null;
    }
  }

  private unquote(text: string): string {
    const plain = text
      .replace(/\\a/g, '\\u0007')
      .replace(/\\v/g, '\\u000b')
      .replace(/\\'/g, "'")
      .replace(/\\x([\da-fA-F]{2})/g, '\\u00$1')
      .replace(
        /\\([0-7]{3})/g,
        (_, digits: string) => `\\u${Number.parseInt(digits, 8).toString(16).padStart(4, '0')}`,
      );
    try {
      return JSON.parse(plain.replaceAll('\t', '\\t')) as string;
    } catch {
      throw this.error('invalid syntax');
    }
  }

  private expectClose(context: string): void {
    const token = this.takeSolid();
    if (token.kind !== 'close') throw this.error(`unexpected ${describe(token)} in ${context}`);
  }

  private peekWord(): string | null {
    const token = this.peekSolid();
    return token.kind === 'word' ? token.text : null;
  }

  private peekSolid(): Token {
    let index = this.next;
    while (this.tokens[index]?.kind === 'space') index += 1;
    return this.tokens[index] ?? this.last();
  }

  private takeSolid(): Token {
    while (this.tokens[this.next]?.kind === 'space') this.next += 1;
    return this.take();
  }

  private take(): Token {
    const token = this.tokens[this.next] ?? this.last();
    this.next += 1;
    return token;
  }

  private last(): Token {
    return { kind: 'end of input', text: '', at: this.template.length };
  }

  private error(message: string): TemplateError {
    const at = this.tokens[Math.max(0, this.next - 1)]?.at ?? this.template.length;
    return new TemplateError(`template: :${lineOf(this.template, at)}: ${message}`);
  }
}

function isInt64(text: string): boolean {
  return BigInt.asIntN(64, BigInt(text.replace(/^\+/, ''))) === BigInt(text.replace(/^\+/, ''));
}

/** Whether it prints nothing but white space: such a template may be defined again. */
function isEmpty(nodes: readonly Node[]): boolean {
  return nodes.every((node) => node.kind === 'text' && node.text.trim() === '');
}

const KEYWORDS = ['block', 'break', 'continue', 'define', 'else', 'end', 'if', 'nil', 'range', 'template', 'with'];

/** A token as Go names it in "unexpected …". */
function describe(token: Token): string {
  if (token.kind === 'end of input') return 'EOF';
  if (token.kind === 'dot' || (token.kind === 'word' && KEYWORDS.includes(token.text))) return `<${token.text}>`;
  return token.text.length > 10 ? `"${token.text.slice(0, 10)}"...` : goQuote(token.text);
}
