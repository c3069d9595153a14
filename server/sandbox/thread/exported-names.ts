import type { ScriptNode, SimpleCommandNode, WordNode } from 'just-bash';

const EXPORTS = new Set(['export', 'declare', 'typeset', 'readonly']);
/** What they may export is not to be seen in the script. */
const ANYTHING = new Set(['.', 'source', 'eval', 'set', 'command', 'builtin']);

/** The names that a script exports; null where that cannot be told from its text. */
export function exportedNames(script: ScriptNode): ReadonlySet<string> | null {
  const names = new Set<string>();
  return collected(script.statements, names) ? names : null;
}

function collected(node: unknown, names: Set<string>): boolean {
  if (Array.isArray(node)) return node.every((item) => collected(item, names));
  if (node === null || typeof node !== 'object') return true;
  const command = node as SimpleCommandNode;
  if (command.type === 'SimpleCommand' && command.name && !fromCommand(command, names)) return false;
  return Object.values(node).every((value) => collected(value, names));
}

function fromCommand({ name, args }: SimpleCommandNode, names: Set<string>): boolean {
  const word = name && plain(name);
  if (word === null || ANYTHING.has(word)) return false;
  if (!EXPORTS.has(word)) return true;
  for (const arg of args) {
    const [first] = arg.parts;
    const found = first?.type === 'Literal' ? /^(-[a-z]+$|[A-Za-z_]\w*(?==|$))/.exec(first.value)?.[0] : undefined;
    if (found === undefined) return false;
    names.add(found);
  }
  return true;
}

function plain({ parts }: WordNode): string | null {
  const [part, ...more] = parts;
  return part?.type === 'Literal' && more.length === 0 ? part.value : null;
}
