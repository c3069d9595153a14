import {
  type PipelineNode,
  type ScriptNode,
  type SimpleCommandNode,
  type StatementNode,
  serialize,
  type WordNode,
} from 'just-bash';
import { LAST_JOB, SPAWN_COMMAND, WAIT_COMMAND } from './jobs';

/** Tells a subshell from its shell, whose variables it has: what it starts is none of the shell's. */
const SUBSHELL: WordNode = {
  type: 'Word',
  parts: [{ type: 'ParameterExpansion', parameter: 'BASHPID', operation: null }],
};

/**
 * Makes `command &` a job, which just-bash would run to its end in front (decision 047): the statement becomes a call
 * with the command's text, which a shell of its own runs; `wait` and `$!` are ours. What a substitution or another
 * command reads stays where it is, since its reader waits for it anyway.
 */
export function spawnJobs(script: ScriptNode): ScriptNode {
  const functions = functionsOf(script);
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit);
    if (node === null || typeof node !== 'object') return node;
    const { type } = node as { type?: string };
    if (type === 'CommandSubstitution' || type === 'ProcessSubstitution') return node;
    if (type === 'Pipeline' && (node as PipelineNode).commands.length > 1) return node;
    if (type === 'Statement' && (node as StatementNode).background) return spawned(node as StatementNode, functions);
    const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, visit(value)]));
    if (type === 'ParameterExpansion' && copy.parameter === '!') copy.parameter = LAST_JOB;
    if (type === 'SimpleCommand' && isLiteral(copy.name, 'wait')) {
      copy.name = word(`/bin/${WAIT_COMMAND}`);
      copy.args = [SUBSHELL, ...(copy.args as WordNode[])];
    }
    return copy;
  };
  return visit(script) as ScriptNode;
}

function spawned(statement: StatementNode, functions: string): StatementNode {
  const text = textOf({ ...statement, background: false });
  const apart = redirectionsApart(statement);
  return {
    type: 'Statement',
    pipelines: [
      {
        type: 'Pipeline',
        negated: false,
        commands: [
          {
            type: 'SimpleCommand',
            assignments: [],
            name: word(`/bin/${SPAWN_COMMAND}`),
            args: [
              SUBSHELL,
              quoted(functions + text),
              quoted(onOneLine(text)),
              ...(apart ? [quoted(functions + apart.text), ...apart.words] : []),
            ],
            redirections: [],
          },
        ],
      },
    ],
    operators: [],
    background: false,
  };
}

type Redirection = SimpleCommandNode['redirections'][number];

/** Without the redirections of its output, which go beside it: each operator with its target. Null where there are none. */
function redirectionsApart(statement: StatementNode): { text: string; words: WordNode[] } | null {
  const [pipeline, ...others] = statement.pipelines;
  const [command] = pipeline?.commands ?? [];
  if (!pipeline || !command || others.length > 0 || command.type === 'FunctionDef') return null;
  const output = command.redirections.filter(({ operator }) => operator.includes('>') && operator !== '<>');
  const words = output.flatMap((redirection) => wordsOf(redirection) ?? []);
  if (output.length === 0 || words.length !== 2 * output.length) return null;
  const redirections = command.redirections.filter((redirection) => !output.includes(redirection));
  const bare = {
    ...statement,
    background: false,
    pipelines: [{ ...pipeline, commands: [{ ...command, redirections }] }],
  };
  return { text: textOf(bare), words };
}

/** Null for what goes to neither of the two streams, or to a descriptor of another number. */
function wordsOf({ operator, fd, target }: Redirection): [WordNode, WordNode] | null {
  if (target.type !== 'Word') return null;
  const isFile = operator === '>' || operator === '>>' || operator === '>|';
  if (isFile && (fd === null || fd === 1 || fd === 2)) {
    return [quoted(`${fd === 2 ? '2' : ''}${operator === '>>' ? '>>' : '>'}`), target];
  }
  if (operator === '&>' || operator === '&>>') return [quoted(operator), target];
  if (operator !== '>&') return null;
  if (fd === 2 && isLiteral(target, '1')) return [quoted('2>&1'), target];
  return (fd === null || fd === 1) && isLiteral(target, '2') ? [quoted('>&2'), target] : null;
}

function textOf(statement: StatementNode): string {
  return serialize({ type: 'Script', statements: [statement] }).trim();
}

/** A command as the list of jobs shows it. */
function onOneLine(text: string): string {
  return text.replace(/(^|[&;{(]|\b(?:do|then|else))?\n\s*/g, (_, begun) => (begun === undefined ? '; ' : `${begun} `));
}

/** The functions that the script defines anywhere: a job may call them. */
function functionsOf(script: ScriptNode): string {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (node !== null && typeof node === 'object') {
      const { type } = node as { type?: string };
      if (type !== 'FunctionDef') Object.values(node).forEach(visit);
      else {
        const pipeline = { type: 'Pipeline', commands: [node], negated: false } as PipelineNode;
        const statement: StatementNode = { type: 'Statement', pipelines: [pipeline], operators: [], background: false };
        found.push(serialize({ type: 'Script', statements: [statement] }).trim());
      }
    }
  };
  visit(script);
  return found.map((text) => `${text}\n`).join('');
}

function isLiteral(name: unknown, text: string): boolean {
  const { parts = [] } = (name ?? {}) as Partial<WordNode>;
  const [part, ...more] = parts;
  return part?.type === 'Literal' && part.value === text && more.length === 0;
}

function word(value: string): WordNode {
  return { type: 'Word', parts: [{ type: 'Literal', value }] };
}

function quoted(value: string): WordNode {
  return { type: 'Word', parts: [{ type: 'SingleQuoted', value }] };
}
