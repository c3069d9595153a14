import type { Node, Parsed } from './ast';
import { ExpressionParser } from './expression-parser';
import { goQuote } from './lex';
import { TokenReader } from './token-reader';

/** Text of a template to its tree; throws `TemplateError` with Go's words. */
export function parse(template: string): Parsed {
  return new Parser(new TokenReader(template)).whole();
}

type Ending = 'end' | 'else' | null;

class Parser {
  private readonly expressions: ExpressionParser;
  private readonly templates = new Map<string, readonly Node[]>();
  private loops = 0;

  constructor(private readonly reader: TokenReader) {
    this.expressions = new ExpressionParser(reader);
  }

  whole(): Parsed {
    const { nodes, ending } = this.list(true);
    if (ending) throw this.reader.error(`unexpected {{${ending}}}`);
    return { nodes, templates: this.templates };
  }

  /** @param isTop whether templates may be defined here. */
  private list(isTop = false): { nodes: Node[]; ending: Ending } {
    const nodes: Node[] = [];
    for (;;) {
      const token = this.reader.take();
      if (token.kind === 'end of input') return { nodes, ending: null };
      if (token.kind === 'text') {
        nodes.push({ kind: 'text', text: token.text });
        continue;
      }
      const word = this.reader.peekWord();
      if (word === 'end' || word === 'else') {
        this.reader.takeSolid();
        if (word === 'end') this.reader.expectClose('end');
        return { nodes, ending: word };
      }
      if (word === 'define' && isTop) {
        this.reader.takeSolid();
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
        this.reader.takeSolid();
        return this.control(word);
      case 'break':
      case 'continue':
        this.reader.takeSolid();
        this.reader.expectClose(`{{${word}}}`);
        if (this.loops === 0) throw this.reader.error(`{{${word}}} outside {{range}}`);
        return { kind: word };
      case 'template':
        this.reader.takeSolid();
        return this.invocation();
      case 'block':
        this.reader.takeSolid();
        return this.block();
      case 'define':
        this.reader.takeSolid();
        throw this.reader.error('unexpected <define> in command');
      default: {
        const pipe = this.expressions.pipe('command', 'close');
        return { kind: 'action', pipe };
      }
    }
  }

  private invocation(): Node {
    const context = 'template clause';
    const { name, text, at } = this.templateName(context);
    const isBare = this.reader.peekSolid().kind === 'close';
    if (isBare) this.reader.takeSolid();
    const pipe = isBare ? null : this.expressions.pipe(context, 'close');
    return { kind: 'template', text: `{{template ${text}${pipe ? ` ${pipe.text}` : ''}}}`, at, name, pipe };
  }

  private block(): Node {
    const context = 'block clause';
    const named = this.templateName(context);
    const pipe = this.expressions.pipe(context, 'close');
    this.define(named, null);
    return { kind: 'template', text: `{{template ${named.text} ${pipe.text}}}`, at: named.at, name: named.name, pipe };
  }

  private templateName(context: string): { name: string; text: string; at: number } {
    const { kind, text, at } = this.reader.takeSolid();
    if (kind !== 'string') throw this.reader.unexpected({ kind, text, at }, context);
    return { name: this.expressions.unquote(text), text, at };
  }

  /** Reads up to `{{end}}`. @param opening what the opening is called when it must be closed here, else null. */
  private define({ name }: { name: string }, opening: string | null): void {
    if (opening !== null) this.reader.expectClose(opening);
    const { expressions, loops } = this;
    const { variables } = expressions;
    expressions.variables = ['$'];
    this.loops = 0;
    const { nodes, ending } = this.list();
    expressions.variables = variables;
    this.loops = loops;
    if (ending === null) throw this.reader.error('unexpected EOF');
    if (ending === 'else') throw this.reader.error('unexpected {{else}} in define clause');
    const known = this.templates.get(name);
    if (known && !isEmpty(known) && !isEmpty(nodes)) {
      throw this.reader.error(`template: multiple definition of template ${goQuote(name)}`);
    }
    if (!known || isEmpty(known)) this.templates.set(name, nodes);
  }

  private control(word: 'if' | 'with' | 'range'): Node {
    const { variables } = this.expressions;
    const scope = variables.length;
    const pipe = this.expressions.pipe(word, 'close');
    if (word === 'range') this.loops += 1;
    const then = this.list();
    if (word === 'range') this.loops -= 1;
    let otherwise: readonly Node[] = [];
    if (then.ending === null) throw this.reader.error('unexpected EOF');
    if (then.ending === 'else') {
      const chained = this.reader.peekWord();
      if (chained === 'if' || chained === 'with') {
        this.reader.takeSolid();
        if (chained !== word) throw this.reader.error(`unexpected <${chained}> in input`);
        otherwise = [this.control(word)];
      } else {
        this.reader.expectClose('else');
        const rest = this.list();
        if (rest.ending === null) throw this.reader.error('unexpected EOF');
        if (rest.ending === 'else') throw this.reader.error('expected end; found {{else}}');
        otherwise = rest.nodes;
      }
    }
    variables.length = scope;
    return { kind: word, pipe, body: then.nodes, otherwise };
  }
}

/** Whether it prints nothing but white space: such a template may be defined again. */
function isEmpty(nodes: readonly Node[]): boolean {
  return nodes.every((node) => node.kind === 'text' && node.text.trim() === '');
}
