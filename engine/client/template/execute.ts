import type { Call, Node, Operand, Parsed, Pipe } from './ast';
import { ArgumentError, CallError, GO_FUNCTIONS } from './functions';
import { GoMap, GoStruct, type GoValue, goText, goTypeName, isTrue, Nil, NO_VALUE } from './go-value';
import { goQuote, lineOf } from './lex';
import { memberOf } from './member-of';
import { rangeItems } from './range-items';
import { TemplateError } from './template-error';

/** What ends a `range` early. */
type Flow = 'break' | 'continue' | null;

/** Runs a parsed template on one value; throws {@link TemplateError} with Go's words. */
export function execute(
  template: string,
  { nodes, templates }: Parsed,
  data: GoValue,
  functions: ReadonlyMap<string, (args: readonly GoValue[]) => GoValue> = GO_FUNCTIONS,
): string {
  const run = new Execution(template, templates, data, functions);
  run.list(nodes, data);
  return run.output;
}

/** So that no format can print or compute without end. */
const LONGEST_TEXT = 1_000_000;
const MOST_STEPS = 200_000;

/** Go stops at 100 000; whoever gets as far as this gets there too. */
const DEEPEST = 500;

class Execution {
  output = '';
  private steps = 0;
  private variables: [name: string, value: GoValue][];
  /** The template that is being executed, '' for the format itself. */
  private name = '';
  private depth = 0;

  constructor(
    private readonly template: string,
    private readonly templates: Parsed['templates'],
    data: GoValue,
    private readonly functions: ReadonlyMap<string, (args: readonly GoValue[]) => GoValue>,
  ) {
    this.variables = [['$', data]];
  }

  list(nodes: readonly Node[], dot: GoValue): Flow {
    for (const node of nodes) {
      const flow = this.node(node, dot);
      if (flow) return flow;
    }
    return null;
  }

  private node(node: Node, dot: GoValue): Flow {
    this.steps += 1;
    if (this.steps > MOST_STEPS) throw new TemplateError('the format takes more steps than this room allows');
    switch (node.kind) {
      case 'text':
        this.print(node.text);
        return null;
      case 'action': {
        const value = this.pipe(node.pipe, dot);
        if (node.pipe.variables.length === 0) this.print(goText(value));
        return null;
      }
      case 'break':
      case 'continue':
        return node.kind;
      case 'template':
        this.invoke(node, dot);
        return null;
      default:
        return this.control(node, dot);
    }
  }

  private invoke(node: Extract<Node, { kind: 'template' }>, dot: GoValue): void {
    const nodes = this.templates.get(node.name);
    if (!nodes) throw this.error(node, `template ${goQuote(node.name)} not defined`);
    if (this.depth === DEEPEST) throw this.error(node, 'exceeded maximum template depth (100000)');
    const data = node.pipe ? this.pipe(node.pipe, dot) : NO_VALUE;
    const { variables, name } = this;
    this.variables = [['$', data]];
    this.name = node.name;
    this.depth += 1;
    this.list(nodes, data);
    this.depth -= 1;
    this.name = name;
    this.variables = variables;
  }

  private control(node: Extract<Node, { pipe: Pipe; body: unknown }>, dot: GoValue): Flow {
    const scope = this.variables.length;
    const value = this.pipe(node.pipe, dot, node.kind === 'range');
    let flow: Flow = null;
    if (node.kind === 'range') flow = this.range(node, value, dot);
    else if (isTrue(value)) flow = this.list(node.body, node.kind === 'with' ? value : dot);
    else flow = this.list(node.otherwise, dot);
    this.variables.length = scope;
    return flow;
  }

  private range(node: Extract<Node, { kind: 'if' | 'with' | 'range' }>, value: GoValue, dot: GoValue): Flow {
    const items = rangeItems(value);
    if (!items) {
      throw this.error(node.pipe.calls.at(-1)?.operands[0] ?? node.pipe, `range can't iterate over ${goText(value)}`);
    }
    if (items.length === 0) return this.list(node.otherwise, dot);
    const { variables } = node.pipe;
    for (const [key, item] of items) {
      const scope = this.variables.length;
      const [first, second] = variables;
      if (!node.pipe.declares) {
        if (second !== undefined) this.assign(node.pipe, second, item);
        if (first !== undefined) this.assign(node.pipe, first, second === undefined ? item : key);
      } else if (second !== undefined) this.variables.push([first ?? '', key], [second, item]);
      else if (first !== undefined) this.variables.push([first, item]);
      const flow = this.list(node.body, item);
      this.variables.length = scope;
      if (flow === 'break') break;
    }
    return null;
  }

  private pipe(pipe: Pipe, dot: GoValue, declaredByRange = false): GoValue {
    let value: GoValue | undefined;
    for (const call of pipe.calls) value = this.call(call, dot, value);
    const result = value ?? NO_VALUE;
    if (!declaredByRange) {
      for (const name of pipe.variables) {
        if (pipe.declares) this.variables.push([name, result]);
        else this.assign(pipe, name, result);
      }
    }
    return result;
  }

  private assign(pipe: Pipe, name: string, value: GoValue): void {
    const known = this.variables.findLast(([known]) => known === name);
    if (!known) throw this.error(pipe.calls.at(-1)?.operands[0] ?? pipe, `undefined variable: ${name}`);
    known[1] = value;
  }

  /** @param last the value that came down the pipe. */
  private call(call: Call, dot: GoValue, last: GoValue | undefined): GoValue {
    const [head, ...rest] = call.operands as [Operand, ...Operand[]];
    const piped = last === undefined ? [] : [last];
    switch (head.kind) {
      case 'function':
        return this.function(head, call, rest, dot, piped);
      case 'field':
        return this.path(dot, head, head.names, () => [...rest.map((arg) => this.operand(arg, dot)), ...piped]);
      case 'chain':
        return this.path(this.operand(head.of, dot), head, head.names, () => [
          ...rest.map((arg) => this.operand(arg, dot)),
          ...piped,
        ]);
      case 'variable':
        return this.path(this.variable(head.name), head, head.names, () => [
          ...rest.map((arg) => this.operand(arg, dot)),
          ...piped,
        ]);
      case 'nil':
        throw this.error(head, 'nil is not a command');
      default:
        if (rest.length > 0 || piped.length > 0)
          throw this.error(head, `can't give argument to non-function ${head.text}`);
        return this.operand(head, dot);
    }
  }

  private operand(operand: Operand, dot: GoValue): GoValue {
    switch (operand.kind) {
      case 'dot':
        return dot;
      case 'nil':
        return NO_VALUE;
      case 'literal':
        return operand.value;
      case 'field':
        return this.path(dot, operand, operand.names, () => []);
      case 'variable':
        return this.path(this.variable(operand.name), operand, operand.names, () => []);
      case 'chain':
        return this.path(this.operand(operand.of, dot), operand, operand.names, () => []);
      case 'parenthesis':
        return this.pipe(operand.pipe, dot);
      case 'function':
        return this.function(operand, operand, [], dot, []);
      default:
        return operand satisfies never;
    }
  }

  private function(
    head: { text: string; at: number },
    whole: { text: string; at: number },
    operands: readonly Operand[],
    dot: GoValue,
    piped: readonly GoValue[],
  ): GoValue {
    const name = head.text;
    if (name === 'and' || name === 'or') {
      if (operands.length + piped.length === 0)
        throw this.error(head, `wrong number of args for ${name}: want at least 1 got 0`);
      for (const operand of operands) {
        const value = this.operand(operand, dot);
        if (isTrue(value) === (name === 'or') || (operand === operands.at(-1) && piped.length === 0)) return value;
      }
      return piped[0] ?? NO_VALUE;
    }
    const args = [...operands.map((operand) => this.operand(operand, dot)), ...piped];
    try {
      const called = this.functions.get(name);
      if (!called) throw new Error(`template function ${name} is missing`);
      const value = called(args);
      if (typeof value === 'string') this.bound(value.length);
      return value;
    } catch (error) {
      if (error instanceof CallError && name === 'call' && operands[0] && !(args[0] instanceof Nil)) {
        const type = goTypeName(args[0] ?? NO_VALUE);
        throw this.error(whole, `error calling call: non-function ${operands[0].text} of type ${type}`);
      }
      if (error instanceof CallError) throw this.error(whole, `error calling ${name}: ${error.message}`);
      if (error instanceof ArgumentError) throw this.argumentError(error, head, operands, args);
      throw error;
    }
  }

  private argumentError(
    { message, wrong }: ArgumentError,
    head: { text: string; at: number },
    operands: readonly Operand[],
    args: readonly GoValue[],
  ): TemplateError {
    if (!wrong) return this.error(head, message);
    const operand = operands[args.indexOf(wrong.value)];
    if (operand?.kind === 'nil') return this.error(operand, `cannot assign nil to ${wrong.wanted}`);
    if (operand?.kind === 'literal') return this.error(operand, `expected ${wrong.wanted}; found ${operand.text}`);
    return this.error(operand ?? head, message);
  }

  private path(from: GoValue, operand: Operand, names: readonly string[], args: () => GoValue[]): GoValue {
    let value = from;
    let isDecoded = false;
    names.forEach((name, n) => {
      const holder = value;
      const found = memberOf(holder, name, n === names.length - 1 ? args() : [], isDecoded);
      if (!found.ok) throw this.error(operand, found.error);
      value = found.value;
      isDecoded = holder instanceof GoMap || (holder instanceof GoStruct && holder.type === null);
    });
    if (names.length === 0 && args().length > 0)
      throw this.error(operand, `can't give argument to non-function ${operand.text}`);
    return value;
  }

  private variable(name: string): GoValue {
    return this.variables.findLast(([known]) => known === name)?.[1] ?? NO_VALUE;
  }

  private print(text: string): void {
    this.output += text;
    this.bound(this.output.length);
  }

  private bound(length: number): void {
    if (length > LONGEST_TEXT) throw new TemplateError('the format prints more than this room shows');
  }

  private error({ text, at }: { text: string; at: number }, message: string): TemplateError {
    const column = at - (this.template.lastIndexOf('\n', at - 1) + 1);
    const place = `:${lineOf(this.template, at)}:${new TextEncoder().encode(this.template.slice(at - column, at)).length}`;
    return new TemplateError(`template: ${place}: executing ${goQuote(this.name)} at <${text}>: ${message}`);
  }
}
