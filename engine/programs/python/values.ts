import type { Running } from './effects';
import type { Raised } from './errors';
import type { Frame } from './frame';
import type { Expr, FunctionNode, Parameter } from './syntax';

/** A value of the program. `bigint` is Python's int, `number` its float. */
export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | PyBytes
  | PyList
  | PyTuple
  | PyDict
  | PySet
  | PyRange
  | PySlice
  | PyFunction
  | Native
  | PyType
  | PyClass
  | PyInstance
  | BoundMethod
  | PyModule
  | PySuper
  | PyIterator
  | Foreign
  | Ellipsis
  | NotImplementedType;

export type Keywords = ReadonlyMap<string, Value>;
export type NativeCall = (args: readonly Value[], keywords: Keywords) => Value | Running<Value>;

export class Ellipsis {}
export const ELLIPSIS = new Ellipsis();
/** What a method of an operator answers where it does not know the other side. */
export class NotImplementedType {}
export const NOT_IMPLEMENTED = new NotImplementedType();
export class PyBytes {
  constructor(readonly bytes: Uint8Array) {}
}
/** What can be of a class of the program that is below `list`, `dict`, `tuple` or `set`. */
abstract class Extensible {
  /** What such a class gives it: attributes of its own, and the class itself. */
  own: PyInstance | null = null;
}
export class PyList extends Extensible {
  constructor(public items: Value[]) {
    super();
  }
}
export class PyTuple extends Extensible {
  constructor(public items: readonly Value[]) {
    super();
  }
}
/** Entries by the key under which equal keys meet. */
export class PyDict extends Extensible {
  constructor(readonly entries: Map<string, [key: Value, value: Value]> = new Map()) {
    super();
  }

  static of(pairs: Iterable<readonly [string, Value]>): PyDict {
    return new PyDict(new Map([...pairs].map(([name, value]) => [`s${name}`, [name, value]])));
  }

  get(name: string): Value | undefined {
    return this.entries.get(`s${name}`)?.[1];
  }
}
export class PySet extends Extensible {
  constructor(
    readonly items: Map<string, Value> = new Map(),
    readonly frozen = false,
  ) {
    super();
  }
}
export class PyRange {
  constructor(
    readonly from: number,
    readonly to: number,
    readonly by: number,
  ) {}

  get length(): number {
    return Math.max(0, Math.ceil((this.to - this.from) / this.by));
  }
}
export class PySlice {
  constructor(
    readonly from: Value,
    readonly to: Value,
    readonly by: Value,
  ) {}
}
export class PyFunction {
  readonly attributes = new Map<string, Value>();

  constructor(
    readonly node: FunctionNode | { name: '<lambda>'; params: Parameter[]; body: Expr; locals: ReadonlySet<string> },
    /** Where it was defined. */
    readonly scope: Frame,
    readonly defaults: ReadonlyMap<string, Value>,
    /** With its class in front, as tracebacks and `repr` name it. */
    readonly qualifiedName: string,
  ) {}
}
/** A function that comes with Python. */
export class Native {
  constructor(
    readonly name: string,
    readonly call: NativeCall,
  ) {}
}
/** A built-in type: it can be called and asked about. */
export class PyType {
  constructor(
    readonly name: string,
    readonly call: NativeCall,
    readonly has: (value: Value) => boolean,
    readonly attributes: ReadonlyMap<string, Value> = new Map(),
  ) {}
}
export class PyClass {
  /** The built-in type that it is below, other than `object`. */
  readonly root: PyType | null;
  private asked: readonly PyClass[] | null = null;

  constructor(
    readonly name: string,
    readonly bases: readonly PyClass[],
    readonly attributes: Map<string, Value> = new Map(),
    readonly module = '__main__',
    root: PyType | null = null,
  ) {
    this.root = root ?? bases.find((base) => base.root)?.root ?? null;
  }

  /** Itself and those it inherits from, in the order in which they are asked. */
  get order(): readonly PyClass[] {
    if (!this.asked) {
      const all: PyClass[] = [this, ...this.bases.flatMap((base) => base.order)];
      this.asked = all.filter((it, i) => all.lastIndexOf(it) === i);
    }
    return this.asked;
  }

  find(name: string): Value | undefined {
    for (const each of this.order) {
      const found = each.attributes.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  isBelow(other: PyClass): boolean {
    return this === other || this.bases.some((base) => base.isBelow(other));
  }
}
export class PyInstance {
  constructor(
    readonly type: PyClass,
    readonly attributes: Map<string, Value> = new Map(),
  ) {}
}
export class BoundMethod {
  constructor(
    readonly self: Value,
    readonly method: PyFunction | Native,
  ) {}
}
export class PyModule {
  constructor(
    readonly name: string,
    readonly attributes: Map<string, Value>,
    readonly file: string | null = null,
  ) {}
}
/** `super()`: what the classes after one of them say of a thing. */
export class PySuper {
  constructor(
    readonly self: Value,
    /** The classes that are asked, in order. */
    readonly rest: readonly PyClass[],
  ) {}
}
/** Something that gives values one after the other; `undefined` when there are no more. */
export class PyIterator {
  /** What a generator returned at its end. */
  returned: Value = null;
  /** Raises an exception where a generator stands; what it gives next. */
  raiseInside: ((error: Raised) => Running<Value | undefined>) | null = null;

  constructor(
    readonly kind: string,
    readonly next: (sent?: Value) => Running<Value | undefined>,
    /** A coroutine: what awaiting it comes to. */
    readonly result: (() => Running<Value>) | null = null,
  ) {}
}
/** A thing of a library: its attributes are made by the room. */
export class Foreign {
  constructor(
    readonly type: string,
    readonly attributes: Map<string, Value>,
    readonly shown: (() => string) | null = null,
    /** What it is underneath, for the library itself. */
    readonly inside: unknown = null,
    readonly operators: {
      compare?: (other: Value) => number | null;
      binary?: (operator: string, other: Value, reflected: boolean) => Value | undefined;
      item?: (index: Value) => Value | Running<Value>;
      setItem?: (index: Value, value: Value) => undefined | Running<Value>;
      items?: () => Value[];
      format?: (spec: string) => string;
      text?: () => string;
      enter?: () => Value | Running<Value>;
      exit?: () => Value | Running<Value>;
      call?: NativeCall;
    } = {},
  ) {}
}

/** What its class gives a value: the thing itself, or what a list or dict of a class of the program carries. */
export function ownPart(value: Value): PyInstance | null {
  if (value instanceof PyInstance) return value;
  return value instanceof Extensible ? value.own : null;
}

/** What the class of a value says under a name (`__len__`), where it is a class of the program. */
export function ofClass(value: Value, name: string): Value | undefined {
  return ownPart(value)?.type.find(name);
}

/** `type(value).__name__`. */
export function typeName(value: Value): string {
  if (value === null) return 'NoneType';
  switch (typeof value) {
    case 'boolean':
      return 'bool';
    case 'bigint':
      return 'int';
    case 'number':
      return 'float';
    case 'string':
      return 'str';
    default:
  }
  const own = ownPart(value);
  if (own) return own.type.name;
  if (value instanceof Foreign) return value.type;
  if (value instanceof PyIterator) return value.kind;
  if (value instanceof PySet) return value.frozen ? 'frozenset' : 'set';
  if (value instanceof BoundMethod) return value.method instanceof Native ? 'builtin_function_or_method' : 'method';
  for (const [type, name] of NAMES) if (value instanceof type) return name;
  return 'object';
}

// biome-ignore lint/suspicious/noExplicitAny: constructors of all kinds.
const NAMES: readonly (readonly [new (...args: any[]) => Value & object, string])[] = [
  [PyBytes, 'bytes'],
  [PyList, 'list'],
  [PyDict, 'dict'],
  [PyTuple, 'tuple'],
  [PyRange, 'range'],
  [PySlice, 'slice'],
  [PyFunction, 'function'],
  [Native, 'builtin_function_or_method'],
  [PyType, 'type'],
  [PyClass, 'type'],
  [PyModule, 'module'],
  [PySuper, 'super'],
  [Ellipsis, 'ellipsis'],
  [NotImplementedType, 'NotImplementedType'],
];

export function isRunning(value: Value | undefined | Running<Value>): value is Running<Value> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

export const strings = (items: Iterable<string>): PyList => new PyList([...items]);
