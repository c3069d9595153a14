/** Where something stands in its source, as offsets in characters; `end` is past it. */
export interface Span {
  start: number;
  end: number;
}

export interface Parameter {
  name: string;
  kind: 'plain' | 'keyword' | 'args' | 'kwargs';
  annotation?: Expr;
  otherwise: Expr | null;
}

export interface Argument {
  /** `*` and `**` for what is spread, a name for a keyword, null for a plain one. */
  name: string | null;
  value: Expr;
}

export interface Clause {
  target: Expr;
  over: Expr;
  conditions: readonly Expr[];
}

export type FormatPart = { text: string } | { value: Expr; shown: string; conversion: string; spec: FormatPart[] };

/** An expression of Python. */
export type Expr = Span &
  (
    | { type: 'constant'; value: null | boolean | bigint | number | string | Uint8Array | '...'; isEllipsis?: boolean }
    | { type: 'format'; parts: FormatPart[] }
    | { type: 'name'; name: string }
    | { type: 'list' | 'tuple' | 'set'; items: Expr[] }
    | { type: 'dict'; items: [key: Expr | null, value: Expr][] }
    | {
        type: 'comprehension';
        kind: 'list' | 'set' | 'dict' | 'generator';
        key: Expr | null;
        value: Expr;
        clauses: Clause[];
      }
    | { type: 'binary'; operator: string; left: Expr; right: Expr; at: Span }
    | { type: 'logical'; operator: 'and' | 'or'; left: Expr; right: Expr }
    | { type: 'unary'; operator: string; operand: Expr }
    | { type: 'compare'; left: Expr; rest: [operator: string, right: Expr][] }
    | { type: 'call'; callee: Expr; args: Argument[] }
    | { type: 'attribute'; object: Expr; name: string }
    | { type: 'subscript'; object: Expr; index: Expr }
    | { type: 'slice'; from: Expr | null; to: Expr | null; by: Expr | null }
    | { type: 'choice'; test: Expr; then: Expr; otherwise: Expr }
    | { type: 'lambda'; params: Parameter[]; body: Expr }
    | { type: 'star'; value: Expr }
    | { type: 'yield'; value: Expr | null; from: boolean }
    | { type: 'await'; value: Expr }
    | { type: 'walrus'; name: string; value: Expr }
  );

/** What stands behind `case`. */
export type Pattern = Span &
  (
    | { kind: 'value'; value: Expr }
    /** Fits everything that `inner` fits, and gives it a name; `_` has none. */
    | { kind: 'capture'; name: string | null; inner: Pattern | null }
    | { kind: 'star'; name: string | null }
    | { kind: 'or'; ways: Pattern[] }
    | { kind: 'sequence'; items: Pattern[] }
    | { kind: 'mapping'; items: [key: Expr, value: Pattern][]; rest: string | null }
    | { kind: 'class'; type: Expr; args: Pattern[]; keywords: [name: string, value: Pattern][] }
  );

export interface FunctionNode {
  name: string;
  params: Parameter[];
  body: Stmt[];
  isAsync: boolean;
  yields: boolean;
  /** Names that belong to the function: its parameters and what it assigns. */
  locals: ReadonlySet<string>;
}

export interface Handler {
  kinds: Expr | null;
  name: string | null;
  body: Stmt[];
}

/** A statement of Python. */
export type Stmt = Span &
  (
    | { type: 'expression'; value: Expr }
    | { type: 'assign'; targets: Expr[]; value: Expr | null; annotation?: Expr }
    | { type: 'augmented'; target: Expr; operator: string; value: Expr }
    | { type: 'return'; value: Expr | null }
    | { type: 'if'; test: Expr; then: Stmt[]; otherwise: Stmt[] }
    | { type: 'while'; test: Expr; body: Stmt[]; otherwise: Stmt[] }
    | { type: 'for'; target: Expr; over: Expr; body: Stmt[]; otherwise: Stmt[] }
    | { type: 'def'; function: FunctionNode; decorators: Expr[] }
    | { type: 'class'; name: string; bases: Argument[]; body: Stmt[]; decorators: Expr[] }
    | { type: 'import'; names: { path: string; as: string | null }[] }
    | { type: 'from'; path: string; level: number; names: { name: string; as: string | null }[] }
    | { type: 'global' | 'nonlocal'; names: string[] }
    | { type: 'pass' | 'break' | 'continue' }
    | { type: 'raise'; value: Expr | null; cause: Expr | null }
    | { type: 'try'; body: Stmt[]; handlers: Handler[]; otherwise: Stmt[]; finally: Stmt[] }
    | { type: 'with'; items: { value: Expr; target: Expr | null }[]; body: Stmt[] }
    | { type: 'match'; subject: Expr; cases: { pattern: Pattern; guard: Expr | null; body: Stmt[] }[] }
    | { type: 'assert'; test: Expr; message: Expr | null }
    | { type: 'delete'; targets: Expr[] }
  );

/** What is wrong with a source, as Python reports it before it runs anything. */
export class PythonSyntaxError {
  constructor(
    readonly message: string,
    readonly at: Span,
    readonly kind: 'SyntaxError' | 'IndentationError' | 'TabError' = 'SyntaxError',
  ) {}
}
