import type { GoValue } from './go-value';

/** Part of a template that yields a value. `text` is its source as Go would print it in an error, `at` its offset. */
export type Operand = { text: string; at: number } & (
  | { kind: 'dot' }
  | { kind: 'nil' }
  | { kind: 'literal'; value: GoValue }
  | { kind: 'field'; names: readonly string[] }
  | { kind: 'variable'; name: string; names: readonly string[] }
  | { kind: 'function'; name: string }
  | { kind: 'parenthesis'; pipe: Pipe }
  | { kind: 'chain'; of: Operand; names: readonly string[] }
);

/** A word with its arguments: a function or method call, or a single operand. */
export interface Call {
  text: string;
  at: number;
  operands: readonly Operand[];
}

/** Calls joined by `|`; each is given the value of the one before as its last argument. */
export interface Pipe {
  text: string;
  at: number;
  calls: readonly Call[];
  /** `$x :=` or, when `declares` is false, `$x =`. Two of them only in `range`. */
  variables: readonly string[];
  declares: boolean;
}

export type Node =
  | { kind: 'text'; text: string }
  | { kind: 'action'; pipe: Pipe }
  | { kind: 'if' | 'with' | 'range'; pipe: Pipe; body: readonly Node[]; otherwise: readonly Node[] }
  /** `{{template "name" pipe}}`, and the place of a `{{block}}`; without a pipe, dot is nil. */
  | { kind: 'template'; text: string; at: number; name: string; pipe: Pipe | null }
  | { kind: 'break' }
  | { kind: 'continue' };

/** A parsed format: what it prints, and the templates that it defines by name. */
export interface Parsed {
  nodes: readonly Node[];
  templates: ReadonlyMap<string, readonly Node[]>;
}
