import type { SqlColumn } from '../sql/table';
import type { MysqlTable } from './mysql-state';

/** CREATE TABLE as SHOW CREATE TABLE and dumps write it. */
export function createText(table: MysqlTable, maria: boolean): string {
  const quoted = (list: readonly string[]) => list.map((it) => `\`${it}\``).join(',');
  const columns = table.columns.map((column) => `  ${columnText(column, maria)}`);
  const keys = table.constraints.flatMap((it) => {
    if (it.kind === 'primary') return [`  PRIMARY KEY (${quoted(it.columns)})`];
    return it.kind === 'unique' ? [`  UNIQUE KEY \`${it.name}\` (${quoted(it.columns)})`] : [];
  });
  const indexes = table.indexes.map((it) => `  KEY \`${it.name}\` (${quoted(it.columns)})`);
  const foreign = table.constraints.flatMap((it) => {
    if (it.kind !== 'foreign') return [];
    const action = it.onDelete === 'no action' ? '' : ` ON DELETE ${it.onDelete.toUpperCase()}`;
    return [
      `  CONSTRAINT \`${it.name}\` FOREIGN KEY (${quoted(it.columns)}) REFERENCES \`${it.table}\` (${quoted(it.targets)})${action}`,
    ];
  });
  const checks = table.constraints.flatMap((it) =>
    it.kind === 'check' ? [`  CONSTRAINT \`${it.name}\` CHECK (${expressionText(it.expr)})`] : [],
  );
  const counter = table.columns.some(({ counts }) => counts) && table.next > 1 ? ` AUTO_INCREMENT=${table.next}` : '';
  const collation = maria ? 'utf8mb4_uca1400_ai_ci' : 'utf8mb4_0900_ai_ci';
  return `CREATE TABLE \`${table.name}\` (\n${[...columns, ...keys, ...indexes, ...foreign, ...checks].join(',\n')}\n) ENGINE=InnoDB${counter} DEFAULT CHARSET=utf8mb4 COLLATE=${collation}`;
}

function columnText(column: SqlColumn, maria: boolean): string {
  const now = maria ? 'current_timestamp()' : 'CURRENT_TIMESTAMP';
  const fallback = defaultText(column, maria);
  const quotes = maria && column.default && /^(integer|numeric)$/.test(column.default.type);
  const words = [
    `\`${column.name}\` ${column.type.written ?? column.type.name}`,
    ...(column.notNull ? ['NOT NULL'] : column.type.written === 'timestamp' ? ['NULL'] : []),
    ...(column.counts ? ['AUTO_INCREMENT'] : []),
    ...(fallback === null
      ? column.notNull || /^(text|json|tinytext|mediumtext|longtext|blob)/.test(column.type.written ?? '')
        ? []
        : ['DEFAULT NULL']
      : [`DEFAULT ${column.default?.type === 'call' || quotes ? fallback : `'${fallback}'`}`]),
    ...(column.renewed ? [`ON UPDATE ${now}`] : []),
  ];
  return words.join(' ');
}

/** What a column has by itself, as DESCRIBE shows it, or null. */
export function defaultText({ default: expr }: SqlColumn, maria: boolean): string | null {
  if (!expr) return null;
  if (expr.type === 'call' && expr.function.name === 'current_timestamp') {
    return maria ? 'current_timestamp()' : 'CURRENT_TIMESTAMP';
  }
  return expr.type === 'call' ? `(${expressionText(expr)})` : expressionText(expr).replace(/^'(.*)'$/s, '$1');
}

/** An expression as the servers write it down, roughly: with brackets around every part. */
function expressionText(expr: unknown): string {
  const it = expr as { type: string } & Record<string, unknown>;
  switch (it.type) {
    case 'integer':
    case 'numeric':
      return String(it.value);
    case 'string':
      return `'${String(it.value).replace(/['\\]/g, '\\$&')}'`;
    case 'ref':
      return `\`${it.name}\``;
    case 'binary':
      return `(${expressionText(it.left)} ${String(it.op).toLowerCase()} ${expressionText(it.right)})`;
    case 'unary':
      return `(${String(it.op).toLowerCase()} ${expressionText(it.operand)})`;
    case 'ternary':
      return `(${expressionText(it.value)} ${String(it.op).toLowerCase()} ${expressionText(it.lo)} and ${expressionText(it.hi)})`;
    case 'list':
      return `(${(it.expressions as unknown[]).map(expressionText).join(',')})`;
    case 'call':
      return `${(it.function as { name: string }).name}(${(it.args as unknown[]).map(expressionText).join(',')})`;
    default:
      return it.type;
  }
}
