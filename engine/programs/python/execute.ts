import { call } from './call';
import { truthy } from './compare';
import type { Running } from './effects';
import { exception, NotPlayed, Raised, raise } from './errors';
import { assign, deleteTarget, evaluate } from './evaluate';
import { fitsPattern } from './fits-pattern';
import { Frame } from './frame';
import { importFrom, importModule } from './import-module';
import { iterate } from './iterate';
import { binary } from './operators';
import { repr } from './show';
import type { Expr, Stmt } from './syntax';
import { toRaise } from './to-raise';
import {
  Foreign,
  isRunning,
  ofClass,
  PyClass,
  PyDict,
  PyFunction,
  PyTuple,
  PyType,
  typeName,
  type Value,
} from './values';

/** How a block left off, where it did not simply end. */
export type Done = null | { kind: 'return'; value: Value } | { kind: 'break' | 'continue' };

const BREAK: Done = { kind: 'break' };
const CONTINUE: Done = { kind: 'continue' };

export function* runBlock(body: readonly Stmt[], frame: Frame): Running<Done> {
  for (const node of body) {
    const done = yield* execute(node, frame);
    if (done) return done;
  }
  return null;
}

function* execute(node: Stmt, frame: Frame): Running<Done> {
  frame.at = node;
  if (frame.runtime.step()) yield { type: 'turn' };
  switch (node.type) {
    case 'expression':
      yield* evaluate(node.value, frame);
      return null;
    case 'assign': {
      if (node.annotation && frame.owner) yield* annotate(node, frame.owner, frame);
      if (!node.value) return null;
      const value = yield* evaluate(node.value, frame);
      for (const target of node.targets) yield* assign(target, value, frame);
      return null;
    }
    case 'augmented': {
      const before = yield* evaluate(node.target, frame);
      const value = yield* evaluate(node.value, frame);
      frame.at = node;
      yield* assign(node.target, yield* binary(node.operator, before, value, true), frame);
      return null;
    }
    case 'return':
      return { kind: 'return', value: node.value ? yield* evaluate(node.value, frame) : null };
    case 'if':
      return yield* runBlock((yield* test(node.test, frame)) ? node.then : node.otherwise, frame);
    case 'while':
      while (yield* test(node.test, frame)) {
        if (frame.runtime.step()) yield { type: 'turn' };
        const done = yield* runBlock(node.body, frame);
        if (done?.kind === 'break') return null;
        if (done?.kind === 'return') return done;
      }
      return yield* runBlock(node.otherwise, frame);
    case 'for':
      return yield* forLoop(node, frame);
    case 'def': {
      let made: Value = yield* functionValue(node.function, frame);
      for (const decorator of node.decorators.toReversed()) {
        made = yield* decorated(decorator, made, frame);
      }
      yield* assign({ type: 'name', name: node.function.name, start: node.start, end: node.end }, made, frame);
      return null;
    }
    case 'class': {
      let made: Value = yield* classValue(node, frame);
      for (const decorator of node.decorators.toReversed()) made = yield* decorated(decorator, made, frame);
      yield* assign({ type: 'name', name: node.name, start: node.start, end: node.end }, made, frame);
      return null;
    }
    case 'import':
      for (const { path, as } of node.names) {
        const found = yield* importModule(frame, path, as !== null);
        const name = as ?? (path.split('.')[0] as string);
        yield* assign({ type: 'name', name, start: node.start, end: node.end }, found, frame);
      }
      return null;
    case 'from':
      yield* importFrom(frame, node);
      return null;
    case 'global':
    case 'nonlocal':
      frame.outside ??= new Map();
      for (const name of node.names) frame.outside.set(name, node.type);
      return null;
    case 'pass':
      return null;
    case 'break':
      return BREAK;
    case 'continue':
      return CONTINUE;
    case 'raise':
      return yield* raiseStatement(node, frame);
    case 'try':
      return yield* tryStatement(node, frame);
    case 'with':
      return yield* withStatement(node.items, node.body, frame);
    case 'match':
      return yield* matchStatement(node, frame);
    case 'assert':
      if (!(yield* test(node.test, frame))) {
        const message = node.message ? [yield* evaluate(node.message, frame)] : [];
        frame.at = node;
        throw new Raised(exception('AssertionError', ...message));
      }
      return null;
    case 'delete':
      for (const target of node.targets) yield* deleteTarget(target, frame);
      return null;
    default:
      node satisfies never;
      return null;
  }
}

/** Notes the type that a class gives to one of its names; what cannot be worked out is kept as text. */
function* annotate(node: Extract<Stmt, { type: 'assign' }>, owner: PyClass, frame: Frame): Running<void> {
  const [target] = node.targets;
  if (target?.type !== 'name' || !node.annotation) return;
  const known = owner.attributes.get('__annotations__');
  const notes = known instanceof PyDict ? known : new PyDict();
  owner.attributes.set('__annotations__', notes);
  notes.entries.set(`s${target.name}`, [target.name, yield* annotationOf(node.annotation, frame)]);
}

/** The type that an annotation names, or its text where it names what is not there yet. */
export function* annotationOf(annotation: Expr, frame: Frame): Running<Value> {
  const { at } = frame;
  try {
    return yield* evaluate(annotation, frame);
  } catch (error) {
    if (!(error instanceof Raised && error.value.type.name === 'NameError')) throw error;
    return frame.source.slice(annotation.start, annotation.end);
  } finally {
    frame.at = at;
  }
}

function* test(node: Expr, frame: Frame): Running<boolean> {
  return yield* truthy(yield* evaluate(node, frame));
}

function* forLoop(node: Extract<Stmt, { type: 'for' }>, frame: Frame): Running<Done> {
  const over = yield* evaluate(node.over, frame);
  frame.at = node.over;
  const items = yield* iterate(over);
  for (let item = yield* items.next(); item !== undefined; item = yield* items.next()) {
    if (frame.runtime.step()) yield { type: 'turn' };
    yield* assign(node.target, item, frame);
    const done = yield* runBlock(node.body, frame);
    if (done?.kind === 'break') return null;
    if (done?.kind === 'return') return done;
    frame.at = node.over;
  }
  return yield* runBlock(node.otherwise, frame);
}

function* decorated(decorator: Expr, made: Value, frame: Frame): Running<Value> {
  const with_ = yield* evaluate(decorator, frame);
  frame.at = decorator;
  return yield* call(with_, [made]);
}

/** A function as `def` or `lambda` makes it: defaults are worked out now. */
export function* functionValue(node: PyFunction['node'], frame: Frame): Running<PyFunction> {
  const defaults = new Map<string, Value>();
  for (const { name, kind, otherwise } of node.params) {
    if (otherwise) defaults.set(name, yield* evaluate(otherwise, frame));
    else if (kind === 'args') defaults.set(name, new PyTuple([]));
  }
  const around = frame.owner ? `${frame.name}.` : frame.parent || frame.locals ? `${frame.name}.<locals>.` : '';
  return new PyFunction(node, frame, defaults, `${around}${node.name}`);
}

function* classValue(node: Extract<Stmt, { type: 'class' }>, frame: Frame): Running<Value> {
  const bases: PyClass[] = [];
  const keywords = new Map<string, Value>();
  let root: PyType | null = null;
  for (const { name, value } of node.bases) {
    const base = yield* evaluate(value, frame);
    frame.at = value;
    if (name === 'metaclass') {
      if (!(base instanceof PyClass && base.module === 'abc')) throw new NotPlayed('a metaclass');
      bases.push(base);
    } else if (name !== null) keywords.set(name, base);
    else if (base instanceof PyClass) bases.push(base);
    else if (base instanceof PyType && ROOTS.has(base.name)) root = base.name === 'object' ? root : base;
    else throw new NotPlayed(`a class below ${yield* repr(base)}`);
  }
  if (
    root &&
    PLAIN_ROOTS.has(root.name) &&
    !bases.some((base) => base.find('__room_made__') !== undefined || base.root) &&
    frame.globals.get('__name__') !== 'enum'
  ) {
    throw new NotPlayed(`a class below "${root.name}"`);
  }
  const module = frame.globals.get('__name__');
  const attributes = new Map<string, Value>();
  const made = new PyClass(node.name, bases, attributes, typeof module === 'string' ? module : '__main__', root);
  const { runtime, file, source, globals } = frame;
  const body = new Frame(runtime, file, source, node.name, attributes, globals, frame, null, made);
  try {
    yield* runBlock(node.body, body);
  } catch (error) {
    throw error instanceof Raised ? error.through(body) : error;
  }
  const [first] = node.body;
  if (first?.type === 'expression' && first.value.type === 'constant' && typeof first.value.value === 'string') {
    attributes.set('__doc__', first.value.value);
  }
  for (const [name, value] of [...attributes]) {
    const named = ofClass(value, '__set_name__');
    if (named !== undefined) yield* call(named, [value, made, name]);
  }
  const hook = bases.map((base) => base.find('__init_subclass__')).find((it) => it !== undefined);
  if (hook !== undefined) yield* call(hook, [made], keywords);
  const finish = bases.map((base) => base.find('__room_made__')).find((it) => it !== undefined);
  return finish === undefined ? made : yield* call(finish, [made, PyDict.of(keywords)]);
}

/** Built-in types that a class of the program may be below. */
const ROOTS = new Set(['object', 'list', 'dict', 'tuple', 'set', 'str', 'int', 'float']);
/** Those of them that can only be mixed into an enumeration. */
const PLAIN_ROOTS = new Set(['str', 'int', 'float']);

function* raiseStatement(node: Extract<Stmt, { type: 'raise' }>, frame: Frame): Running<Done> {
  if (!node.value) {
    const handled = frame.runtime.handled.at(-1);
    if (handled) throw handled;
    return raise('RuntimeError', 'No active exception to reraise');
  }
  const value = yield* evaluate(node.value, frame);
  frame.at = node;
  const raised = yield* toRaise(value);
  if (node.cause) raised.value.attributes.set('__cause__', yield* evaluate(node.cause, frame));
  frame.at = node;
  throw raised;
}

function* tryStatement(node: Extract<Stmt, { type: 'try' }>, frame: Frame): Running<Done> {
  let done: Done = null;
  try {
    try {
      done = yield* runBlock(node.body, frame);
    } catch (error) {
      if (!(error instanceof Raised)) throw error;
      const handler = yield* handlerFor(node, error, frame);
      if (!handler) throw error;
      if (handler.name !== null) {
        yield* assign({ type: 'name', name: handler.name, start: node.start, end: node.end }, error.value, frame);
      }
      const { handled } = frame.runtime;
      const depth = handled.length;
      handled.push(error);
      try {
        return yield* runBlock(handler.body, frame);
      } catch (next) {
        if (next instanceof Raised && next !== error) next.context ??= error;
        throw next;
      } finally {
        handled.length = depth;
        if (handler.name !== null) frame.variables.delete(handler.name);
      }
    }
    if (!done) done = yield* runBlock(node.otherwise, frame);
    return done;
  } finally {
    const { at } = frame;
    const last = yield* runBlock(node.finally, frame);
    frame.at = at;
    // biome-ignore lint/correctness/noUnsafeFinally: that is what Python does too.
    if (last) return last;
  }
}

function* handlerFor(node: Extract<Stmt, { type: 'try' }>, error: Raised, frame: Frame) {
  for (const handler of node.handlers) {
    if (!handler.kinds) return handler;
    const kinds = yield* evaluate(handler.kinds, frame);
    frame.at = handler.kinds;
    for (const kind of kinds instanceof PyTuple ? kinds.items : [kinds]) {
      if (!(kind instanceof PyClass)) {
        return raise('TypeError', 'catching classes that do not inherit from BaseException is not allowed');
      }
      if (error.value.type.isBelow(kind)) return handler;
    }
  }
  return null;
}

function* matchStatement(node: Extract<Stmt, { type: 'match' }>, frame: Frame): Running<Done> {
  const subject = yield* evaluate(node.subject, frame);
  for (const { pattern, guard, body } of node.cases) {
    if (!(yield* fitsPattern(pattern, subject, frame))) continue;
    if (guard && !(yield* test(guard, frame))) continue;
    return yield* runBlock(body, frame);
  }
  return null;
}

function* withStatement(
  items: readonly { value: Expr; target: Expr | null }[],
  body: readonly Stmt[],
  frame: Frame,
): Running<Done> {
  const [first, ...rest] = items;
  if (!first) return yield* runBlock(body, frame);
  const manager = yield* evaluate(first.value, frame);
  frame.at = first.value;
  const entered = yield* enter(manager);
  if (first.target) yield* assign(first.target, entered, frame);
  let done: Done = null;
  try {
    done = yield* withStatement(rest, body, frame);
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    const { at } = frame;
    const handled = yield* leave(manager, error);
    frame.at = at;
    if (handled) return null;
    throw error;
  }
  yield* leave(manager, null);
  return done;
}

function* enter(manager: Value): Running<Value> {
  const method = ofClass(manager, '__enter__');
  if (method !== undefined) return yield* call(method, [manager]);
  if (manager instanceof Foreign && manager.operators.enter) {
    const entered = manager.operators.enter();
    return isRunning(entered) ? yield* entered : entered;
  }
  return raise('TypeError', `'${typeName(manager)}' object does not support the context manager protocol`);
}

/** Answers whether the exception is not to be raised again. */
function* leave(manager: Value, error: Raised | null): Running<boolean> {
  const method = ofClass(manager, '__exit__');
  if (method !== undefined) {
    const args: Value[] = error ? [error.value.type, error.value, null] : [null, null, null];
    return yield* truthy(yield* call(method, [manager, ...args]));
  }
  if (manager instanceof Foreign && manager.operators.exit) {
    const left = manager.operators.exit();
    if (isRunning(left)) yield* left;
  }
  return false;
}
