import type { Expr, ExprBinary, SelectStatement } from 'pgsql-ast-parser';
import { aggregate } from './aggregates';
import { bool, type Datum, NULL, text } from './datum';
import { placeOf, signature } from './expression';
import { like } from './like';
import { placeIn, type Scope, type ScopeTable } from './scope';

/** The value of an expression; throws its database's refusal. */
export function evaluate(expr: Expr, scope: Scope): Datum {
  const at = placeOf(expr);
  const { dialect } = scope;
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
    case 'cast':
      return dialect.cast(evaluate(expr.operand, scope), expr.to, placeOf(expr.operand));
    case 'unary':
      return unary(expr.op, expr.operand, scope, at);
    case 'binary':
      return binary(expr, scope);
    case 'ternary': {
      const value = evaluate(expr.value, scope);
      const low = dialect.compare(value, evaluate(expr.lo, scope), at);
      const high = dialect.compare(value, evaluate(expr.hi, scope), at);
      if (low === null || high === null) return bool(null);
      return bool((low >= 0 && high <= 0) === (expr.op === 'BETWEEN'));
    }
    case 'case': {
      for (const { when, value } of expr.whens) {
        const fits = expr.value
          ? dialect.compare(evaluate(expr.value, scope), evaluate(when, scope), at) === 0
          : dialect.truth(evaluate(when, scope), 'CASE/WHEN', placeOf(when)) === true;
        if (fits) return evaluate(value, scope);
      }
      return expr.else ? evaluate(expr.else, scope) : NULL;
    }
    case 'call': {
      const name = expr.function.name.toLowerCase();
      if (expr.over) throw dialect.refuses.absent('window functions', at);
      if (dialect.aggregates.includes(name)) return aggregate(name, expr, scope);
      const [first] = expr.args;
      if (name === 'exists' && first && isQuery(first)) return bool(scope.query(first, scope).length > 0);
      const args = expr.args.map((arg) => evaluate(arg, scope));
      return dialect.call(name, args, at);
    }
    case 'keyword':
      return dialect.call(expr.keyword, [], at);
    case 'extract': {
      const from = evaluate(expr.from, scope);
      if (from.value === null) return { type: 'numeric', value: null };
      return dialect.call('extract', [text(expr.field.name), from], at);
    }
    case 'substring': {
      const args = [expr.value, ...(expr.from ? [expr.from] : []), ...(expr.for ? [expr.for] : [])];
      const values = args.map((arg) => evaluate(arg, scope));
      return dialect.call('substring', values, at);
    }
    case 'select':
    case 'union':
    case 'union all': {
      const rows = scope.query(expr, scope);
      if (rows.length > 1) throw dialect.refuses.manyRows();
      return rows[0]?.[0] ?? NULL;
    }
    case 'list':
      throw dialect.refuses.absent('rows as values', at);
    default:
      throw dialect.refuses.absent(`expressions of the kind "${expr.type}"`, at);
  }
}

function isQuery(expr: Expr): expr is Extract<Expr, SelectStatement> {
  return expr.type === 'select' || expr.type === 'union' || expr.type === 'union all';
}

function reference(expr: Extract<Expr, { type: 'ref' }>, scope: Scope): Datum {
  const place = placeIn(scope, placeOf(expr));
  const { sameColumn, looseGroups, refuses } = scope.dialect;
  const wanted = expr.table?.name;
  for (let where: Scope | null = scope; where; where = where.outer) {
    const tables = where.tables.filter(({ name }) => wanted === undefined || name === wanted);
    if (wanted !== undefined && tables.length === 0) continue;
    const found = tables.filter(({ columns }) => columns.some(({ name }) => sameColumn(name, expr.name)));
    if (found.length > 1) throw refuses.ambiguous(expr.name, place);
    const [table] = found;
    if (!table) continue;
    const at = table.columns.findIndex(({ name }) => sameColumn(name, expr.name));
    const column = table.columns[at]?.name ?? expr.name;
    if (where.group && !looseGroups && !grouped(column, table, where)) {
      throw refuses.ungrouped(table.name, column, where.group.by.length > 0, place);
    }
    return table.values[at] ?? NULL;
  }
  if (wanted !== undefined && !known(scope, wanted)) throw refuses.unknownSource(wanted, expr.name, place);
  throw refuses.unknownColumn(expr.name, wanted, place);
}

function known(scope: Scope | null, wanted: string): boolean {
  return scope !== null && (scope.tables.some(({ name }) => name === wanted) || known(scope.outer, wanted));
}

function grouped(column: string, table: ScopeTable, { group, dialect }: Scope): boolean {
  const by = (group?.by ?? []).map(
    (it) => JSON.parse(it) as { type?: string; name?: string; table?: { name: string } },
  );
  const isIn = (name: string) =>
    by.some(
      (it) =>
        it.type === 'ref' &&
        dialect.sameColumn(it.name ?? '', name) &&
        (it.table === undefined || it.table.name === table.name),
    );
  return isIn(column) || (table.key !== undefined && table.key.length > 0 && table.key.every(isIn));
}

function unary(op: string, operand: Expr, scope: Scope, at: number | undefined): Datum {
  const value = evaluate(operand, scope);
  const { dialect } = scope;
  const is = (wanted: boolean) => dialect.truth(value, op, placeOf(operand)) === wanted;
  switch (op) {
    case 'NOT':
      return bool(value.value === null ? null : is(false));
    case 'IS NULL':
      return bool(value.value === null);
    case 'IS NOT NULL':
      return bool(value.value !== null);
    case 'IS TRUE':
      return bool(is(true));
    case 'IS FALSE':
      return bool(is(false));
    case 'IS NOT TRUE':
      return bool(!is(true));
    case 'IS NOT FALSE':
      return bool(!is(false));
    case '-':
      return dialect.calculate('-', { type: 'integer', value: 0 }, value, at);
    case '+':
      return value;
    default:
      throw dialect.refuses.absent(`the operator ${op}`, at);
  }
}

function binary(expr: ExprBinary, scope: Scope): Datum {
  const at = placeOf(expr);
  const { op } = expr;
  const { dialect } = scope;
  if (op === 'AND' || op === 'OR') {
    const left = dialect.truth(evaluate(expr.left, scope), op, placeOf(expr.left));
    if (left === (op === 'OR')) return bool(left);
    const right = dialect.truth(evaluate(expr.right, scope), op, placeOf(expr.right));
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
      const order = dialect.compare(left, right, place);
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
      const ignore = op.endsWith('ILIKE') || !dialect.likeMindsCase;
      const [subject, pattern] = [left, right]
        .map((it) => dialect.textOf(it))
        .map((it) => (ignore ? it.toLowerCase() : it));
      return bool(like(subject as string, pattern as string) !== op.startsWith('NOT'));
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return dialect.calculate(op, left, right, place);
    default:
      return dialect.operate(op, left, right, at);
  }
}

function within(expr: ExprBinary, scope: Scope, at: number | undefined): Datum {
  const value = evaluate(expr.left, scope);
  const { right } = expr;
  const others =
    right.type === 'list'
      ? right.expressions.map((it) => evaluate(it, scope))
      : isQuery(right)
        ? scope.query(right, scope).map(([first = NULL]) => first)
        : [evaluate(right, scope)];
  let unsure = false;
  for (const other of others) {
    const order = scope.dialect.compare(value, other, at);
    if (order === 0) return bool(expr.op === 'IN');
    if (order === null) unsure = true;
  }
  return bool(unsure ? null : expr.op !== 'IN');
}
