import type { Call, Operand, Pipe } from './ast';
import { GO_FUNCTIONS } from './functions';
import { goQuote, type Token } from './lex';
import type { TokenReader } from './token-reader';
import { unquoted } from './unquoted';

const AFTER_OPERANDS: readonly Token['kind'][] = ['space', 'close', ')', 'pipe', 'end of input'];

/** Reads what stands in an action: pipes of calls, their operands, and the variables that they declare. */
export class ExpressionParser {
  /** Names that may be used here, `$` with them. */
  variables: string[] = ['$'];

  constructor(private readonly reader: TokenReader) {}

  /** Calls up to the end of the action or a closing parenthesis, which is taken. @param context what errors say it is in */
  pipe(context: string, until: 'close' | ')'): Pipe {
    const at = this.reader.peekSolid().at;
    const { variables, declares } = this.declarations(context);
    const calls: Call[] = [];
    for (;;) {
      const token = this.reader.peekSolid();
      if (token.kind === until) {
        this.reader.takeSolid();
        if (calls.length === 0) throw this.reader.error(`missing value for ${context}`);
        break;
      }
      if (token.kind === 'pipe') {
        this.reader.takeSolid();
        throw this.reader.error(`unexpected "|" in ${context}`);
      }
      const call = this.call(context);
      const first = call.operands[0];
      if (calls.length > 0 && first && ['literal', 'dot', 'nil'].includes(first.kind)) {
        throw this.reader.error(`non executable command in pipeline stage ${calls.length + 1}`);
      }
      calls.push(call);
    }
    const prefix = variables.length > 0 ? `${variables.join(', ')} ${declares ? ':=' : '='} ` : '';
    return { text: prefix + calls.map((call) => call.text).join(' | '), at, calls, variables, declares };
  }

  private declarations(context: string): { variables: string[]; declares: boolean } {
    const variables: string[] = [];
    const start = this.reader.position;
    for (;;) {
      const token = this.reader.peekSolid();
      if (token.kind !== 'variable') break;
      this.reader.takeSolid();
      const after = this.reader.peekSolid();
      if (after.kind === 'declare' || after.kind === 'assign') {
        this.reader.takeSolid();
        variables.push(token.text);
        if (variables.length > (context === 'range' ? 2 : 1))
          throw this.reader.error(`too many declarations in ${context}`);
        if (after.kind === 'declare') this.variables.push(...variables);
        return { variables, declares: after.kind === 'declare' };
      }
      if (after.kind === 'comma') {
        this.reader.takeSolid();
        variables.push(token.text);
        continue;
      }
      break;
    }
    this.reader.position = start;
    return { variables: [], declares: false };
  }

  /** Operands separated by spaces up to a pipe, a closing parenthesis or the end of the action, which is left. */
  private call(context: string): Call {
    const at = this.reader.peekSolid().at;
    const operands: Operand[] = [];
    for (;;) {
      const token = this.reader.peekSolid();
      if (token.kind === 'close' || token.kind === ')') break;
      if (token.kind === 'pipe') {
        this.reader.takeSolid();
        break;
      }
      const before = this.reader.position;
      const operand = this.operand(context);
      if (!operand) {
        this.reader.position = before;
        throw this.reader.unexpected(this.reader.takeSolid(), operands.length === 0 ? context : 'operand');
      }
      operands.push(operand);
      const follows = this.reader.peek();
      if (!AFTER_OPERANDS.includes(follows.kind)) throw this.reader.unexpected(follows, 'operand');
    }
    if (operands.length === 0) throw this.reader.error('empty command');
    return { text: operands.map((operand) => operand.text).join(' '), at, operands };
  }

  private operand(context: string): Operand | null {
    const term = this.term(context);
    if (!term) return null;
    const names: string[] = [];
    let at = term.at;
    for (let token = this.reader.peek(); token.kind === 'field'; token = this.reader.peek()) {
      if (names.length === 0) at = token.at;
      names.push(token.text.slice(1));
      this.reader.take();
    }
    if (names.length === 0) return term;
    const text = `${term.text}.${names.join('.')}`;
    if (term.kind === 'field') return { kind: 'field', text, at, names: [...term.names, ...names] };
    if (term.kind === 'variable') return { ...term, text, at, names: [...term.names, ...names] };
    if (term.kind === 'literal' || term.kind === 'nil' || term.kind === 'dot') {
      throw this.reader.error(`unexpected . after term ${goQuote(term.text)}`);
    }
    return { kind: 'chain', text, at, of: term, names };
  }

  private term(context: string): Operand | null {
    const token = this.reader.takeSolid();
    const { text, at } = token;
    switch (token.kind) {
      case 'dot':
        return { kind: 'dot', text, at };
      case 'field':
        return { kind: 'field', text, at, names: [text.slice(1)] };
      case 'variable':
        if (!this.variables.includes(text)) throw this.reader.error(`undefined variable ${goQuote(text)}`);
        return { kind: 'variable', text, at, name: text, names: [] };
      case 'string':
        return { kind: 'literal', text, at, value: this.unquote(text) };
      case 'char':
        if (text === "''") throw this.reader.error('invalid syntax');
        return { kind: 'literal', text, at, value: this.unquote(`"${text.slice(1, -1)}"`).codePointAt(0) ?? 0 };
      case 'number':
        if (/^[+-]?\d+$/.test(text) && !isInt64(text)) throw this.reader.error(`integer overflow: ${goQuote(text)}`);
        return { kind: 'literal', text, at, value: Number(text.replaceAll('_', '').replace(/^0(?=\d)/, '0o')) };
      case 'word':
        if (text === 'nil') return { kind: 'nil', text, at };
        if (text === 'true' || text === 'false') return { kind: 'literal', text, at, value: text === 'true' };
        if (!GO_FUNCTIONS.has(text)) throw this.reader.error(`function ${goQuote(text)} not defined`);
        return { kind: 'function', text, at, name: text };
      case '(': {
        const pipe = this.pipe(context === 'command' ? 'parenthesized pipeline' : context, ')');
        return { kind: 'parenthesis', text: `(${pipe.text})`, at, pipe };
      }
      default:
        return null;
    }
  }

  /** The text of a string as it is written in a template. */
  unquote(text: string): string {
    if (text.startsWith('`')) return text.slice(1, -1);
    const plain = unquoted(text);
    if (plain === null) throw this.reader.error('invalid syntax');
    return plain;
  }
}

/** Whether a whole number, written in decimals, fits. */
function isInt64(text: string): boolean {
  return BigInt.asIntN(64, BigInt(text.replace(/^\+/, ''))) === BigInt(text.replace(/^\+/, ''));
}
