import { construct } from './construct';
import type { Effect, Running } from './effects';
import { Raised, raise } from './errors';
import { evaluate } from './evaluate';
import { type Done, runBlock } from './execute';
import { Frame } from './frame';
import {
  BoundMethod,
  Foreign,
  isRunning,
  type Keywords,
  Native,
  ofClass,
  PyClass,
  PyDict,
  PyFunction,
  PyIterator,
  PyTuple,
  PyType,
  typeName,
  type Value,
} from './values';

const NONE: Keywords = new Map();

/** Calls whatever can be called. */
export function* call(callee: Value, args: readonly Value[], keywords: Keywords = NONE): Running<Value> {
  if (callee instanceof Native || callee instanceof PyType) {
    return yield* callNative(callee, args, keywords);
  }
  if (callee instanceof PyFunction) return yield* callFunction(callee, args, keywords);
  if (callee instanceof BoundMethod) return yield* call(callee.method, [callee.self, ...args], keywords);
  if (callee instanceof PyClass) {
    const own = callee.find('__room_call__');
    return yield* own === undefined ? construct(callee, args, keywords) : call(own, [callee, ...args], keywords);
  }
  const method = ofClass(callee, '__call__');
  if (method !== undefined) return yield* call(method, [callee, ...args], keywords);
  if (callee instanceof Foreign && callee.operators.call) {
    const result = callee.operators.call(args, keywords);
    return isRunning(result) ? yield* result : result;
  }
  return raise('TypeError', `'${typeName(callee)}' object is not callable`);
}

/** A function that comes with Python; values that nobody thought of are the program's mistake, not the room's. */
function* callNative(callee: Native | PyType, args: readonly Value[], keywords: Keywords): Running<Value> {
  try {
    const result = callee.call(args, keywords);
    return isRunning(result) ? yield* result : result;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (/call stack/.test(error.message)) return raise('RecursionError', 'maximum recursion depth exceeded');
    return raise('TypeError', `${callee.name}() cannot take ${args.map(typeName).join(', ') || 'these arguments'}`);
  }
}

function* callFunction(callee: PyFunction, args: readonly Value[], keywords: Keywords): Running<Value> {
  const { node, scope } = callee;
  const { runtime } = scope;
  const variables = bound(callee, args, keywords);
  const frame = new Frame(
    runtime,
    scope.file,
    scope.source,
    node.name === '<lambda>' ? '<lambda>' : callee.node.name,
    variables,
    scope.globals,
    scope.owner ? scope.parent : scope.parent === null && scope.locals === null ? null : scope,
    node.locals,
  );
  frame.callee = callee;
  if (!('isAsync' in node)) {
    const { body } = node;
    return yield* runtime.calling(() => guarded(frame, () => evaluate(body, frame)));
  }
  const { body } = node;
  const run = () => runtime.calling(() => guarded(frame, () => resultOf(runBlock(body, frame))));
  if (node.isAsync) return coroutine(run);
  if (node.yields) return generator(run());
  return yield* run();
}

function* guarded<T>(frame: Frame, work: () => Running<T>): Running<T> {
  try {
    return yield* work();
  } catch (error) {
    if (error instanceof Raised) throw error.through(frame);
    throw error;
  }
}

function* resultOf(body: Running<Done>): Running<Value> {
  const done = yield* body;
  return done?.kind === 'return' ? done.value : null;
}

/** Goes on with a body up to its next `yield`; what it asks of the room is passed on. */
function generator(body: Running<Value>): PyIterator {
  let ended = false;
  const goOn = function* (first: () => IteratorResult<Effect, Value>): Running<Value | undefined> {
    let go = first;
    for (;;) {
      let step: IteratorResult<Effect, Value>;
      try {
        step = go();
      } catch (error) {
        ended = true;
        throw error;
      }
      if (step.done) {
        ended = true;
        made.returned = step.value;
        return undefined;
      }
      if (step.value.type === 'yield') return step.value.value as Value;
      const answer: unknown = yield step.value;
      go = () => body.next(answer);
    }
  };
  const made = new PyIterator('generator', function* (sent: Value = null) {
    return ended ? undefined : yield* goOn(() => body.next(sent));
  });
  made.raiseInside = function* (error) {
    if (ended) throw error;
    return yield* goOn(() => body.throw(error));
  };
  return made;
}

function coroutine(run: () => Running<Value>): PyIterator {
  let awaited = false;
  // biome-ignore lint/correctness/useYield: a coroutine is not iterated.
  const next = function* (): Running<undefined> {
    return raise('TypeError', "'coroutine' object is not iterable");
  };
  return new PyIterator('coroutine', next, function* () {
    if (awaited) raise('RuntimeError', 'cannot reuse already awaited coroutine');
    awaited = true;
    return yield* run();
  });
}

/** The variables of a call: each parameter with what it was given. */
function bound(callee: PyFunction, args: readonly Value[], keywords: Keywords): Map<string, Value> {
  const { params } = callee.node;
  const name = callee.qualifiedName;
  const variables = new Map<string, Value>();
  const plain = params.filter(({ kind }) => kind === 'plain');
  const rest = params.find(({ kind }) => kind === 'args');
  const others = params.find(({ kind }) => kind === 'kwargs');
  for (const [i, param] of plain.entries()) {
    const given = args[i];
    if (given !== undefined) variables.set(param.name, given);
  }
  if (rest) variables.set(rest.name, new PyTuple(args.slice(plain.length)));
  else if (args.length > plain.length) {
    const least = plain.filter((param) => !callee.defaults.has(param.name)).length;
    const takes = least === plain.length ? `${plain.length}` : `from ${least} to ${plain.length}`;
    const were = args.length === 1 ? 'was' : 'were';
    raise(
      'TypeError',
      `${name}() takes ${takes} positional argument${plain.length === 1 ? '' : 's'} but ${args.length} ${were} given`,
    );
  }
  const left = new PyDict();
  for (const [key, value] of keywords) {
    const known = params.some((param) => param.name === key && (param.kind === 'plain' || param.kind === 'keyword'));
    if (known) {
      if (variables.has(key)) raise('TypeError', `${name}() got multiple values for argument '${key}'`);
      variables.set(key, value);
    } else if (others) left.entries.set(`s${key}`, [key, value]);
    else raise('TypeError', `${name}() got an unexpected keyword argument '${key}'`);
  }
  if (others) variables.set(others.name, left);
  const missing: string[] = [];
  const missingKeywords: string[] = [];
  for (const param of params) {
    if (variables.has(param.name)) continue;
    const otherwise = callee.defaults.get(param.name);
    if (otherwise !== undefined) variables.set(param.name, otherwise);
    else (param.kind === 'keyword' ? missingKeywords : missing).push(`'${param.name}'`);
  }
  complainAbout(name, missing, 'positional');
  complainAbout(name, missingKeywords, 'keyword-only');
  return variables;
}

function complainAbout(name: string, missing: readonly string[], kind: string): void {
  if (missing.length === 0) return;
  const last = missing.at(-1);
  const list = missing.length < 3 ? missing.join(' and ') : `${missing.slice(0, -1).join(', ')}, and ${last}`;
  raise(
    'TypeError',
    `${name}() missing ${missing.length} required ${kind} argument${missing.length === 1 ? '' : 's'}: ${list}`,
  );
}

/** What `await` waits for. */
export function* awaitValue(value: Value): Running<Value> {
  if (value instanceof PyIterator && value.result) return yield* value.result();
  return raise('TypeError', `object ${typeName(value)} can't be used in 'await' expression`);
}
