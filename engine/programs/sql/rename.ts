import type { SqlConstraint, SqlTable } from './table';

/** A table with a column called otherwise, in its keys and conditions too. */
export function renameColumn<T extends SqlTable>(table: T, old: string, name: string): T {
  const renamed = (names: readonly string[]) => names.map((it) => (it === old ? name : it));
  const constraint = (it: SqlConstraint): SqlConstraint => {
    if (it.kind === 'check') return { ...it, expr: inExpression(it.expr, old, name) };
    const own = { ...it, columns: renamed(it.columns) };
    return own.kind === 'foreign' && own.table === table.name ? { ...own, targets: renamed(own.targets) } : own;
  };
  return {
    ...table,
    columns: table.columns.map((it) => (it.name === old ? { ...it, name } : it)),
    constraints: table.constraints.map(constraint),
    indexes: table.indexes.map((it) => ({ ...it, columns: renamed(it.columns) })),
  };
}

/** Tables with the foreign keys that lead to one of them led to its new name, or to the new name of its column. */
export function leadTo<T extends SqlTable>(
  tables: { readonly [name: string]: T },
  table: string,
  to: { name: string } | { column: string; name: string },
): { readonly [name: string]: T } {
  const led = (it: SqlConstraint): SqlConstraint => {
    if (it.kind !== 'foreign' || it.table !== table) return it;
    if (!('column' in to)) return { ...it, table: to.name };
    return { ...it, targets: it.targets.map((target) => (target === to.column ? to.name : target)) };
  };
  const changed = (it: T): T =>
    it.constraints.some((key) => led(key) !== key) ? { ...it, constraints: it.constraints.map(led) } : it;
  return Object.fromEntries(Object.entries(tables).map(([name, it]) => [name, changed(it)]));
}

/** Whether an expression names a column. */
export function mentions(expr: unknown, column: string): boolean {
  if (expr === null || typeof expr !== 'object') return false;
  const { type, name } = expr as { type?: string; name?: string };
  return (type === 'ref' && name === column) || Object.values(expr).some((it) => mentions(it, column));
}

function inExpression<E>(expr: E, old: string, name: string): E {
  if (expr === null || typeof expr !== 'object') return expr;
  if (Array.isArray(expr)) return expr.map((it) => inExpression(it, old, name)) as E;
  const entries = Object.entries(expr).map(([key, value]) => [key, inExpression(value, old, name)]);
  const { type, name: own } = expr as { type?: string; name?: string };
  return { ...Object.fromEntries(entries), ...(type === 'ref' && own === old && { name }) } as E;
}
