import type { CommandNode, PipelineNode, ScriptNode, SimpleCommandNode, StatementNode, WordNode } from 'just-bash';
import { ERR_VARIABLE, EXEC_VARIABLE, EXECUTED, MERGED_VARIABLE, OUT_VARIABLE } from './shell-variables';
import { RUN_COMMAND, TEST_COMMAND } from './virtual-files';

type Redirection = SimpleCommandNode['redirections'][number];
type Assignment = SimpleCommandNode['assignments'][number];

/** Which of a command's streams reach the streams of the shell itself. */
interface Sinks {
  out: boolean;
  err: boolean;
}

/** Commands that never run others, nor print on their own: where they print need not be said. */
const RUNS_NOTHING = new Set(
  `: break cat cd continue cut declare echo exit export false getopts grep head let local ls mapfile printf pwd read
   readarray readonly return sed set shift shopt sleep sort tail tr trap true typeset unset wc`.split(/\s+/),
);

const OPEN: Sinks = { out: true, err: true };

/**
 * Makes output appear while a script runs, though just-bash hands it over only at the end (decision 020).
 *
 * A simple command whose output reaches the shell's own is given a redirection in front of its own ones:
 * `>>${OUT:-/dev/stdout} 2>>${ERR:-/dev/stderr}`. The variables name devices of the run's file system that print at
 * once. Where something else takes a stream (a pipe, a substitution, a redirection), the variable is set to the plain
 * stream for the duration of the command, so that functions called from there do not print past it.
 */
export function streamScript(script: ScriptNode): ScriptNode {
  return { ...script, statements: script.statements.map((statement) => streamStatement(statement, OPEN)) };
}

function streamStatement(statement: StatementNode, sinks: Sinks): StatementNode {
  return { ...statement, pipelines: statement.pipelines.map((pipeline) => streamPipeline(pipeline, sinks)) };
}

function streamPipeline(pipeline: PipelineNode, sinks: Sinks): PipelineNode {
  const last = pipeline.commands.length - 1;
  return {
    ...pipeline,
    commands: pipeline.commands.map((command, index) =>
      streamCommand(command, {
        out: sinks.out && index === last,
        err: sinks.err && !(pipeline.pipeStderr?.[index] ?? false),
      }),
    ),
  };
}

function streamCommand(command: CommandNode, sinks: Sinks): CommandNode {
  if (command.type === 'SimpleCommand') return streamSimple(command, sinks);
  // What the body of a function prints goes where its caller says.
  if (command.type === 'FunctionDef') {
    return { ...command, body: streamCommand(command.body, OPEN) as typeof command.body };
  }
  if (command.redirections.length === 0) return streamInner(command, sinks);
  const inner = streamInner(command, left(command.redirections, { out: false, err: false }));
  return group([inner], redirectionsTo(sinks));
}

/** A compound command with its parts changed. */
function streamInner<C extends CommandNode>(command: C, sinks: Sinks): C {
  return mapNodes(command, sinks, true) as C;
}

function streamSimple(original: SimpleCommandNode, sinks: Sinks): CommandNode {
  const command = mapNodes(original, sinks, true) as SimpleCommandNode;
  if (!command.name) {
    return command.redirections.length === 0 ? command : group([command], redirectionsTo(sinks));
  }
  const name = literal(command.name);
  if (name === 'exec') return streamExec(command, sinks);
  if (name === 'test' || isBracket(command.name)) return placed(tested(command, name ?? '['), sinks);
  // just-bash takes the words of `"$@"` for one name; as arguments they stay apart.
  if (isWordList(command.name)) {
    return placed({ ...command, name: word('command'), args: [command.name, ...command.args] }, sinks);
  }
  return placed(hasSlash(command.name) ? startedByPath(command) : command, sinks);
}

function placed(command: SimpleCommandNode, sinks: Sinks): CommandNode {
  const { redirections } = command;
  if (redirections.length === 0) return { ...closed(command, sinks), redirections: redirectionsTo(sinks) };
  const inner = closed(merged(command), left(redirections, sinks));
  // What a group prints is text to just-bash, and an archive would not survive that: none around a command whose
  // output goes into a pipe, and redirections stay with the command.
  if (!sinks.out) return { ...inner, redirections: [...redirectionsTo(sinks), ...redirections] };
  // The group prints what a failing redirection says.
  return group([inner], redirectionsTo(sinks));
}

/** just-bash would put standard error behind all of standard output; the room can keep the order. */
function merged(command: SimpleCommandNode): SimpleCommandNode {
  const last = command.redirections.findLast(({ fd, operator }) => fd === 2 || operator !== '<');
  const isMerged =
    last?.fd === 2 && last.operator === '>&' && last.target.type === 'Word' && literal(last.target) === '1';
  if (!isMerged || !command.name || literal(command.name) !== 'docker') return command;
  return { ...command, assignments: [...command.assignments, assign(MERGED_VARIABLE, '1')] };
}

/** Says to what the command runs that these streams are taken. */
function closed(command: SimpleCommandNode, sinks: Sinks): SimpleCommandNode {
  const name = command.name && literal(command.name);
  if (name !== null && RUNS_NOTHING.has(name)) return command;
  return { ...command, assignments: [...command.assignments, ...assignmentsFor(sinks)] };
}

/** `exec >file` redirects the shell from then on; `exec command` replaces it, which just-bash does not do by itself. */
function streamExec(command: SimpleCommandNode, sinks: Sinks): CommandNode {
  if (command.args.length > 0) {
    const assignments = [...command.assignments, assign(EXEC_VARIABLE, EXECUTED)];
    const replacement = { ...command, assignments, name: word(`/bin/${RUN_COMMAND}`) };
    return group([placed(replacement, sinks), simple(word('exit'))], []);
  }
  if (command.redirections.length === 0) return command;
  const taken: SimpleCommandNode = { ...simple(null), assignments: assignmentsFor({ out: false, err: false }) };
  return group([command, taken], []);
}

/** just-bash has `[` and `test` itself, and is silent about their mistakes. */
function tested(command: SimpleCommandNode, name: string): SimpleCommandNode {
  return { ...command, name: word(`/bin/${TEST_COMMAND}`), args: [word(name), ...command.args] };
}

/** Its parser takes `[` for the beginning of a pattern. */
function isBracket({ parts }: WordNode): boolean {
  const [part, ...more] = parts;
  return part?.type === 'Glob' && part.pattern === '[' && more.length === 0;
}

/** just-bash would run a script at a path without this plugin, so ours does it. */
function startedByPath(command: SimpleCommandNode): SimpleCommandNode {
  return {
    ...command,
    name: word(`/bin/${RUN_COMMAND}`),
    args: [...(command.name ? [command.name] : []), ...command.args],
  };
}

/** The streams that still reach the outer sinks after these redirections. */
function left(redirections: readonly Redirection[], sinks: Sinks): Sinks {
  const result = { ...sinks };
  for (const { operator, fd } of redirections) {
    if (operator === '&>' || operator === '&>>') return { out: false, err: false };
    if (operator !== '>' && operator !== '>>' && operator !== '>|' && operator !== '>&') continue;
    if (fd === 2) result.err = false;
    else result.out = false;
    // `2>&1` and `>&2` need both streams in one place.
    if (operator === '>&') return { out: false, err: false };
  }
  return result;
}

function redirectionsTo(sinks: Sinks): Redirection[] {
  return [
    ...(sinks.out ? [append(null, OUT_VARIABLE, '/dev/stdout')] : []),
    ...(sinks.err ? [append(2, ERR_VARIABLE, '/dev/stderr')] : []),
  ];
}

function assignmentsFor(sinks: Sinks): Assignment[] {
  return [
    ...(sinks.out ? [] : [assign(OUT_VARIABLE, '/dev/stdout')]),
    ...(sinks.err ? [] : [assign(ERR_VARIABLE, '/dev/stderr')]),
  ];
}

/** Copies a node; statements below it are streamed to the same sinks, substitutions in words are closed. */
function mapNodes(node: unknown, sinks: Sinks, top: boolean): unknown {
  if (Array.isArray(node)) return node.map((item) => mapNodes(item, sinks, false));
  if (node === null || typeof node !== 'object') return node;
  const typed = node as { type?: string; body?: unknown; command?: unknown };
  if (typed.type === 'Statement') return streamStatement(node as StatementNode, sinks);
  if (typed.type === 'CommandSubstitution' || typed.type === 'ProcessSubstitution') {
    const body = typed.body as ScriptNode;
    const inside = { out: false, err: true };
    return { ...typed, body: { ...body, statements: body.statements.map((at) => streamStatement(at, inside)) } };
  }
  // Its text is parsed only when it runs, in a subshell of its own.
  if (typed.type === 'ArithCommandSubst' && typeof typed.command === 'string') {
    return { ...typed, command: `${OUT_VARIABLE}=/dev/stdout; ${typed.command}` };
  }
  if (!top && typed.type === 'SimpleCommand') return streamSimple(node as SimpleCommandNode, sinks);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, mapNodes(value, sinks, false)]));
}

function literal(name: WordNode): string | null {
  const [part, ...more] = name.parts;
  return part?.type === 'Literal' && more.length === 0 ? part.value : null;
}

/** `"$@"` or `"${list[@]}"`. */
function isWordList(name: WordNode): boolean {
  const [part, ...more] = name.parts;
  const inner = part?.type === 'DoubleQuoted' && part.parts.length === 1 ? part.parts[0] : part;
  return more.length === 0 && inner?.type === 'ParameterExpansion' && /(^|\[)@\]?$/.test(inner.parameter);
}

function hasSlash(name: WordNode): boolean {
  return name.parts.some((part) =>
    part.type === 'DoubleQuoted'
      ? part.parts.some((inner) => inner.type === 'Literal' && inner.value.includes('/'))
      : (part.type === 'Literal' || part.type === 'SingleQuoted') && part.value.includes('/'),
  );
}

function group(commands: CommandNode[], redirections: Redirection[]): CommandNode {
  return {
    type: 'Group',
    body: commands.map((command) => ({
      type: 'Statement',
      pipelines: [{ type: 'Pipeline', commands: [command], negated: false }],
      operators: [],
      background: false,
    })),
    redirections,
  };
}

function simple(name: WordNode | null): SimpleCommandNode {
  return { type: 'SimpleCommand', assignments: [], name, args: [], redirections: [] };
}

function word(value: string): WordNode {
  return { type: 'Word', parts: [{ type: 'Literal', value }] };
}

function assign(name: string, value: string): Assignment {
  return { type: 'Assignment', name, value: word(value), append: false, array: null };
}

function append(fd: number | null, variable: string, otherwise: string): Redirection {
  const operation = { type: 'DefaultValue' as const, word: word(otherwise), checkEmpty: true };
  return {
    type: 'Redirection',
    fd,
    operator: '>>',
    target: { type: 'Word', parts: [{ type: 'ParameterExpansion', parameter: variable, operation }] },
  };
}
