import type { CommandNode, PipelineNode, ScriptNode, SimpleCommandNode, StatementNode, WordNode } from 'just-bash';
import type { ShellKind } from '#engine/model/process';
import { EXPANSION_MARK } from './shell-wording';

/** Prints its argument as a message of the shell and ends with 2. */
export const MISTAKE_COMMAND = '.drydock-mistake';

/** Answers whether there is a file that `.` can read; what there is to say it says. */
export const SOURCED_COMMAND = '.drydock-sourced';

type Part = WordNode['parts'][number];
/** `${x:?message}`. */
type RequiredExpansion = { parameter: string; operation: { word: WordNode | null; checkEmpty: boolean } };

/**
 * The script as the shell that is played would read it: just-bash takes bash's grammar for every shell and lets pass
 * that a command is missing (rules T43, T44). A mistake in the grammar leaves a script that only says so.
 */
export function shellGrammar(script: ScriptNode, shell: ShellKind): ScriptNode {
  const found: { mistake?: string } = {};
  const statements = new Grammar(shell, found).statements(script.statements);
  return { ...script, statements: found.mistake === undefined ? statements : [saying(found.mistake)] };
}

class Grammar {
  private readonly posix: boolean;

  constructor(
    shell: ShellKind,
    private readonly found: { mistake?: string },
  ) {
    this.posix = shell !== 'bash';
  }

  statements(statements: readonly StatementNode[]): StatementNode[] {
    return statements.map((statement, at) => this.statement(statement, at === statements.length - 1));
  }

  private statement(statement: StatementNode, isLast: boolean): StatementNode {
    const pipelines = statement.pipelines.map((pipeline, at) => {
      const then = statement.operators[at] ?? (statement.background ? '&' : isLast ? null : ';');
      return this.pipeline(pipeline, then, statement.pipelines.length > 1 || pipeline.commands.length > 1);
    });
    return { ...statement, pipelines };
  }

  private pipeline(pipeline: PipelineNode, then: string | null, joined: boolean): PipelineNode {
    const commands = pipeline.commands.map((command, at) => {
      if (joined && isNothing(command)) this.unexpected(at < pipeline.commands.length - 1 ? '|' : then);
      return this.command(command);
    });
    return { ...pipeline, commands };
  }

  private command(command: CommandNode): CommandNode {
    const mapped = this.mapped(command) as CommandNode;
    if (mapped.type !== 'SimpleCommand' || !this.posix) return mapped;
    if (mapped.assignments.some(({ array }) => array !== null)) this.unexpected('(');
    if (mapped.redirections.some(({ operator }) => operator === '<<<')) {
      this.found.mistake ??= "syntax error near unexpected token `redirection'";
    }
    if (isNamed(mapped, '.')) return ifThere(mapped);
    return isNamed(mapped, 'cd') ? orTwo(mapped) : mapped;
  }

  private unexpected(token: string | null): void {
    this.found.mistake ??=
      token === null ? 'syntax error: unexpected end of file' : `syntax error near unexpected token \`${token}'`;
  }

  /** Copies a node with everything below it. */
  private mapped(node: unknown): unknown {
    if (Array.isArray(node)) return node.map((item) => this.below(item));
    if (node === null || typeof node !== 'object') return node;
    const typed = node as { type?: string; parts?: Part[]; operation?: { type?: string } | null };
    if (typed.type === 'ParameterExpansion' && typed.operation?.type === 'ErrorIfUnset') {
      const expansion = node as RequiredExpansion;
      const message = this.mapped(expansion.operation.word) as WordNode | null;
      return { ...expansion, operation: { ...expansion.operation, word: this.complaint(expansion, message) } };
    }
    if (typed.type === 'Word' && this.posix) {
      const parts = (typed.parts ?? []).flatMap((part) => (part.type === 'BraceExpansion' ? braces(part) : [part]));
      return { ...typed, parts: parts.map((part) => this.below(part)) };
    }
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, this.below(value)]));
  }

  /** just-bash names the variable only where the script says nothing of its own, and not always then. */
  private complaint({ parameter, operation }: RequiredExpansion, message: WordNode | null): WordNode {
    const empty = this.posix ? 'parameter not set or null' : 'parameter null or not set';
    const own = (message?.parts ?? []).filter((part) => part.type !== 'Literal' || part.value !== '');
    const said = own.length > 0 ? own : [text(operation.checkEmpty ? empty : 'parameter not set')];
    return { type: 'Word', parts: [text(`${EXPANSION_MARK}${parameter}: `), ...said] };
  }

  private below(node: unknown): unknown {
    const { type, statements } = (node ?? {}) as { type?: string; statements?: StatementNode[] };
    if (type === 'Statement') return this.statement(node as StatementNode, false);
    if (type === 'Script' && statements) return { ...(node as ScriptNode), statements: this.statements(statements) };
    if (type === 'SimpleCommand') return this.command(node as CommandNode);
    return this.mapped(node);
  }
}

function isNothing(command: CommandNode): boolean {
  return (
    command.type === 'SimpleCommand' &&
    command.name === null &&
    command.assignments.length === 0 &&
    command.redirections.length === 0
  );
}

function isNamed({ name }: SimpleCommandNode, wanted: string): boolean {
  const [part, ...more] = name?.parts ?? [];
  return part?.type === 'Literal' && part.value === wanted && more.length === 0;
}

/** `{1..3}` and `{a,b}` are plain text to ash and dash. */
function braces(expansion: Extract<Part, { type: 'BraceExpansion' }>): Part[] {
  const inner = expansion.items.flatMap((item, at): Part[] => {
    const before: Part[] = at === 0 ? [] : [text(',')];
    if (item.type === 'Word') return [...before, ...item.word.parts];
    const { startStr, endStr, step } = item;
    const range = `${startStr ?? item.start}..${endStr ?? item.end}${step === undefined ? '' : `..${step}`}`;
    return [...before, text(range)];
  });
  return [text('{'), ...inner, text('}')];
}

/** A `cd` that fails ends with 2 in ash and dash. */
function orTwo(command: SimpleCommandNode): CommandNode {
  const statement = { ...alone(command), operators: ['||' as const] };
  statement.pipelines.push(...alone(named(`/bin/${MISTAKE_COMMAND}`)).pipelines);
  return { type: 'Group', body: [statement], redirections: [] };
}

/** ash and dash end when there is no such file. Not looked at where looking would do something itself. */
function ifThere(command: SimpleCommandNode): CommandNode {
  const [file] = command.args;
  if (!file || /"(CommandSubstitution|ArithmeticExpansion|AssignDefault)"/.test(JSON.stringify(file))) return command;
  const asked = { ...alone({ ...named(`/bin/${SOURCED_COMMAND}`), args: [file] }), operators: ['||' as const] };
  const two: WordNode = { type: 'Word', parts: [text('2')] };
  asked.pipelines.push(...alone({ ...named('exit'), args: [two] }).pipelines);
  return { type: 'Group', body: [asked, alone(command)], redirections: [] };
}

function saying(mistake: string): StatementNode {
  return alone({
    ...named(`/bin/${MISTAKE_COMMAND}`),
    args: [{ type: 'Word', parts: [{ type: 'SingleQuoted', value: mistake }] }],
  });
}

function alone(command: CommandNode): StatementNode {
  return {
    type: 'Statement',
    pipelines: [{ type: 'Pipeline', commands: [command], negated: false }],
    operators: [],
    background: false,
  };
}

function named(name: string): SimpleCommandNode {
  return {
    type: 'SimpleCommand',
    assignments: [],
    name: { type: 'Word', parts: [text(name)] },
    args: [],
    redirections: [],
  };
}

function text(value: string): Part {
  return { type: 'Literal', value };
}
