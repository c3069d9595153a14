import type { Expr, ExprBinary, SelectStatement } from 'pgsql-ast-parser';
import { aggregate, isAggregate } from './aggregates';
import { bool, cast, type Datum, isNumber, isTime, NULL, type PgType, text, typeNamed, widerNumber } from './datum';
import { calculated, compareDecimals, decimal, decimalText } from './decimal';
import { callFunction } from './functions';
import type { PgAsker } from './pg-database';
import { absent, PgError } from './pg-error';

/** A row of one table in a query. */
export interface ScopeTable {
  name: string;
  columns: readonly { name: string; type: PgType }[];
  values: readonly Datum[];
  /** Columns by which its other columns are known. */
  key?: readonly string[];
}

export interface Scope {
  tables: readonly ScopeTable[];
  /** Of the query around. */
  outer: Scope | null;
  /** In a query with groups: the rows of this one, and what they are grouped by. */
  group?: { rows: readonly Scope[]; by: readonly string[] };
  asker: PgAsker;
  /** What a query inside an expression gives: its rows. */
  query(statement: SelectStatement, scope: Scope): readonly (readonly Datum[])[];
  nextValue(sequence: string): number;
}

/** The value of an expression; throws PostgreSQL's refusal. */
export function evaluate(expr: Expr, scope: Scope): Datum {
  const at = placeOf(expr);
  if (scope.group && expr.type !== 'ref' && scope.group.by.includes(signature(expr))) {
    return evaluate(expr, { ...(scope.group.rows[0] ?? scope), outer: scope.outer });
  }
  switch (expr.type) {
    case 'integer':
      return { type: Math.abs(expr.value) > 2_147_483_647 ? 'bigint' : 'integer', value: expr.value };
    case 'numeric':
      return { type: 'numeric', value: String(expr.value) };
    case 'string':
      return { type: 'unknown', value: expr.value };
    case 'boolean':
      return bool(expr.value);
    case 'null':
      return NULL;
    case 'ref':
      return reference(expr, scope);
    case 'cast': {
      if (expr.to.kind === 'array') throw absent('arrays', at);
      return cast(
        evaluate(expr.operand, scope),
        typeNamed((expr.to as { name: string }).name, (expr.to as { config?: number[] }).config, placeOf(expr.to)),
        placeOf(expr.operand),
      );
    }
    case 'unary':
      return unary(expr.op, expr.operand, scope, at);
    case 'binary':
      return binary(expr, scope);
    case 'ternary': {
      const value = evaluate(expr.value, scope);
      const low = compare(value, evaluate(expr.lo, scope), at);
      const high = compare(value, evaluate(expr.hi, scope), at);
      if (low === null || high === null) return bool(null);
      return bool((low >= 0 && high <= 0) === (expr.op === 'BETWEEN'));
    }
    case 'case': {
      for (const { when, value } of expr.whens) {
        const fits = expr.value
          ? compare(evaluate(expr.value, scope), evaluate(when, scope), at) === 0
          : evaluate(when, scope).value === true;
        if (fits) return evaluate(value, scope);
      }
      return expr.else ? evaluate(expr.else, scope) : NULL;
    }
    case 'call': {
      const name = expr.function.name.toLowerCase();
      if (expr.over) throw absent('window functions', at);
      if (isAggregate(name)) return aggregate(name, expr, scope);
      if (name === 'nextval')
        return { type: 'bigint', value: scope.nextValue(String(evaluate(expr.args[0] as Expr, scope).value)) };
      return callFunction(
        name,
        expr.args.map((arg) => evaluate(arg, scope)),
        scope.asker,
        at,
      );
    }
    case 'keyword':
      return callFunction(expr.keyword, [], scope.asker, at);
    case 'extract': {
      const from = evaluate(expr.from, scope);
      if (from.value === null) return { type: 'numeric', value: null };
      return callFunction('extract', [text(expr.field.name), from], scope.asker, at);
    }
    case 'substring': {
      const args = [expr.value, ...(expr.from ? [expr.from] : []), ...(expr.for ? [expr.for] : [])];
      return callFunction(
        'substring',
        args.map((arg) => evaluate(arg, scope)),
        scope.asker,
        at,
      );
    }
    case 'select':
    case 'union':
    case 'union all': {
      const rows = scope.query(expr, scope);
      if (rows.length > 1) throw new PgError('more than one row returned by a subquery used as an expression');
      return rows[0]?.[0] ?? NULL;
    }
    case 'list':
      throw absent('rows as values', at);
    default:
      throw absent(`expressions of the kind "${expr.type}"`, at);
  }
}

/** Where an expression begins, counted from 0. */
export function placeOf(node: unknown): number | undefined {
  return (node as { _location?: { start: number } } | undefined)?._location?.start;
}

/** An expression without its place, to see whether two are the same. */
export function signature(expr: unknown): string {
  return JSON.stringify(expr, (key, value) => (key === '_location' ? undefined : value));
}

function reference(expr: Extract<Expr, { type: 'ref' }>, scope: Scope): Datum {
  const at = placeOf(expr);
  const wanted = expr.table?.name;
  for (let where: Scope | null = scope; where; where = where.outer) {
    const tables = where.tables.filter(({ name }) => wanted === undefined || name === wanted);
    if (wanted !== undefined && tables.length === 0) continue;
    const found = tables.filter(({ columns }) => columns.some(({ name }) => name === expr.name));
    if (found.length > 1) throw new PgError(`column reference "${expr.name}" is ambiguous`, { at: at ?? 0 });
    const [table] = found;
    if (!table) continue;
    if (where.group && !grouped(expr, table, where)) {
      throw new PgError(
        `column "${table.name}.${expr.name}" must appear in the GROUP BY clause or be used in an aggregate function`,
        { at: at ?? 0 },
      );
    }
    return table.values[table.columns.findIndex(({ name }) => name === expr.name)] ?? NULL;
  }
  if (wanted !== undefined && !known(scope, wanted)) {
    throw new PgError(`missing FROM-clause entry for table "${wanted}"`, { at: at ?? 0 });
  }
  const name = wanted === undefined ? `"${expr.name}"` : `${wanted}.${expr.name}`;
  throw new PgError(`column ${name} does not exist`, { at: at ?? 0 });
}

function known(scope: Scope | null, wanted: string): boolean {
  return scope !== null && (scope.tables.some(({ name }) => name === wanted) || known(scope.outer, wanted));
}

function grouped(expr: Extract<Expr, { type: 'ref' }>, table: ScopeTable, { group }: Scope): boolean {
  const by = group?.by ?? [];
  const names = (name: string) => [
    signature({ type: 'ref', name }),
    signature({ table: { name: table.name }, type: 'ref', name }),
    signature({ type: 'ref', table: { name: table.name }, name }),
  ];
  const isIn = (name: string) => names(name).some((it) => by.includes(it));
  return isIn(expr.name) || (table.key !== undefined && table.key.length > 0 && table.key.every(isIn));
}

function unary(op: string, operand: Expr, scope: Scope, at: number | undefined): Datum {
  const value = evaluate(operand, scope);
  switch (op) {
    case 'NOT':
      return bool(value.value === null ? null : !truth(value, 'NOT', placeOf(operand)));
    case 'IS NULL':
      return bool(value.value === null);
    case 'IS NOT NULL':
      return bool(value.value !== null);
    case 'IS TRUE':
      return bool(value.value === true);
    case 'IS FALSE':
      return bool(value.value === false);
    case 'IS NOT TRUE':
      return bool(value.value !== true);
    case 'IS NOT FALSE':
      return bool(value.value !== false);
    case '-':
      return arithmetic('-', { type: 'integer', value: 0 }, value, at);
    case '+':
      return value;
    default:
      throw absent(`the operator ${op}`, at);
  }
}

/** A condition's value: true, false or null; refuses what is none. */
export function truth(value: Datum, place: string, at?: number): boolean | null {
  if (value.value === null) return null;
  if (value.type === 'boolean') return value.value === true;
  if (value.type === 'unknown') return cast(value, { name: 'boolean' }, at).value === true;
  throw new PgError(
    `argument of ${place} must be type boolean, not type ${value.type}`,
    at === undefined ? {} : { at },
  );
}

function binary(expr: ExprBinary, scope: Scope): Datum {
  const at = placeOf(expr);
  const { op } = expr;
  if (op === 'AND' || op === 'OR') {
    const left = truth(evaluate(expr.left, scope), op, placeOf(expr.left));
    if (left === (op === 'OR')) return bool(left);
    const right = truth(evaluate(expr.right, scope), op, placeOf(expr.right));
    if (right === (op === 'OR')) return bool(right);
    return bool(left === null || right === null ? null : op === 'AND');
  }
  if (op === 'IN' || op === 'NOT IN') return within(expr, scope, at);
  const left = evaluate(expr.left, scope);
  const right = evaluate(expr.right, scope);
  // PostgreSQL points at the operator itself.
  const place = placeOf(expr.right) === undefined ? at : placeOf(expr.left);
  switch (op) {
    case '=':
    case '!=':
    case '<':
    case '>':
    case '<=':
    case '>=': {
      const order = compare(left, right, place);
      if (order === null) return bool(null);
      return bool(
        { '=': order === 0, '!=': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[op],
      );
    }
    case 'LIKE':
    case 'ILIKE':
    case 'NOT LIKE':
    case 'NOT ILIKE': {
      if (left.value === null || right.value === null) return bool(null);
      const ignore = op.endsWith('ILIKE');
      const [subject, pattern] = [String(left.value), String(right.value)].map((it) =>
        ignore ? it.toLowerCase() : it,
      );
      return bool(like(subject as string, pattern as string) !== op.startsWith('NOT'));
    }
    case '||': {
      if (left.value === null || right.value === null) return { type: 'text', value: null };
      const parts = [left, right].map((it) => String(cast(it, { name: 'text' }).value));
      return text(parts.join(''));
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return arithmetic(op, left, right, place);
    default:
      throw absent(`the operator ${op}`, at);
  }
}

function within(expr: ExprBinary, scope: Scope, at: number | undefined): Datum {
  const value = evaluate(expr.left, scope);
  const { right } = expr;
  const others =
    right.type === 'list'
      ? right.expressions.map((it) => evaluate(it, scope))
      : right.type === 'select' || right.type === 'union' || right.type === 'union all'
        ? scope.query(right, scope).map(([first = NULL]) => first)
        : [evaluate(right, scope)];
  let unsure = false;
  for (const other of others) {
    const order = compare(value, other, at);
    if (order === 0) return bool(expr.op === 'IN');
    if (order === null) unsure = true;
  }
  return bool(unsure ? null : expr.op !== 'IN');
}

/** Less, equal or greater; null when one of them is NULL. */
export function compare(a: Datum, b: Datum, at?: number): number | null {
  if (a.value === null || b.value === null) return null;
  const [x, y] =
    a.type === 'unknown' && b.type !== 'unknown'
      ? [cast(a, { name: b.type }, at), b]
      : [a, b.type === 'unknown' && a.type !== 'unknown' ? cast(b, { name: a.type }, at) : b];
  if (isNumber(x.type) && isNumber(y.type)) {
    const [p, q] = [decimal(String(x.value)), decimal(String(y.value))];
    return p && q ? compareDecimals(p, q) : Number(x.value) - Number(y.value);
  }
  const kinds = [kindOf(x.type), kindOf(y.type)];
  if (kinds[0] !== kinds[1]) throw operatorMissing('=', x.type, y.type, at);
  if (typeof x.value === 'string') return x.value < String(y.value) ? -1 : x.value > String(y.value) ? 1 : 0;
  return Number(x.value) - Number(y.value);
}

function kindOf(type: PgType): string {
  if (isNumber(type)) return 'number';
  if (isTime(type)) return 'time';
  return type === 'character varying' || type === 'character' || type === 'unknown' ? 'text' : type;
}

function operatorMissing(op: string, a: PgType, b: PgType, at: number | undefined): PgError {
  return new PgError(`operator does not exist: ${a} ${op} ${b}`, {
    hint: 'No operator matches the given name and argument types. You might need to add explicit type casts.',
    ...(at !== undefined && { at }),
  });
}

function arithmetic(op: '+' | '-' | '*' | '/' | '%', a: Datum, b: Datum, at: number | undefined): Datum {
  const left = a.type === 'unknown' && isNumber(b.type) ? cast(a, { name: b.type }, at) : a;
  const right = b.type === 'unknown' && isNumber(a.type) ? cast(b, { name: a.type }, at) : b;
  if (left.type === 'date' && right.type === 'date' && op === '-') {
    const days =
      left.value === null || right.value === null ? null : (Number(left.value) - Number(right.value)) / 86_400_000;
    return { type: 'integer', value: days };
  }
  if (left.type === 'date' && isNumber(right.type) && (op === '+' || op === '-')) {
    const days = Number(right.value) * (op === '+' ? 1 : -1);
    return {
      type: 'date',
      value: left.value === null || right.value === null ? null : Number(left.value) + days * 86_400_000,
    };
  }
  if (!isNumber(left.type) || !isNumber(right.type)) {
    if (left.value === null && left.type === 'unknown') return NULL;
    if (right.value === null && right.type === 'unknown') return NULL;
    throw operatorMissing(op, left.type, right.type, at);
  }
  const type = widerNumber(left.type, right.type);
  if (left.value === null || right.value === null) return { type, value: null };
  if (type === 'real' || type === 'double precision') {
    const [x, y] = [Number(left.value), Number(right.value)];
    if (op === '/' && y === 0) throw new PgError('division by zero');
    return { type, value: { '+': x + y, '-': x - y, '*': x * y, '/': x / y, '%': x % y }[op] };
  }
  const [x, y] = [decimal(String(left.value)), decimal(String(right.value))];
  if (!x || !y) return { type, value: null };
  if (type !== 'numeric' && op === '/') {
    if (y.mantissa === 0n) throw new PgError('division by zero');
    return { type, value: Number(x.mantissa / y.mantissa) };
  }
  const result = calculated(op, x, y);
  if (!result) throw new PgError('division by zero');
  if (type === 'numeric') return { type, value: decimalText(result) };
  return cast({ type: 'numeric', value: decimalText(result) }, { name: type });
}

/** SQL's pattern: `%` for any text, `_` for a letter, a backslash before what counts as itself. */
function like(subject: string, pattern: string): boolean {
  const parts = [...pattern.matchAll(/\\([\s\S])|([\s\S])/g)].map(([, literal, plain]) => ({
    letter: literal ?? plain,
    wild: literal === undefined,
  }));
  let p = 0;
  let t = 0;
  let star = -1;
  let from = 0;
  while (t < subject.length) {
    const part = parts[p];
    if (part?.wild && part.letter === '%') {
      star = p;
      from = t;
      p += 1;
    } else if (part && ((part.wild && part.letter === '_') || part.letter === subject[t])) {
      p += 1;
      t += 1;
    } else if (star >= 0) {
      from += 1;
      t = from;
      p = star + 1;
    } else return false;
  }
  while (parts[p]?.wild && parts[p]?.letter === '%') p += 1;
  return p === parts.length;
}
