import type { PgOutput } from './run-statement';

/** An error as psql writes it, with the line and a caret where the server says a place. */
export function errorText({ message, detail, hint, at }: Extract<PgOutput, { kind: 'error' }>, sql: string): string {
  const lines = [`ERROR:  ${message}\n`];
  if (at !== undefined && at <= sql.length) {
    const before = sql.slice(0, at).split('\n');
    const line = sql.split('\n')[before.length - 1] ?? '';
    const head = `LINE ${before.length}: `;
    lines.push(`${head}${line}\n${' '.repeat(head.length + (before.at(-1)?.length ?? 0))}^\n`);
  }
  if (detail !== undefined) lines.push(`DETAIL:  ${detail}\n`);
  if (hint !== undefined) lines.push(`HINT:  ${hint}\n`);
  return lines.join('');
}

export interface TableLook {
  aligned: boolean;
  tuplesOnly: boolean;
  expanded: boolean;
  separator: string;
}

export interface ShownTable {
  title?: string;
  columns: readonly { name: string; right: boolean }[];
  rows: readonly (readonly (string | null)[])[];
  /** Instead of the number of rows. */
  footers?: readonly string[];
}

/** Rows as psql draws them. */
export function tableText({ title, columns, rows, footers }: ShownTable, look: TableLook): string {
  const cells = rows.map((row) => columns.map((_, at) => row[at] ?? ''));
  const count = `(${rows.length} row${rows.length === 1 ? '' : 's'})`;
  const { aligned, tuplesOnly, expanded, separator } = look;
  if (expanded) return expandedText(columns, cells, tuplesOnly);
  if (!aligned) {
    const lines = cells.map((row) => row.join(separator));
    const all = tuplesOnly
      ? lines
      : [columns.map(({ name }) => name).join(separator), ...lines, ...(footers ?? [count])];
    return all.map((line) => `${line}\n`).join('');
  }
  const pieces = cells.map((row) => row.map((cell) => cell.split('\n')));
  const widths = columns.map(({ name }, at) =>
    Math.max(length(name), ...pieces.flatMap((row) => (row[at] ?? []).map(length))),
  );
  const body = pieces.flatMap((row) => {
    const height = Math.max(1, ...row.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => {
      const drawn = row.map((lines, at) => {
        const text = lines[line] ?? '';
        const width = widths[at] ?? 0;
        const more = line < lines.length - 1;
        const last = at === row.length - 1;
        const padded = columns[at]?.right
          ? ' '.repeat(width - length(text)) + text
          : last && !more
            ? text
            : text + ' '.repeat(width - length(text));
        return ` ${padded}${more ? '+' : last ? '' : ' '}`;
      });
      return drawn.join('|');
    });
  });
  if (tuplesOnly) return `${body.map((line) => `${line}\n`).join('')}\n`;
  const head = columns.map(({ name }, at) => ` ${centred(name, widths[at] ?? 0)} `).join('|');
  const rule = widths.map((width) => '-'.repeat(width + 2)).join('+');
  const caption = title === undefined ? [] : [centred(title, rule.length).trimEnd()];
  return [...caption, head, rule, ...body, ...(footers ?? [count]), ''].map((line) => `${line}\n`).join('');
}

function expandedText(
  columns: ShownTable['columns'],
  rows: readonly (readonly string[])[],
  tuplesOnly: boolean,
): string {
  if (rows.length === 0) return tuplesOnly ? '' : '(0 rows)\n\n';
  const name = Math.max(...columns.map((column) => length(column.name)));
  const value = Math.max(...rows.flat().map(length), 0);
  const blocks = rows.map((row, at) => {
    const head = `-[ RECORD ${at + 1} ]`;
    const rule =
      head.length <= name + 1
        ? `${head.padEnd(name + 1, '-')}+${'-'.repeat(value + 1)}`
        : head.padEnd(name + value + 3, '-');
    const lines = columns.map((column, i) => `${column.name.padEnd(name)} | ${row[i] ?? ''}`.trimEnd());
    return [...(tuplesOnly ? [] : [rule]), ...lines].map((line) => `${line}\n`).join('');
  });
  return `${blocks.join('')}\n`;
}

function centred(text: string, width: number): string {
  const space = Math.max(0, width - length(text));
  return ' '.repeat(Math.floor(space / 2)) + text + ' '.repeat(Math.ceil(space / 2));
}

function length(text: string): number {
  return [...text].length;
}
