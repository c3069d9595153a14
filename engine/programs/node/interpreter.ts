import type { AnyNode, Expression, Function as FunctionNode, Pattern, Statement } from 'acorn';
import { evaluate } from './expressions';
import type { Limits } from './limits';
import { memberOf, setMember } from './members';
import { Scope } from './scope';
import { Unplayable } from './unplayable';
import {
  awaited,
  errorObject,
  isObject,
  type NativeFunction,
  object,
  promiseOf,
  Thrown,
  throwError,
  type Value,
} from './values';

/** How a statement left off. */
export type Completion = null | { kind: 'return'; value: Value } | { kind: 'break' } | { kind: 'continue' };

/** What running code needs besides its scope. */
export interface Runtime {
  limits: Limits;
  /** Where in the source a `throw` happened first, for the report of an uncaught one. */
  thrownAt: number | null;
  require(name: string): Value;
}

/** Runs statements in order in a scope. Functions are declared before anything runs, as the language has it. */
export function runBlock(runtime: Runtime, body: readonly Statement[], scope: Scope): Completion {
  for (const statement of body) {
    if (statement.type !== 'FunctionDeclaration' || !statement.id) continue;
    scope.declare(statement.id.name, functionValue(runtime, statement, scope));
  }
  for (const statement of body) {
    const completion = execute(runtime, statement, scope);
    if (completion) return completion;
  }
  return null;
}

export function execute(runtime: Runtime, node: Statement, scope: Scope): Completion {
  runtime.limits.step();
  switch (node.type) {
    case 'ExpressionStatement':
      evaluate(runtime, node.expression, scope);
      return null;
    case 'VariableDeclaration':
      for (const { id, init } of node.declarations) {
        const value = init ? evaluate(runtime, init, scope) : undefined;
        bind(runtime, id, value, scope, (name, it) => scope.declare(name, it, node.kind === 'const'));
      }
      return null;
    case 'FunctionDeclaration':
    case 'EmptyStatement':
      return null;
    case 'ReturnStatement':
      return { kind: 'return', value: node.argument ? evaluate(runtime, node.argument, scope) : undefined };
    case 'BreakStatement':
    case 'ContinueStatement':
      if (node.label) throw new Unplayable('labels');
      return { kind: node.type === 'BreakStatement' ? 'break' : 'continue' };
    case 'BlockStatement':
      return runtime.limits.deeper(() => runBlock(runtime, node.body, new Scope(scope)));
    case 'IfStatement': {
      const branch = evaluate(runtime, node.test, scope) ? node.consequent : node.alternate;
      return branch ? execute(runtime, branch, scope) : null;
    }
    case 'ForStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return loop(runtime, node, scope);
    case 'SwitchStatement': {
      const inner = new Scope(scope);
      const value = evaluate(runtime, node.discriminant, scope);
      let at = node.cases.findIndex(({ test }) => test && evaluate(runtime, test, inner) === value);
      if (at < 0) at = node.cases.findIndex(({ test }) => !test);
      for (const { consequent } of at < 0 ? [] : node.cases.slice(at)) {
        const completion = runBlock(runtime, consequent, inner);
        if (completion?.kind === 'break') return null;
        if (completion) return completion;
      }
      return null;
    }
    case 'ThrowStatement':
      runtime.thrownAt ??= node.start;
      throw new Thrown(evaluate(runtime, node.argument, scope));
    case 'TryStatement':
      return tryStatement(runtime, node, scope);
    default:
      throw new Unplayable(SPOKEN[node.type] ?? node.type);
  }
}

const SPOKEN: Readonly<Record<string, string>> = { ClassDeclaration: 'classes', LabeledStatement: 'labels' };

function loop(
  runtime: Runtime,
  node: Extract<Statement, { body: Statement; type: `${string}${'For' | 'While'}${string}` }>,
  scope: Scope,
): Completion {
  const once = (inner: Scope): Completion | 'on' => {
    runtime.limits.step();
    const completion = runtime.limits.deeper(() => execute(runtime, node.body, inner));
    return completion?.kind === 'continue' || completion === null ? 'on' : completion;
  };
  const ended = (completion: Completion) => (completion?.kind === 'break' ? null : completion);

  if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') {
    const over = evaluate(runtime, node.right, scope);
    const items = node.type === 'ForInStatement' ? keysOf(over) : itemsOf(over);
    for (const item of items) {
      const inner = new Scope(scope);
      if (node.left.type === 'VariableDeclaration') {
        const [declaration] = node.left.declarations;
        if (declaration) bind(runtime, declaration.id, item, inner, (name, it) => inner.declare(name, it));
      } else bind(runtime, node.left, item, scope, (name, it) => scope.assign(name, it));
      const completion = once(inner);
      if (completion !== 'on') return ended(completion);
    }
    return null;
  }
  const inner = new Scope(scope);
  if (node.type === 'ForStatement' && node.init) {
    if (node.init.type === 'VariableDeclaration') execute(runtime, node.init, inner);
    else evaluate(runtime, node.init, inner);
  }
  for (let first = true; ; first = false) {
    const tested = node.type !== 'DoWhileStatement' || !first;
    if (tested && node.test && !evaluate(runtime, node.test, inner)) return null;
    const completion = once(inner);
    if (completion !== 'on') return ended(completion);
    if (node.type === 'ForStatement' && node.update) evaluate(runtime, node.update, inner);
  }
}

function tryStatement(runtime: Runtime, node: Extract<Statement, { type: 'TryStatement' }>, scope: Scope): Completion {
  let completion: Completion = null;
  try {
    completion = execute(runtime, node.block, scope);
  } catch (error) {
    if (!(error instanceof Thrown) || !node.handler) throw error;
    runtime.thrownAt = null;
    const inner = new Scope(scope);
    const { param, body } = node.handler;
    if (param) bind(runtime, param, error.value, inner, (name, it) => inner.declare(name, it));
    completion = execute(runtime, body, inner);
  } finally {
    if (node.finalizer) completion = execute(runtime, node.finalizer, scope) ?? completion;
  }
  return completion;
}

/** Takes a value apart after a pattern and gives each name its part. */
export function bind(
  runtime: Runtime,
  pattern: Pattern,
  value: Value,
  scope: Scope,
  give: (name: string, value: Value) => void,
): void {
  switch (pattern.type) {
    case 'Identifier':
      give(pattern.name, value);
      return;
    case 'MemberExpression': {
      if (pattern.object.type === 'Super') throw new Unplayable('classes');
      const key = pattern.computed
        ? evaluate(runtime, pattern.property as Expression, scope)
        : (pattern.property as { name: string }).name;
      setMember(evaluate(runtime, pattern.object, scope), key, value);
      return;
    }
    case 'AssignmentPattern':
      bind(runtime, pattern.left, value === undefined ? evaluate(runtime, pattern.right, scope) : value, scope, give);
      return;
    case 'ArrayPattern': {
      const items = itemsOf(value);
      pattern.elements.forEach((element, i) => {
        if (element?.type === 'RestElement') bind(runtime, element.argument, items.slice(i), scope, give);
        else if (element) bind(runtime, element, items[i], scope, give);
      });
      return;
    }
    case 'ObjectPattern': {
      if (value == null) throwError('TypeError', `Cannot destructure '${value}' as it is ${value}.`);
      const taken = new Set<string>();
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') {
          const rest = isObject(value) ? Object.entries(value).filter(([key]) => !taken.has(key)) : [];
          bind(runtime, property.argument, object(Object.fromEntries(rest)), scope, give);
          continue;
        }
        const key = property.computed ? evaluate(runtime, property.key, scope) : keyName(property.key);
        taken.add(String(key));
        bind(runtime, property.value, memberOf(value, key), scope, give);
      }
      return;
    }
    default:
      throw new Unplayable(pattern.type);
  }
}

/** A key as it is written in `{key: …}`. */
export function keyName(key: AnyNode): string {
  if (key.type === 'Identifier') return key.name;
  if (key.type === 'Literal') return String(key.value);
  throw new Unplayable(key.type);
}

/** A function of the program as one that can be called from both sides. */
export function functionValue(runtime: Runtime, node: FunctionNode, scope: Scope): Value {
  if (node.generator) throw new Unplayable('generators');
  const call = (...args: Value[]): Value =>
    runtime.limits.deeper(() => {
      const inner = new Scope(scope);
      node.params.forEach((param, i) => {
        if (param.type === 'RestElement') bind(runtime, param.argument, args.slice(i), inner, declare);
        else bind(runtime, param, args[i], inner, declare);
      });
      function declare(name: string, value: Value): void {
        inner.declare(name, value);
      }
      if (node.body.type !== 'BlockStatement') return evaluate(runtime, node.body, inner);
      const completion = runBlock(runtime, node.body.body, inner);
      return completion?.kind === 'return' ? completion.value : undefined;
    });
  const made: NativeFunction = node.async ? (...args) => promiseOf(() => awaited(call(...args))) : call;
  // Express tells handlers of errors from others by how many parameters they have.
  return Object.defineProperty(made, 'length', { value: node.params.length });
}

function itemsOf(value: Value): Value[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'string') return [...value];
  throw new Thrown(errorObject('TypeError', `${value === undefined ? 'undefined' : 'object'} is not iterable`));
}

function keysOf(value: Value): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
