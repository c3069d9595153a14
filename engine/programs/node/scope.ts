import { throwError, type Value } from './values';

interface Binding {
  value: Value;
  constant: boolean;
}

/** The names that one block of a program introduces, with those around it. */
export class Scope {
  private readonly bindings = new Map<string, Binding>();

  constructor(readonly outer: Scope | null) {}

  declare(name: string, value: Value, constant = false): void {
    this.bindings.set(name, { value, constant });
  }

  get(name: string): Value {
    return this.find(name).value;
  }

  has(name: string): boolean {
    return this.bindings.has(name) || (this.outer?.has(name) ?? false);
  }

  assign(name: string, value: Value): void {
    const binding = this.find(name);
    if (binding.constant) throwError('TypeError', 'Assignment to constant variable.');
    binding.value = value;
  }

  /** Puts back a value that a variable of this very block had before, constant or not. */
  restore(name: string, value: Value): void {
    const binding = this.bindings.get(name);
    if (binding) binding.value = value;
  }

  /** The names of this very block. */
  *own(): Generator<[string, Value]> {
    for (const [name, { value }] of this.bindings) yield [name, value];
  }

  private find(name: string): Binding {
    const binding = this.bindings.get(name);
    if (binding) return binding;
    if (this.outer) return this.outer.find(name);
    return throwError('ReferenceError', `${name} is not defined`);
  }
}
