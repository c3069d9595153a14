import { compileTemplate, type Rendered, type Template } from '../template/compile-template';
import { formatterStruct, type GoStruct } from '../template/go-value';
import { tabTable } from './tab-table';

/** Name and field; with a third member the blank between them goes away where the field is empty. */
type RawLine = readonly [name: string, field: string, closesUp?: true];

export interface ListOutput {
  /** `--format`, '' when not given. */
  format: string;
  /** `-q`: IDs only, and stronger than a format that is not a table. */
  quiet: boolean;
  /** The template without `table`, columns divided by `\t`. */
  table: string;
  /** The template for `-q`. */
  quietTemplate?: string;
  /** What `--format raw` prints, line by line: the name of a line and its field. Without it `raw` is text like any other. */
  raw?: readonly RawLine[];
  /** Field to heading. */
  headings: Readonly<Record<string, string>>;
  rows: readonly GoStruct[];
}

/** A list as `ps`, `images`, `history` and `stats` print it (docker-facts §2.1); refusals have docker's words. */
export function listOutput(list: ListOutput): { ok: true; text: string } | { ok: false; message: string } {
  const { isTable, source } = chosen(list);
  const compiled = compileTemplate(source);
  if (!compiled.ok) return { ok: false, message: `template parsing error: ${compiled.message}` };
  const lines: string[] = [];
  for (const row of list.rows) {
    const line = compiled.template.render(row);
    if (!line.ok) return { ok: false, message: `template parsing error: ${line.message}` };
    lines.push(`${line.text}\n`);
  }
  if (!isTable) return { ok: true, text: lines.join('') };
  const heading = headingOf(compiled.template, list.headings);
  if (!heading.ok) return { ok: false, message: `template parsing error: ${heading.message}` };
  return { ok: true, text: tabTable(`${heading.text}\n${lines.join('')}`) };
}

/** Headings drawn before. They follow from the template and from the table of headings, which never change. */
const drawn = new WeakMap<Template, { headings: ListOutput['headings']; text: Rendered }>();

function headingOf(template: Template, headings: ListOutput['headings']): Rendered {
  const known = drawn.get(template);
  if (known?.headings === headings) return known.text;
  const text = template.renderHeading(headingRow(headings));
  drawn.set(template, { headings, text });
  return text;
}

function chosen({ format, quiet, table, quietTemplate = '{{.ID}}', raw }: ListOutput): {
  isTable: boolean;
  source: string;
} {
  if (format === 'raw' && raw) return { isTable: false, source: rawTemplate(raw, quiet) };
  if (quiet) return { isTable: false, source: quietTemplate };
  if (format === '' || format === 'table') return { isTable: true, source: unescaped(table) };
  if (format === 'json') return { isTable: false, source: '{{json .}}' };
  const isTable = format.startsWith('table');
  return { isTable, source: unescaped((isTable ? format.slice(5) : format).replace(/^ +| +$/g, '')) };
}

/** One line per field and an empty one after each row; `-q` leaves the ID, or the name of what has none. */
function rawTemplate(lines: readonly RawLine[], quiet: boolean): string {
  const line = ([name, field, closesUp]: RawLine) =>
    closesUp ? `${name}:{{pad .${field} 1 0}}` : `${name}: {{.${field}}}`;
  const [first] = lines;
  if (quiet && first) return line(lines.find(([, field]) => field === 'ID') ?? first);
  return lines.map((one) => `${line(one)}\n`).join('');
}

/** In a shell `'\t'` stays as it is; docker turns it into a tab. */
function unescaped(format: string): string {
  return format.replaceAll('\\t', '\t').replaceAll('\\n', '\n');
}

function headingRow(headings: Readonly<Record<string, string>>): GoStruct {
  const members = Object.entries(headings).map(([name, heading]) => [name, () => heading] as const);
  return formatterStruct('formatter.SubHeaderContext', members, [['Label', (name = '') => labelHeading(String(name))]]);
}

/** `{{.Label "com.example.tier"}}` is headed `tier`. */
function labelHeading(label: string): string {
  return label.slice(label.lastIndexOf('.') + 1).replace(/[-_]/g, ' ');
}
