import type { MysqlOutput } from './run-statement';

type Rows = Extract<MysqlOutput, { kind: 'rows' }>;

/** Rows in a drawn table. */
export function tableText({ columns, rows }: Rows, heads: boolean): string {
  const cells = rows.map((row) => row.map((cell) => cell ?? 'NULL'));
  const widths = columns.map(({ name, solid }, at) =>
    Math.max(heads ? length(name) : 0, solid ? 0 : 4, ...cells.map((row) => length(row[at] ?? ''))),
  );
  const rule = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+\n`;
  const line = (row: readonly string[], right: (at: number) => boolean) =>
    `|${row
      .map((cell, at) => {
        const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - length(cell)));
        return right(at) ? ` ${space}${cell} ` : ` ${cell}${space} `;
      })
      .join('|')}|\n`;
  const head = heads
    ? line(
        columns.map(({ name }) => name),
        () => false,
      ) + rule
    : '';
  return `${rule}${head}${cells.map((row) => line(row, (at) => columns[at]?.right === true)).join('')}${rule}`;
}

/** Rows with tabs, as a pipe gets them. */
export function tabText({ columns, rows }: Rows, heads: boolean, raw: boolean): string {
  const escaped = (cell: string | null) =>
    cell === null
      ? 'NULL'
      : raw
        ? cell
        : cell.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\0', '\\0');
  const lines = [
    ...(heads && rows.length > 0 ? [columns.map(({ name }) => name)] : []),
    ...rows.map((row) => row.map(escaped)),
  ];
  return lines.map((line) => `${line.join('\t')}\n`).join('');
}

/** `\G`: every row a list. */
export function verticalText({ columns, rows }: Rows): string {
  const width = Math.max(0, ...columns.map(({ name }) => length(name)));
  return rows
    .map((row, at) => {
      const stars = '*'.repeat(27);
      const lines = columns.map(({ name }, i) => `${name.padStart(width)}: ${row[i] ?? 'NULL'}\n`);
      return `${stars} ${at + 1}. row ${stars}\n${lines.join('')}`;
    })
    .join('');
}

function length(text: string): number {
  return [...text].length;
}
