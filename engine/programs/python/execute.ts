import { call } from './call';
import { truthy } from './compare';
import type { Running } from './effects';
import { EXCEPTION, exception, Raised, raise } from './errors';
import { assign, deleteTarget, evaluate } from './evaluate';
import { Frame } from './frame';
import { importFrom, importModule } from './import-module';
import { iterate } from './iterate';
import { binary } from './operators';
import { repr } from './show';
import type { Expr, Stmt } from './syntax';
import { Foreign, isRunning, PyClass, PyFunction, PyInstance, PyTuple, PyType, typeName, type Value } from './values';

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
  const around = frame.isClass ? `${frame.name}.` : frame.parent || frame.locals ? `${frame.name}.<locals>.` : '';
  return new PyFunction(node, frame, defaults, `${around}${node.name}`);
}

function* classValue(node: Extract<Stmt, { type: 'class' }>, frame: Frame): Running<PyClass> {
  const bases: PyClass[] = [];
  for (const { name, value } of node.bases) {
    const base = yield* evaluate(value, frame);
    if (name !== null) continue;
    frame.at = value;
    if (base instanceof PyClass) bases.push(base);
    else if (!(base instanceof PyType && base.name === 'object')) {
      raise('TypeError', `this room plays a part of Python: classes below ${yield* repr(base)} are not in it`);
    }
  }
  const module = frame.globals.get('__name__');
  const attributes = new Map<string, Value>();
  const made = new PyClass(node.name, bases, attributes, typeof module === 'string' ? module : '__main__');
  const body = new Frame(
    frame.runtime,
    frame.file,
    frame.source,
    node.name,
    attributes,
    frame.globals,
    frame,
    null,
    true,
  );
  try {
    yield* runBlock(node.body, body);
  } catch (error) {
    throw error instanceof Raised ? error.through(body) : error;
  }
  for (const value of attributes.values()) if (value instanceof PyFunction) CLASS_OF.set(value, made);
  const fields = node.body.flatMap((it) =>
    it.type === 'assign' && it.annotated && it.targets[0]?.type === 'name' ? [it.targets[0].name] : [],
  );
  if (fields.length > 0) attributes.set('__fields__', new PyTuple(fields));
  return made;
}

/** The class in whose body a function stands: where `super()` begins. */
export const CLASS_OF = new WeakMap<PyFunction, PyClass>();

function* raiseStatement(node: Extract<Stmt, { type: 'raise' }>, frame: Frame): Running<Done> {
  if (!node.value) {
    const handled = frame.variables.get('.handled') ?? frame.globals.get('.handled');
    if (handled instanceof PyInstance) throw new Raised(handled);
    return raise('RuntimeError', 'No active exception to reraise');
  }
  let value = yield* evaluate(node.value, frame);
  frame.at = node;
  if (value instanceof PyClass) value = yield* call(value, []);
  if (!(value instanceof PyInstance && value.type.isBelow(EXCEPTION))) {
    return raise('TypeError', 'exceptions must derive from BaseException');
  }
  if (node.cause) value.attributes.set('__cause__', yield* evaluate(node.cause, frame));
  frame.at = node;
  throw new Raised(value);
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
      const before = frame.variables.get('.handled');
      frame.variables.set('.handled', error.value);
      try {
        return yield* runBlock(handler.body, frame);
      } finally {
        if (before === undefined) frame.variables.delete('.handled');
        else frame.variables.set('.handled', before);
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
  if (manager instanceof PyInstance) {
    const method = manager.type.find('__enter__');
    if (method !== undefined) return yield* call(method, [manager]);
  }
  if (manager instanceof Foreign && manager.operators.enter) {
    const entered = manager.operators.enter();
    return isRunning(entered) ? yield* entered : entered;
  }
  return raise('TypeError', `'${typeName(manager)}' object does not support the context manager protocol`);
}

/** Answers whether the exception is not to be raised again. */
function* leave(manager: Value, error: Raised | null): Running<boolean> {
  if (manager instanceof PyInstance) {
    const method = manager.type.find('__exit__');
    if (method === undefined) return false;
    const args: Value[] = error ? [error.value.type, error.value, null] : [null, null, null];
    return yield* truthy(yield* call(method, [manager, ...args]));
  }
  if (manager instanceof Foreign && manager.operators.exit) {
    const left = manager.operators.exit();
    if (isRunning(left)) yield* left;
  }
  return false;
}
