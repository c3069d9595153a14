import type { Client, ClientAround, ClientStep, Talk } from '../clients/client';
import { err, out, type Printed } from '../program';
import { openConnection, sendQuery } from './client-connection';
import { type ClientOptions, clientOptions } from './client-options';
import { banner, HELP, statusText } from './client-texts';
import { type Flavour, PRODUCTS } from './flavour';
import { tableText, tabText, verticalText } from './format-output';
import type { Greeting } from './mysql';
import type { MysqlOutput } from './run-statement';
import type { MysqlConnection } from './serve-query';
import { type Piece, splitStatements } from './split-statements';

interface Memory {
  connection: MysqlConnection;
  greeting: Greeting | null;
  /** What was typed since the last semicolon. */
  buffer: string;
  /** Lines read before those of the buffer, for the places in errors of a pipe. */
  lines: number;
  /** The password is being asked for. */
  asking?: true;
}

type Fed = { print: Printed[]; memory: Memory } | { print: Printed[]; exit: number };

/** `mysql` and `mariadb`: statements from `-e` or a pipe, or a prompt. */
export function sqlClient(name: string, flavour: Flavour): Client {
  return {
    name,
    farewell: '^DBye',
    *begin(around) {
      const options = optionsOf(around, flavour);
      if ('says' in options) return { print: [(options.error ? err : out)(options.says)], exit: options.code };
      const warning = warned(options);
      if (options.asks) {
        const step = ask(around);
        return { ...step, print: [...warning, ...step.print] };
      }
      const step = yield* connected(around, options, options.password);
      return { ...step, print: [...warning, ...step.print] };
    },
    *line(around, saved, line) {
      const options = optionsOf(around, flavour);
      if ('says' in options) return { print: [], exit: 1 };
      const memory = saved as unknown as Memory;
      if (memory.asking) {
        const step = yield* connected(around, options, line ?? '');
        // A pipe that ends with the password has nothing more to say.
        return line === null && !('exit' in step) ? { print: step.print, exit: 0 } : step;
      }
      if (line === null) return yield* ended(around, options, memory);
      const fed = yield* read(around, options, memory, line);
      return 'exit' in fed ? fed : waiting(around, fed.memory, fed.print);
    },
    interrupted(saved) {
      const memory = saved as unknown as Memory;
      if (memory.asking) return { print: [], exit: 1 };
      const cleared = { ...memory, buffer: '' };
      return { print: [], memory: cleared as never, prompt: promptOf(cleared) };
    },
  };
}

function optionsOf(around: ClientAround, flavour: Flavour) {
  const options = clientOptions(around, flavour);
  if ('says' in options) return options;
  const [database] = options.words;
  return { ...options, database: options.database ?? database ?? null };
}

/** What MySQL's clients say of a password on the command line. */
export function warned({ flavour, name, exposed }: ClientOptions): Printed[] {
  if (flavour !== 'mysql' || !exposed) return [];
  return [err(`${name}: [Warning] Using a password on the command line interface can be insecure.\n`)];
}

function ask(around: ClientAround): ClientStep {
  const connection = { id: 0, user: '', host: '', database: null, lastInsertId: 0, warnings: [] };
  const memory: Memory = { connection, greeting: null, buffer: '', lines: 0, asking: true };
  return around.interactive
    ? { print: [], memory: memory as never, prompt: 'Enter password: ', secret: true }
    : { print: [err('Enter password: ')], memory: memory as never, prompt: '' };
}

function* connected(around: ClientAround, options: ClientOptions, password: string | null): Talk<ClientStep> {
  const opened = yield* openConnection(options, password);
  if (!('connection' in opened)) {
    return { print: [err(`ERROR ${opened.code} (${opened.state}): ${opened.message}\n`)], exit: 1 };
  }
  const { connection, greeting } = opened;
  let memory: Memory = { connection, greeting, buffer: '', lines: 0 };
  if (options.statements.length > 0) {
    const print: Printed[] = [];
    for (const text of options.statements) {
      const { statements, rest } = splitStatements(text);
      for (const piece of rest.sql === '' ? statements : [...statements, rest]) {
        const done = yield* perform(around, options, memory, piece);
        print.push(...done.print);
        if ('exit' in done) return { print, exit: done.exit };
        memory = done.memory;
      }
    }
    return { print, exit: 0 };
  }
  if (!around.interactive) return waiting(around, memory, []);
  const tables = connection.database !== null && greeting.tables > 0 ? [out(READING)] : [];
  return waiting(around, memory, [...tables, out(banner(options.flavour, connection.id, greeting))]);
}

/** The end of the input: what waits is sent all the same. */
function* ended(around: ClientAround, options: ClientOptions, memory: Memory): Talk<ClientStep> {
  if (around.interactive) return { print: [], exit: 0 };
  const { rest } = splitStatements(memory.buffer);
  if (rest.sql === '') return { print: [], exit: 0 };
  const done = yield* perform(around, options, memory, rest);
  return { print: done.print, exit: 'exit' in done ? done.exit : 0 };
}

/** A line of input: a command of the client's own, or SQL that is sent when its semicolon has come. */
function* read(around: ClientAround, options: ClientOptions, before: Memory, line: string): Talk<Fed> {
  const own = yield* ownCommand(around, options, before, line);
  if (own) return own;
  const text = `${before.buffer}${line}\n`;
  const { statements, rest } = splitStatements(text);
  const print: Printed[] = [];
  const read = before.lines + text.split('\n').length - 1;
  let memory: Memory = before;
  for (const piece of statements) {
    const done = yield* perform(around, options, memory, piece);
    print.push(...done.print);
    if ('exit' in done) return { print, exit: done.exit };
    memory = done.memory;
  }
  if (statements.length === 0) return { print, memory: { ...memory, buffer: rest.sql === '' ? '' : text } };
  const buffer = rest.sql === '' ? '' : `${rest.sql}\n`;
  return { print, memory: { ...memory, buffer, lines: read - (buffer.split('\n').length - 1) } };
}

/** `exit`, `use shop`, `\s` … where no statement has begun; null for anything else. */
function* ownCommand(around: ClientAround, options: ClientOptions, memory: Memory, line: string): Talk<Fed | null> {
  const text = line.trim();
  const clears = /\\c\s*$/.test(text);
  if (clears) return { print: [], memory: { ...memory, buffer: '', lines: memory.lines + 1 } };
  if (memory.buffer.trim() !== '') return null;
  const [, word = '', rest = ''] = /^(\\.|[A-Za-z]+)\s*(.*?)\s*;?$/s.exec(text) ?? [];
  const same = (print: Printed[]): Fed => ({ print, memory: { ...memory, buffer: '', lines: memory.lines + 1 } });
  switch (word.toLowerCase()) {
    case '\\q':
    case 'exit':
    case 'quit':
      return rest === '' ? { print: around.interactive ? [out('Bye\n')] : [], exit: 0 } : null;
    case 'help':
    case '\\h':
    case '\\?':
    case '?':
      return rest === '' ? same([out(HELP)]) : null;
    case 'status':
    case '\\s': {
      if (rest !== '' || !memory.greeting) return null;
      return same([out(statusText(options, memory.connection, memory.greeting))]);
    }
    case 'use':
    case '\\u': {
      if (!/^\S+$/.test(rest)) return null;
      const name = rest.replace(/^`(.*)`$/, '$1').replaceAll('`', '``');
      return yield* perform(around, options, memory, { sql: `use \`${name}\``, line: memory.lines + 1 });
    }
    case 'source':
    case '\\.':
      return rest === '' ? null : yield* source(around, options, memory, rest);
    case 'delimiter':
    case '\\d':
    case 'pager':
    case 'tee':
    case 'system':
    case '\\!':
    case 'edit':
    case '\\e':
    case 'connect':
    case '\\r':
    case 'warnings':
    case 'charset':
    case 'prompt':
      return same([err(`this room does not simulate the client's ${word}\n`)]);
    default:
      return null;
  }
}

function* source(around: ClientAround, options: ClientOptions, memory: Memory, path: string): Talk<Fed> {
  const text = around.read(path);
  if (text === null) {
    const print = [err(`ERROR: \nFailed to open file '${path}', error: 2\n`)];
    return around.interactive ? { print, memory } : { print, exit: 1 };
  }
  const print: Printed[] = [];
  let current = memory;
  const { statements, rest } = splitStatements(text);
  for (const piece of rest.sql === '' ? statements : [...statements, rest]) {
    const done = yield* perform(around, options, current, piece);
    print.push(...done.print);
    if ('exit' in done) return { print, exit: done.exit };
    current = done.memory;
  }
  return { print, memory: current };
}

function* perform(around: ClientAround, options: ClientOptions, memory: Memory, piece: Piece): Talk<Fed> {
  const { flavour, force } = options;
  const queried = yield* sendQuery(options, memory.connection, piece.sql);
  const brand = flavour === 'mysql' ? `${PRODUCTS[flavour]} ` : '';
  const failed = (code: number, state: string, message: string, connection = memory.connection): Fed => {
    const place = around.interactive ? '' : ` at line ${memory.lines + piece.line}`;
    const print = [err(`ERROR ${code} (${state})${place}: ${message}\n`)];
    return around.interactive || force ? { print, memory: { ...memory, buffer: '', connection } } : { print, exit: 1 };
  };
  if (!queried) return failed(2013, 'HY000', `Lost connection to ${brand}server during query`);
  const { output, connection } = queried;
  if (output?.kind === 'error') return failed(output.code, output.state, output.message, connection);
  const print = output ? shown(around, options, output, piece.vertical === true, connection.warnings.length) : [];
  return { print, memory: { ...memory, connection } };
}

function shown(
  around: ClientAround,
  options: ClientOptions,
  output: Exclude<MysqlOutput, { kind: 'error' }>,
  vertical: boolean,
  warnings: number,
): Printed[] {
  const { interactive, tty } = around;
  const { heads, raw, look, flavour } = options;
  const digits = flavour === 'mysql' ? 2 : 3;
  const took = (seconds: number) => ` (${seconds.toFixed(digits)} sec)\n\n`;
  const noted = warnings === 0 ? '' : `, ${warnings} warning${warnings === 1 ? '' : 's'}`;
  if (output.kind === 'rows') {
    const { rows } = output;
    const listed = vertical || options.vertical;
    const tables = look === 'table' || (look === null && tty);
    const text = listed
      ? verticalText(output)
      : tables
        ? rows.length > 0
          ? tableText(output, heads)
          : ''
        : tabText(output, heads, raw);
    const count = rows.length === 0 ? 'Empty set' : `${rows.length} row${rows.length === 1 ? '' : 's'} in set`;
    return [out(interactive ? `${text}${count}${noted}${took(flavour === 'mysql' ? 0 : 0.001)}` : text)];
  }
  if (!interactive) return [];
  const { affected, info, changed } = output;
  if (changed) return [out(`${changed.tables > 0 ? READING : ''}Database changed\n`)];
  const count = `${affected} row${affected === 1 ? '' : 's'} affected`;
  return [out(`Query OK, ${count}${noted}${took(0.01).trimEnd()}\n${info === undefined ? '' : `${info}\n`}\n`)];
}

const READING = `Reading table information for completion of table and column names
You can turn off this feature to get a quicker startup with -A

`;

function waiting(around: ClientAround, memory: Memory, print: readonly Printed[]): ClientStep {
  return { print, memory: memory as never, prompt: around.interactive ? promptOf(memory) : '' };
}

function promptOf({ connection, buffer, greeting }: Memory): string {
  const { waits } = splitStatements(buffer);
  const maria = greeting?.flavour === 'mariadb';
  if (buffer.trim() !== '') {
    const mark = waits === '' ? '->' : waits === '/*' ? '/*>' : `${waits}>`;
    return `${mark.padStart(6)} `;
  }
  return maria ? `MariaDB [${connection.database ?? '(none)'}]> ` : 'mysql> ';
}
