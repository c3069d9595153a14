import type { Frame } from './frame';
import type { Span } from './syntax';
import { PyClass, PyInstance, PyTuple, type Value } from './values';

/** One line of a traceback. */
export interface TraceEntry {
  file: string;
  source: string;
  name: string;
  at: Span;
}

/** An exception of the program on its way to whoever catches it. */
export class Raised {
  readonly trace: TraceEntry[] = [];
  /** What was being handled when it was raised. */
  context: Raised | null = null;

  constructor(readonly value: PyInstance) {
    if (!RAISED.has(value)) RAISED.set(value, this);
  }

  /** The way that an exception has come, where it was raised at all. */
  static of(value: PyInstance): Raised | undefined {
    return RAISED.get(value);
  }

  /** Notes that it leaves a frame. */
  through(frame: Frame): this {
    this.trace.unshift({ file: frame.file, source: frame.source, name: frame.name, at: frame.at });
    return this;
  }
}

const RAISED = new WeakMap<PyInstance, Raised>();

const TREE = `BaseException
  SystemExit
  KeyboardInterrupt
  GeneratorExit
  Exception
    StopIteration
    ArithmeticError
      ZeroDivisionError
      OverflowError
    AssertionError
    AttributeError
    EOFError
    ImportError
      ModuleNotFoundError
    LookupError
      IndexError
      KeyError
    MemoryError
    NameError
      UnboundLocalError
    OSError
      FileNotFoundError
      FileExistsError
      IsADirectoryError
      NotADirectoryError
      PermissionError
      TimeoutError
      ConnectionError
        ConnectionRefusedError
        ConnectionResetError
    RuntimeError
      RecursionError
      NotImplementedError
    SyntaxError
    TypeError
    ValueError
      UnicodeDecodeError
    Warning
      UserWarning
      DeprecationWarning`;

/** Python's own exceptions by name, in one tree. */
export const EXCEPTIONS: ReadonlyMap<string, PyClass> = exceptions();

function exceptions(): Map<string, PyClass> {
  const made = new Map<string, PyClass>();
  const path: PyClass[] = [];
  for (const line of TREE.split('\n')) {
    const name = line.trim();
    const depth = (line.length - name.length) / 2;
    const base = path[depth - 1];
    const type = new PyClass(name, base ? [base] : [], new Map(), 'builtins');
    path[depth] = type;
    made.set(name, type);
  }
  made.set('IOError', made.get('OSError') as PyClass);
  return made;
}

export const EXCEPTION = EXCEPTIONS.get('BaseException') as PyClass;

export function exception(type: string | PyClass, ...args: Value[]): PyInstance {
  const found = typeof type === 'string' ? (EXCEPTIONS.get(type) as PyClass) : type;
  return new PyInstance(found, new Map<string, Value>([['args', new PyTuple(args)]]));
}

/** Raises one of Python's own exceptions. */
export function raise(type: string, message: string): never {
  throw new Raised(exception(type, message));
}

/** The program wants more than an answer at once: time, files of its own, or more steps than the engine gives. */
export class NeedsTime {}

/** The program goes beyond what is played, or beyond what it may use. */
export class NotPlayed {
  constructor(readonly what: string) {}
}
