import { parse, type Statement } from 'pgsql-ast-parser';
import { SqlError } from '../sql/sql-error';
import { absent } from './absent';

/** Characters of a statement; the grammar is general and slow with long ones. */
const LONGEST = 20_000;

const VERBS =
  /^(select|insert|update|delete|create|alter|drop|truncate|begin|start|commit|end|rollback|abort|with|values|table|show|set|explain|analyze|vacuum|grant|revoke|copy|comment|do|call|prepare|execute|deallocate|declare|fetch|close|listen|notify|unlisten|lock|reindex|cluster|checkpoint|discard|savepoint|release|reset|refresh|import|reassign|security|load|move)$/i;
/** What no simulated statement begins with, and real ones do. */
const BEYOND =
  /^(explain|copy|comment|do|call|prepare|execute|deallocate|declare|fetch|close|listen|notify|unlisten|lock|reindex|cluster|savepoint|release|refresh|import|reassign|security|load|move)$/i;

/** Reads one statement; null when there is nothing but blanks and comments. */
export function parseSql(sql: string): Statement | null {
  const first = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*([\s\S]?)/.exec(sql);
  const start = first ? first[0].length - (first[1]?.length ?? 0) : 0;
  if (first?.[1] === '' || /^;?\s*$/.test(sql.slice(start))) return null;
  if (sql.length > LONGEST) throw absent('statements of this length');
  const verb = /^\w+/.exec(sql.slice(start))?.[0] ?? '';
  if (!VERBS.test(verb)) throw syntaxError(sql, start);
  if (BEYOND.test(verb)) throw absent(verb.toUpperCase(), start);
  try {
    const [statement] = parse(sql, { locationTracking: true });
    return statement ?? null;
  } catch (error) {
    throw syntaxError(sql, placeOf(error, sql));
  }
}

function placeOf(error: unknown, sql: string): number {
  const { token } = error as { token?: { offset?: number } };
  if (token?.offset === undefined) {
    // The text breaks off: a quote that nobody closes, or an end that comes too soon.
    const quote = /^(?:[^']|'(?:[^']|'')*')*(')(?:[^']|'')*$/.exec(sql);
    return quote ? sql.lastIndexOf("'") : sql.trimEnd().length;
  }
  // `* form x`: the grammar takes the word for a name of all columns, which PostgreSQL does not.
  const before = /\*\s+(\w+)\s+$/.exec(sql.slice(0, token.offset));
  return before ? token.offset - before[0].length + before[0].indexOf(before[1] as string) : token.offset;
}

function syntaxError(sql: string, at: number): SqlError {
  const rest = sql.slice(at);
  if (rest.trim() === '') return new SqlError('syntax error at end of input', { at });
  if (rest.startsWith("'")) return new SqlError(`unterminated quoted string at or near "${rest}"`, { at });
  const word = /^(?:"[^"]*"|[\w$]+|'(?:[^']|'')*'|[<>=!]+|[\s\S])/.exec(rest)?.[0] ?? '';
  return new SqlError(`syntax error at or near "${word}"`, { at });
}
