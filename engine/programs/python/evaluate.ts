import { attributeOf, deleteAttribute, setAttribute } from './attributes';
import { BUILTINS } from './builtins';
import { awaitValue, call } from './call';
import { isNumber, keyOf, truthy } from './compare';
import type { Running } from './effects';
import { exception, Raised, raise } from './errors';
import { functionValue } from './execute';
import { formatted } from './format-value';
import { Frame } from './frame';
import { deleteItem, itemOf, setItem } from './items';
import { iterate, listOf } from './iterate';
import { binary, compare } from './operators';
import { boundedItems, boundedText } from './runtime';
import { repr, str } from './show';
import { closest } from './suggestion';
import type { Clause, Expr, FormatPart } from './syntax';
import {
  ELLIPSIS,
  ofClass,
  PyBytes,
  PyDict,
  PyIterator,
  PyList,
  PySet,
  PySlice,
  PyTuple,
  typeName,
  type Value,
} from './values';

/** The value of an expression. While it is worked out, `frame.at` says what is at work, for tracebacks. */
export function* evaluate(node: Expr, frame: Frame): Running<Value> {
  switch (node.type) {
    case 'constant':
      if (node.value instanceof Uint8Array) return new PyBytes(node.value);
      return node.isEllipsis ? ELLIPSIS : node.value;
    case 'name':
      frame.at = node;
      return lookUp(node.name, frame);
    case 'call':
      return yield* callExpression(node, frame);
    case 'attribute': {
      const object = yield* evaluate(node.object, frame);
      frame.at = node;
      return yield* attributeOf(object, node.name);
    }
    case 'binary': {
      const left = yield* evaluate(node.left, frame);
      const right = yield* evaluate(node.right, frame);
      frame.at = node;
      return yield* binary(node.operator, left, right);
    }
    case 'compare':
      return yield* comparison(node, frame);
    case 'logical': {
      const left = yield* evaluate(node.left, frame);
      return (yield* truthy(left)) === (node.operator === 'or') ? left : yield* evaluate(node.right, frame);
    }
    case 'unary':
      return yield* unary(node, frame);
    case 'subscript': {
      const object = yield* evaluate(node.object, frame);
      const index = yield* evaluate(node.index, frame);
      frame.at = node;
      return yield* itemOf(object, index);
    }
    case 'slice': {
      const part = function* (it: Expr | null): Running<Value> {
        return it ? yield* evaluate(it, frame) : null;
      };
      return new PySlice(yield* part(node.from), yield* part(node.to), yield* part(node.by));
    }
    case 'format':
      return yield* formatText(node.parts, frame);
    case 'list':
      return new PyList(yield* itemsOf(node.items, frame));
    case 'tuple':
      return new PyTuple(yield* itemsOf(node.items, frame));
    case 'set': {
      const items = yield* itemsOf(node.items, frame);
      return new PySet(new Map(items.map((item) => [keyOf(item), item])));
    }
    case 'dict':
      return yield* dictDisplay(node.items, frame);
    case 'comprehension':
      return yield* comprehension(node, frame);
    case 'choice':
      return yield* evaluate((yield* truthy(yield* evaluate(node.test, frame))) ? node.then : node.otherwise, frame);
    case 'lambda': {
      const locals = new Set(node.params.map(({ name }) => name));
      return yield* functionValue({ name: '<lambda>', params: node.params, body: node.body, locals }, frame);
    }
    case 'walrus': {
      const value = yield* evaluate(node.value, frame);
      yield* assign({ type: 'name', name: node.name, start: node.start, end: node.end }, value, frame);
      return value;
    }
    case 'yield': {
      const value = node.value ? yield* evaluate(node.value, frame) : null;
      if (!node.from) return ((yield { type: 'yield', value }) ?? null) as Value;
      return yield* delegated(yield* iterate(value));
    }
    case 'await': {
      const value = yield* evaluate(node.value, frame);
      frame.at = node;
      return yield* awaitValue(value);
    }
    case 'star':
      return raise('SyntaxError', "can't use starred expression here");
    default:
      node satisfies never;
      return null;
  }
}

/** `yield from`: everything that is given, and in the end what was returned. */
function* delegated(items: PyIterator): Running<Value> {
  for (let item = yield* items.next(); item !== undefined; ) {
    let sent: Value | undefined;
    try {
      sent = yield { type: 'yield', value: item };
    } catch (error) {
      if (!(error instanceof Raised && items.raiseInside)) throw error;
      item = yield* items.raiseInside(error);
      continue;
    }
    item = yield* items.next(sent ?? null);
  }
  return items.returned;
}

function lookUp(name: string, frame: Frame): Value {
  const own = frame.variables.get(name);
  if (own !== undefined) return own;
  if (frame.locals?.has(name)) {
    throw new Raised(
      exception('UnboundLocalError', `cannot access local variable '${name}' where it is not associated with a value`),
    );
  }
  for (let at = frame.parent; at; at = at.parent) {
    const found = at.owner ? undefined : at.variables.get(name);
    if (found !== undefined) return found;
  }
  const found = frame.globals.get(name) ?? BUILTINS.get(name);
  if (found !== undefined) return found;
  const near = closest(name, [...frame.variables.keys(), ...frame.globals.keys(), ...BUILTINS.keys()]);
  return raise('NameError', `name '${name}' is not defined${near === null ? '' : `. Did you mean: '${near}'?`}`);
}

function* callExpression(node: Extract<Expr, { type: 'call' }>, frame: Frame): Running<Value> {
  const callee = yield* evaluate(node.callee, frame);
  const args: Value[] = [];
  const keywords = new Map<string, Value>();
  for (const { name, value } of node.args) {
    const given = yield* evaluate(value, frame);
    if (name === null) args.push(given);
    else if (name === '*') args.push(...(yield* listOf(given)));
    else if (name !== '**') keywords.set(name, given);
    else if (given instanceof PyDict) for (const [key, it] of given.entries.values()) keywords.set(String(key), it);
    else raise('TypeError', `argument after ** must be a mapping, not ${typeName(given)}`);
  }
  frame.at = node;
  if (frame.runtime.step()) yield { type: 'turn' };
  CALLING.frame = frame;
  return yield* call(callee, args, keywords);
}

/** The frame that called last, for what comes with Python and looks at its caller (`super`, `globals`, `locals`). */
export const CALLING: { frame: Frame | null } = { frame: null };

function* comparison(node: Extract<Expr, { type: 'compare' }>, frame: Frame): Running<Value> {
  let left = yield* evaluate(node.left, frame);
  for (const [operator, each] of node.rest) {
    const right = yield* evaluate(each, frame);
    frame.at = node;
    if (!(yield* compare(operator, left, right))) return false;
    left = right;
  }
  return true;
}

function* unary(node: Extract<Expr, { type: 'unary' }>, frame: Frame): Running<Value> {
  const value = yield* evaluate(node.operand, frame);
  frame.at = node;
  if (node.operator === 'not') return !(yield* truthy(value));
  const method = ofClass(value, UNARY[node.operator] ?? '');
  if (method !== undefined) return yield* call(method, [value]);
  if (isNumber(value)) {
    const number = typeof value === 'boolean' ? BigInt(value) : value;
    if (node.operator === '-') return -number;
    if (node.operator === '+') return number;
    if (typeof number === 'bigint') return ~number;
  }
  return raise('TypeError', `bad operand type for unary ${node.operator}: '${typeName(value)}'`);
}

const UNARY: Readonly<Record<string, string>> = { '-': '__neg__', '+': '__pos__', '~': '__invert__' };

function* itemsOf(nodes: readonly Expr[], frame: Frame): Running<Value[]> {
  const items: Value[] = [];
  for (const node of nodes) {
    if (node.type === 'star') items.push(...(yield* listOf(yield* evaluate(node.value, frame))));
    else items.push(yield* evaluate(node, frame));
  }
  return boundedItems(items);
}

/** A key that is there keeps its own form: `{1: …, 1.0: …}` has the key 1. */
function putEntry(dict: PyDict, key: Value, value: Value): void {
  const name = keyOf(key);
  dict.entries.set(name, [dict.entries.get(name)?.[0] ?? key, value]);
}

function* dictDisplay(items: readonly [Expr | null, Expr][], frame: Frame): Running<Value> {
  const made = new PyDict();
  for (const [key, value] of items) {
    if (key) {
      const name = yield* evaluate(key, frame);
      const it = yield* evaluate(value, frame);
      putEntry(made, name, it);
      continue;
    }
    const spread = yield* evaluate(value, frame);
    if (!(spread instanceof PyDict)) return raise('TypeError', `'${typeName(spread)}' object is not a mapping`);
    for (const [at, entry] of spread.entries) made.entries.set(at, entry);
  }
  return made;
}

function* formatText(parts: readonly FormatPart[], frame: Frame): Running<string> {
  let text = '';
  for (const part of parts) {
    if ('text' in part) {
      text += part.text;
      continue;
    }
    let value = yield* evaluate(part.value, frame);
    if (part.conversion === 'r') value = yield* repr(value);
    else if (part.conversion === 's') value = yield* str(value);
    const spec = part.spec.length === 0 ? '' : yield* formatText(part.spec, frame);
    frame.at = part.value;
    text += yield* formatted(value, spec);
  }
  return boundedText(text);
}

function* comprehension(node: Extract<Expr, { type: 'comprehension' }>, frame: Frame): Running<Value> {
  // Its variables are its own, but what it does belongs to the function around it.
  const inner = new Frame(frame.runtime, frame.file, frame.source, frame.name, new Map(), frame.globals, frame, null);
  const [first] = node.clauses;
  const outermost = first ? yield* evaluate(first.over, frame) : null;
  const rows = rowsOf(node.clauses, outermost, inner);
  if (node.kind === 'generator') return rowIterator(rows, inner, node.value);
  const list: Value[] = [];
  const dict = new PyDict();
  for (let row = yield* rows(); row; row = yield* rows()) {
    if (frame.runtime.step()) yield { type: 'turn' };
    if (node.kind === 'dict' && node.key) {
      const key = yield* evaluate(node.key, inner);
      putEntry(dict, key, yield* evaluate(node.value, inner));
    } else list.push(yield* evaluate(node.value, inner));
    if (list.length + dict.entries.size > 400_000) raise('MemoryError', '');
  }
  if (node.kind === 'dict') return dict;
  return node.kind === 'list' ? new PyList(list) : new PySet(new Map(list.map((item) => [keyOf(item), item])));
}

function rowIterator(rows: () => Running<boolean>, inner: Frame, value: Expr): PyIterator {
  return new PyIterator('generator', function* () {
    return (yield* rows()) ? yield* evaluate(value, inner) : undefined;
  });
}

/** Goes on to the next row of the nested loops of a comprehension; false at the end. */
function rowsOf(clauses: readonly Clause[], first: Value, inner: Frame): () => Running<boolean> {
  const stack: PyIterator[] = [];
  return function* () {
    if (stack.length === 0) stack.push(yield* iterate(first));
    while (stack.length > 0) {
      if (inner.runtime.step()) yield { type: 'turn' };
      const clause = clauses[stack.length - 1] as Clause;
      const item = yield* (stack.at(-1) as PyIterator).next();
      if (item === undefined) {
        stack.pop();
        if (stack.length === 0) return false;
        continue;
      }
      yield* assign(clause.target, item, inner);
      let wanted = true;
      for (const condition of clause.conditions) wanted &&= yield* truthy(yield* evaluate(condition, inner));
      if (!wanted) continue;
      const next = clauses[stack.length];
      if (!next) return true;
      stack.push(yield* iterate(yield* evaluate(next.over, inner)));
    }
    return false;
  };
}

/** Gives a value to what stands on the left of `=`. */
export function* assign(target: Expr, value: Value, frame: Frame): Running<void> {
  switch (target.type) {
    case 'name':
      scopeOf(target.name, frame).set(target.name, value);
      return;
    case 'attribute': {
      const object = yield* evaluate(target.object, frame);
      frame.at = target;
      yield* setAttribute(object, target.name, value);
      return;
    }
    case 'subscript': {
      const object = yield* evaluate(target.object, frame);
      const index = yield* evaluate(target.index, frame);
      frame.at = target;
      yield* setItem(object, index, value);
      return;
    }
    case 'tuple':
    case 'list':
      frame.at = target;
      yield* unpack(target.items, value, frame);
      return;
    default:
      raise('SyntaxError', 'cannot assign to expression');
  }
}

function* unpack(targets: readonly Expr[], value: Value, frame: Frame): Running<void> {
  if (value === null || typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean') {
    raise('TypeError', `cannot unpack non-iterable ${typeName(value)} object`);
  }
  const items = yield* listOf(value);
  const star = targets.findIndex(({ type }) => type === 'star');
  const wanted = star < 0 ? targets.length : targets.length - 1;
  if (items.length < wanted) {
    const least = star < 0 ? '' : 'at least ';
    raise('ValueError', `not enough values to unpack (expected ${least}${wanted}, got ${items.length})`);
  }
  if (star < 0 && items.length > wanted) raise('ValueError', `too many values to unpack (expected ${wanted})`);
  for (const [i, target] of targets.entries()) {
    if (target.type === 'star') {
      yield* assign(target.value, new PyList(items.slice(i, items.length - (targets.length - 1 - i))), frame);
    } else {
      const at = star >= 0 && i > star ? items.length - (targets.length - i) : i;
      yield* assign(target, items[at] as Value, frame);
    }
  }
}

function scopeOf(name: string, frame: Frame): Map<string, Value> {
  const outside = frame.outside?.get(name);
  if (outside === 'global') return frame.globals;
  if (outside === 'nonlocal') {
    for (let at = frame.parent; at; at = at.parent) if (!at.owner && at.variables.has(name)) return at.variables;
  }
  return frame.variables;
}

export function* deleteTarget(target: Expr, frame: Frame): Running<void> {
  if (target.type === 'name') {
    lookUp(target.name, frame);
    scopeOf(target.name, frame).delete(target.name);
  } else if (target.type === 'subscript') {
    const object = yield* evaluate(target.object, frame);
    const index = yield* evaluate(target.index, frame);
    frame.at = target;
    yield* deleteItem(object, index);
  } else if (target.type === 'attribute') {
    deleteAttribute(yield* evaluate(target.object, frame), target.name);
  } else raise('SyntaxError', 'cannot delete expression');
}
