import type { Running } from './effects';
import { Raised, type TraceEntry } from './errors';
import { exceptionText } from './show';
import type { Expr, PythonSyntaxError, Span, Stmt } from './syntax';
import { PyInstance } from './values';

/** What Python prints for an exception that nobody caught. */
export function* tracebackText(error: Raised, depth = 0): Running<string> {
  if (depth > 5) return '';
  const cause = error.value.attributes.get('__cause__');
  let before = '';
  if (cause instanceof PyInstance) {
    const way = Raised.of(cause);
    const text = way ? yield* tracebackText(way, depth + 1) : yield* headline(cause);
    before = `${text}\nThe above exception was the direct cause of the following exception:\n\n`;
  } else if (error.context && cause === undefined) {
    const text = yield* tracebackText(error.context, depth + 1);
    before = `${text}\nDuring handling of the above exception, another exception occurred:\n\n`;
  }
  const lines = folded(error.trace.map(entryText)).join('');
  return `${before}Traceback (most recent call last):\n${lines}${yield* headline(error.value)}`;
}

/** The last line: which exception, and what it says. */
export function* headline(value: PyInstance): Running<string> {
  const module = value.type.module === 'builtins' || value.type.module === '__main__' ? '' : `${value.type.module}.`;
  const text = yield* exceptionText(value);
  return `${module}${value.type.name}${text === '' ? '' : `: ${text}`}\n`;
}

/** The same line over and over is only counted. */
function folded(entries: readonly string[]): string[] {
  const lines: string[] = [];
  let times = 0;
  const settle = () => {
    if (times > 3) lines.push(`  [Previous line repeated ${times - 3} more time${times === 4 ? '' : 's'}]\n`);
  };
  for (const [i, entry] of entries.entries()) {
    if (entry !== entries[i - 1]) {
      settle();
      times = 0;
    }
    times += 1;
    if (times <= 3) lines.push(entry);
  }
  settle();
  return lines;
}

function entryText({ file, source, name, at }: TraceEntry): string {
  const { number, text, column } = lineAt(source, at.start);
  const head = `  File "${file}", line ${number}, in ${name}\n`;
  if (file.startsWith('<')) return head;
  const bare = text.trim();
  if (bare === '') return head;
  return `${head}    ${bare}\n${marks(source, at as Expr, text, column)}`;
}

/** `~~^~~` below the part of the line that failed; nothing where that is the whole line. */
function marks(source: string, at: Expr | Stmt, text: string, column: number): string {
  const indent = text.length - text.trimStart().length;
  const bareLength = text.trim().length;
  const oneLine = !source.slice(at.start, at.end).includes('\n');
  const length = oneLine ? at.end - at.start : text.trimEnd().length - column;
  const anchor = oneLine ? anchorOf(at) : null;
  if (!anchor && (length <= 0 || (column === indent && length >= bareLength))) return '';
  if (isStatement(at)) return '';
  let line = '^'.repeat(length);
  if (anchor) {
    const from = anchor.start - at.start;
    line =
      '~'.repeat(from) +
      '^'.repeat(anchor.end - anchor.start) +
      '~'.repeat(Math.max(0, length - from - (anchor.end - anchor.start)));
  }
  return `    ${' '.repeat(column - indent)}${line}\n`;
}

const STATEMENTS = new Set([
  'expression',
  'assign',
  'augmented',
  'raise',
  'assert',
  'import',
  'from',
  'return',
  'delete',
  'with',
  'for',
  'while',
  'if',
  'def',
  'class',
]);

function isStatement(at: Expr | Stmt): boolean {
  return STATEMENTS.has(at.type) && at.type !== 'augmented';
}

function anchorOf(at: Expr | Stmt): Span | null {
  if (at.type === 'binary') return at.at;
  if (at.type === 'subscript') return { start: at.object.end, end: at.end };
  return null;
}

/** What Python prints for a source that it cannot read. */
export function syntaxText(error: PythonSyntaxError, file: string, source: string): string {
  const { number, text, column } = lineAt(source, Math.min(error.at.start, Math.max(0, source.length - 1)));
  const indent = text.length - text.trimStart().length;
  const isInside = error.at.start < source.length;
  const end = isInside ? Math.max(1, Math.min(error.at.end - error.at.start, text.trimEnd().length - column)) : 1;
  const shown =
    text.trim() === '' ? '' : `    ${text.trim()}\n    ${' '.repeat(Math.max(0, column - indent))}${'^'.repeat(end)}\n`;
  return `  File "${file}", line ${number}\n${shown}${error.kind}: ${error.message}\n`;
}

function lineAt(source: string, offset: number): { number: number; text: string; column: number } {
  const before = source.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  const end = source.indexOf('\n', offset);
  return {
    number: before.split('\n').length,
    text: source.slice(start, end < 0 ? source.length : end).replace(/\r$/, ''),
    column: offset - start,
  };
}
