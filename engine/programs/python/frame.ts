import type { Runtime } from './runtime';
import type { Span } from './syntax';
import type { PyClass, PyFunction, Value } from './values';

/** A call that is going on: its variables and where it has got to. */
export class Frame {
  at: Span = { start: 0, end: 0 };
  /** Names that it has said belong to others. */
  outside: Map<string, 'global' | 'nonlocal'> | null = null;
  /** The function whose call this is. */
  callee: PyFunction | null = null;

  constructor(
    readonly runtime: Runtime,
    /** The file as tracebacks name it. */
    readonly file: string,
    readonly source: string,
    readonly name: string,
    readonly variables: Map<string, Value>,
    readonly globals: Map<string, Value>,
    /** The function around, whose variables it sees; null at the outermost level. */
    readonly parent: Frame | null,
    /** The names that are its own; null where every assigned name is. */
    readonly locals: ReadonlySet<string> | null,
    /** The class whose body this is. */
    readonly owner: PyClass | null = null,
  ) {}
}
