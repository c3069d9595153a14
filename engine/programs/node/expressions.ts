import type { Expression, Pattern, SpreadElement, Super } from 'acorn';
import { bind, functionValue, keyName, type Runtime } from './interpreter';
import { boundedList, joinTexts } from './limits';
import { memberOf, setMember } from './members';
import { binary } from './operators';
import type { Scope } from './scope';
import { Unplayable } from './unplayable';
import { awaited, isObject, type NativeFunction, numberOf, object, textOf, throwError, type Value } from './values';

/** The value of an expression. */
export function evaluate(runtime: Runtime, node: Expression | Super, scope: Scope): Value {
  runtime.limits.step();
  return runtime.limits.deeper(() => compute(runtime, node, scope));
}

function compute(runtime: Runtime, node: Expression | Super, scope: Scope): Value {
  switch (node.type) {
    case 'Literal':
      if (node.regex || typeof node.value === 'bigint') throw new Unplayable('regular expressions');
      return node.value as Value;
    case 'TemplateLiteral': {
      const parts = node.quasis.flatMap(({ value }, i) => {
        const expression = node.expressions[i];
        return [value.cooked ?? '', expression ? textOf(evaluate(runtime, expression, scope)) : ''];
      });
      const text = joinTexts(parts, '');
      runtime.limits.charge(text.length);
      return text;
    }
    case 'Identifier':
      if (node.name === 'undefined') return undefined;
      runtime.thrownAt = scope.has(node.name) ? runtime.thrownAt : (runtime.thrownAt ?? node.start);
      return scope.get(node.name);
    case 'ArrayExpression':
      return boundedList(node.elements.flatMap((element) => (element ? spread(runtime, element, scope) : [undefined])));
    case 'ObjectExpression':
      return objectValue(runtime, node, scope);
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return functionValue(runtime, node, scope);
    case 'MemberExpression':
    case 'ChainExpression':
    case 'CallExpression': {
      const value = chain(runtime, node, scope);
      return value === SHORT ? undefined : value;
    }
    case 'NewExpression': {
      const made = memberOf(evaluate(runtime, node.callee, scope), 'new');
      if (typeof made !== 'function') throw new Unplayable('classes of that kind');
      return made(...argumentsOf(runtime, node.arguments, scope));
    }
    case 'UnaryExpression':
      return unary(runtime, node, scope);
    case 'BinaryExpression':
      if (node.left.type === 'PrivateIdentifier') throw new Unplayable('classes');
      return binary(node.operator, evaluate(runtime, node.left, scope), evaluate(runtime, node.right, scope));
    case 'LogicalExpression': {
      const left = evaluate(runtime, node.left, scope);
      return decides(node.operator, left) ? left : evaluate(runtime, node.right, scope);
    }
    case 'ConditionalExpression':
      return evaluate(runtime, evaluate(runtime, node.test, scope) ? node.consequent : node.alternate, scope);
    case 'AssignmentExpression': {
      const assign = (value: Value) => {
        bind(runtime, node.left, value, scope, (name, it) => scope.assign(name, it));
        return value;
      };
      if (node.operator === '=') return assign(evaluate(runtime, node.right, scope));
      const before = evaluate(runtime, node.left as Expression, scope);
      const operator = node.operator.slice(0, -1);
      if (/^(\|\||&&|\?\?)$/.test(operator)) {
        return decides(operator, before) ? before : assign(evaluate(runtime, node.right, scope));
      }
      return assign(binary(operator, before, evaluate(runtime, node.right, scope)));
    }
    case 'UpdateExpression': {
      const before = numberOf(evaluate(runtime, node.argument, scope));
      const after = node.operator === '++' ? before + 1 : before - 1;
      bind(runtime, node.argument as Pattern, after, scope, (name, it) => scope.assign(name, it));
      return node.prefix ? after : before;
    }
    case 'SequenceExpression':
      return node.expressions.map((expression) => evaluate(runtime, expression, scope)).at(-1);
    case 'AwaitExpression':
      return awaited(evaluate(runtime, node.argument, scope));
    case 'ParenthesizedExpression':
      return evaluate(runtime, node.expression, scope);
    case 'ImportExpression':
      return runtime.require(textOf(evaluate(runtime, node.source, scope)));
    case 'MetaProperty':
      return object({ url: 'file:///app/module.js' });
    default:
      throw new Unplayable(SPOKEN[node.type] ?? node.type);
  }
}

const SPOKEN: Readonly<Record<string, string>> = {
  ClassExpression: 'classes',
  ThisExpression: '"this"',
  YieldExpression: 'generators',
  TaggedTemplateExpression: 'tagged templates',
};

/** What `a?.b.c` comes to when `a` is missing: the whole chain is skipped. */
const SHORT = Symbol('skipped');

function chain(runtime: Runtime, node: Expression | Super, scope: Scope): Value | typeof SHORT {
  if (node.type === 'ChainExpression') {
    const value = chain(runtime, node.expression, scope);
    return value === SHORT ? undefined : value;
  }
  if (node.type === 'MemberExpression') {
    const on = chain(runtime, node.object, scope);
    if (on === SHORT || (node.optional && on == null)) return SHORT;
    if (node.property.type === 'PrivateIdentifier') throw new Unplayable('classes');
    const key = node.computed ? evaluate(runtime, node.property, scope) : (node.property as { name: string }).name;
    if (on == null) runtime.thrownAt ??= node.property.start;
    if ((typeof on === 'string' || Array.isArray(on)) && typeof key === 'string') runtime.limits.charge(on.length);
    return memberOf(on, key);
  }
  if (node.type === 'CallExpression') {
    const callee = chain(runtime, node.callee, scope);
    if (callee === SHORT || (node.optional && callee == null)) return SHORT;
    if (typeof callee !== 'function') {
      runtime.thrownAt ??= node.callee.start;
      return throwError('TypeError', `${spelled(node.callee)} is not a function`);
    }
    runtime.limits.step();
    const result = (callee as NativeFunction)(...argumentsOf(runtime, node.arguments, scope));
    if (typeof result === 'string' || Array.isArray(result)) runtime.limits.charge(result.length);
    return result;
  }
  return evaluate(runtime, node, scope);
}

function spelled(node: Expression | Super): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression' && node.property.type === 'Identifier') {
    return `${spelled(node.object)}.${node.property.name}`;
  }
  return '(intermediate value)';
}

function unary(runtime: Runtime, node: Extract<Expression, { type: 'UnaryExpression' }>, scope: Scope): Value {
  const { operator, argument } = node;
  if (operator === 'typeof' && argument.type === 'Identifier' && !scope.has(argument.name)) return 'undefined';
  if (operator === 'delete') {
    if (argument.type !== 'MemberExpression') throw new Unplayable('delete of that kind');
    const on = evaluate(runtime, argument.object, scope);
    const key = argument.computed
      ? evaluate(runtime, argument.property as Expression, scope)
      : keyName(argument.property);
    if (isObject(on)) delete on[textOf(key)];
    return true;
  }
  const value = evaluate(runtime, argument, scope);
  switch (operator) {
    case '!':
      return !value;
    case '-':
      return -numberOf(value);
    case '+':
      return numberOf(value);
    case '~':
      return ~numberOf(value);
    case 'typeof':
      return value === null ? 'object' : typeof value;
    default:
      return undefined;
  }
}

function objectValue(runtime: Runtime, node: Extract<Expression, { type: 'ObjectExpression' }>, scope: Scope): Value {
  const made = object();
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      const from = evaluate(runtime, property.argument, scope);
      if (typeof from === 'object' && from !== null) {
        for (const [key, value] of Object.entries(from)) made[key] = value;
      }
      continue;
    }
    if (property.kind !== 'init') throw new Unplayable('getters and setters');
    const key = property.computed ? textOf(evaluate(runtime, property.key, scope)) : keyName(property.key);
    setMember(made, key, evaluate(runtime, property.value as Expression, scope));
  }
  return made;
}

function argumentsOf(runtime: Runtime, nodes: readonly (Expression | SpreadElement)[], scope: Scope): Value[] {
  return boundedList(nodes.flatMap((node) => spread(runtime, node, scope)));
}

/** An array holding the value, or the values of `...list`; `flatMap` takes off just this one level. */
function spread(runtime: Runtime, node: Expression | SpreadElement, scope: Scope): Value[] {
  if (node.type !== 'SpreadElement') return [evaluate(runtime, node, scope)];
  const list = evaluate(runtime, node.argument, scope);
  if (Array.isArray(list)) return list;
  if (typeof list === 'string') return [...list];
  return throwError('TypeError', 'Spread syntax requires ...iterable[Symbol.iterator] to be a function');
}

/** Whether the left side alone decides `||`, `&&` and `??`. */
function decides(operator: string, left: Value): boolean {
  if (operator === '||') return Boolean(left);
  if (operator === '&&') return !left;
  return left !== null && left !== undefined;
}
