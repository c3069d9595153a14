import type { Client, ClientAround, ClientStep, Talk } from '../clients/client';
import { err, out, type Printed } from '../program';
import type { Described, DescribeRequest } from './describe';
import { errorText, tableText } from './format-output';
import { LOST, openConnection, sendRequest } from './psql-connection';
import { type PsqlOptions, psqlOptions, versionText } from './psql-options';
import type { PgOutput } from './run-statement';
import type { PgConnection } from './serve-query';
import { splitStatements } from './split-statements';

interface PsqlMemory {
  connection: PgConnection;
  /** What was typed since the last semicolon. */
  buffer: string;
  look: Look;
  /** The password is being asked for. */
  asking?: true;
}

type Look = Pick<PsqlOptions, 'aligned' | 'tuplesOnly' | 'expanded' | 'separator'>;

/** psql: commands from `-c`, `-f` or a pipe, or a prompt. */
export const psql: Client = {
  name: 'psql',
  farewell: '\\q',
  *begin(around) {
    const options = psqlOptions(around);
    if ('says' in options) return { print: [(options.code === 0 ? out : err)(options.says)], exit: options.code };
    if (options.asks && around.interactive) return askPassword(options);
    return yield* connected(around, options, options.password);
  },
  *line(around, saved, line) {
    const options = psqlOptions(around);
    if ('says' in options) return { print: [], exit: 1 };
    const memory = saved as unknown as PsqlMemory;
    if (memory.asking) return yield* connected(around, options, line ?? '');
    if (line === null) {
      const last =
        memory.buffer.trim() === '' || around.interactive ? null : yield* perform(options, memory, memory.buffer, null);
      return {
        print: [...(last?.print ?? []), ...(around.interactive ? [out('\n')] : [])],
        exit: last && 'lost' in last ? 2 : 0,
      };
    }
    const step = yield* fed(around, options, memory, line, null);
    if ('exit' in step) return step;
    return waiting(around, step.memory, step.print);
  },
  interrupted(saved) {
    const memory = saved as unknown as PsqlMemory;
    if (memory.asking) return { print: [], exit: 2 };
    const cleared = { ...memory, buffer: '' };
    return { print: [], memory: cleared as never, prompt: promptOf(cleared) };
  },
};

function askPassword({ user, aligned, tuplesOnly, expanded, separator }: PsqlOptions): ClientStep {
  const connection = { user, database: '', superuser: false };
  const memory: PsqlMemory = {
    connection,
    buffer: '',
    look: { aligned, tuplesOnly, expanded, separator },
    asking: true,
  };
  return { print: [], memory: memory as never, prompt: `Password for user ${user}: `, secret: true };
}

function* connected(around: ClientAround, options: PsqlOptions, password: string | null): Talk<ClientStep> {
  const opened = yield* openConnection(options, options.database, password);
  if ('needsPassword' in opened && around.interactive && password === null) return askPassword(options);
  if ('error' in opened) return { print: [err(`psql: error: ${opened.error}\n`)], exit: 2 };
  const { aligned, tuplesOnly, expanded, separator } = options;
  let memory: PsqlMemory = {
    connection: opened.connection,
    buffer: '',
    look: { aligned, tuplesOnly, expanded, separator },
  };
  if (options.list) {
    const listed = yield* backslash(around, options, memory, '\\l', null);
    return { print: listed.print, exit: 0 };
  }
  if (options.commands.length > 0 || options.file !== null) return yield* given(around, options, memory);
  if (!around.interactive) return waiting(around, memory, []);
  const own = versionText(around.env);
  const banner = `psql (${opened.version === own ? own : `${own}, server ${opened.version}`})\nType "help" for help.\n\n`;
  memory = { ...memory, buffer: '' };
  return waiting(around, memory, options.quiet ? [] : [out(banner)]);
}

/** What `-c` and `-f` give. */
function* given(around: ClientAround, options: PsqlOptions, first: PsqlMemory): Talk<ClientStep> {
  const print: Printed[] = [];
  let memory = first;
  let failed = false;
  for (const command of options.commands) {
    if (/^\s*\\/.test(command)) {
      const step = yield* backslash(around, options, memory, command.trim(), null);
      print.push(...step.print);
      failed = step.failed === true;
      continue;
    }
    const { statements, rest } = splitStatements(command);
    failed = false;
    for (const sql of rest === '' ? statements : [...statements, rest]) {
      const step = yield* perform(options, memory, sql, null);
      print.push(...step.print);
      memory = step.memory;
      if ('lost' in step) return { print, exit: 2 };
      failed = step.failed;
      if (failed) break;
    }
    if (failed && options.stopOnError) return { print, exit: 1 };
  }
  if (options.file !== null) {
    const text = around.read(options.file);
    if (text === null)
      return { print: [...print, err(`psql: error: ${options.file}: No such file or directory\n`)], exit: 1 };
    for (const [at, line] of text.split('\n').entries()) {
      const step = yield* fed(around, options, memory, line, `psql:${options.file}:${at + 1}: `);
      print.push(...step.print);
      if ('exit' in step) return { print, exit: step.exit };
      memory = step.memory;
      if (step.failed && options.stopOnError) return { print, exit: 3 };
    }
    if (memory.buffer.trim() !== '') print.push(...(yield* perform(options, memory, memory.buffer, '')).print);
    return { print, exit: 0 };
  }
  return { print, exit: failed ? 1 : 0 };
}

type Fed = { print: Printed[]; memory: PsqlMemory; failed: boolean } | { print: Printed[]; exit: number };

/** A line of input: a command with a backslash, or SQL that is sent when its semicolon has come. */
function* fed(
  around: ClientAround,
  options: PsqlOptions,
  before: PsqlMemory,
  line: string,
  prefix: string | null,
): Talk<Fed> {
  let memory = before;
  const text = line.trim();
  if (memory.buffer === '' && around.interactive) {
    if (/^(quit|exit)$/i.test(text)) return { print: [], exit: 0 };
    if (/^help$/i.test(text)) return { print: [out(HELP)], memory, failed: false };
  }
  if (text.startsWith('\\') && !/^'|"/.test(splitStatements(memory.buffer).waits)) {
    const step = yield* backslash(around, options, memory, text, prefix);
    if (step.exit !== undefined) return { print: step.print, exit: step.exit };
    return { print: step.print, memory: step.memory, failed: step.failed === true };
  }
  // `\g` and `\gx` at the end of a line send what stands before them.
  const sent = /^([\s\S]*?)\\g(x?)\s*$/.exec(line);
  const whole = sent ? `${memory.buffer}${sent[1]};` : `${memory.buffer}${line}\n`;
  const { statements, rest } = splitStatements(whole);
  const print: Printed[] = [];
  let failed = false;
  memory = { ...memory, buffer: rest };
  for (const sql of statements) {
    const look = sent?.[2] ? { ...memory, look: { ...memory.look, expanded: true } } : memory;
    const step = yield* perform(options, look, sql, prefix);
    print.push(...step.print);
    if ('lost' in step) return { print, exit: 2 };
    memory = { ...memory, connection: step.memory.connection };
    failed = step.failed;
    if (failed && options.stopOnError) return { print, exit: 3 };
  }
  return { print, memory, failed };
}

type Performed =
  | { print: Printed[]; memory: PsqlMemory; failed: boolean }
  | { print: Printed[]; memory: PsqlMemory; lost: true };

function* perform(options: PsqlOptions, memory: PsqlMemory, sql: string, prefix: string | null): Talk<Performed> {
  const { connection } = memory;
  const reply = yield* sendRequest<{ outputs: PgOutput[]; connection: PgConnection }>(options, {
    kind: 'query',
    connection,
    sql,
  });
  if (!reply) return { print: [err(`${LOST}connection to server was lost\n`)], memory, lost: true };
  const print = reply.outputs.flatMap((output): Printed[] => {
    switch (output.kind) {
      case 'rows': {
        const shows = output.columns.length > 0 || output.tag.startsWith('SELECT');
        const table = shows ? [out(tableText(output, memory.look))] : [];
        return output.tag.startsWith('SELECT') ||
          output.tag === 'SHOW' ||
          options.quiet ||
          (memory.look.tuplesOnly && !/^(INSERT|UPDATE|DELETE)/.test(output.tag))
          ? table
          : [...table, out(`${output.tag}\n`)];
      }
      case 'tag':
        return options.quiet ? [] : [out(`${output.tag}\n`)];
      case 'notice':
        return [err(`${prefix ?? ''}${output.level}:  ${output.text}\n`)];
      case 'error':
        return [err(`${prefix ?? ''}${errorText(output, sql)}`)];
      default:
        output satisfies never;
        return [];
    }
  });
  return {
    print,
    memory: { ...memory, connection: reply.connection },
    failed: reply.outputs.some(({ kind }) => kind === 'error'),
  };
}

const DESCRIBES: Readonly<Record<string, DescribeRequest>> = {
  l: { what: 'databases' },
  list: { what: 'databases' },
  d: { what: 'relations' },
  dt: { what: 'tables' },
  du: { what: 'roles' },
  dg: { what: 'roles' },
  dn: { what: 'schemas' },
};

interface Backslashed {
  print: Printed[];
  memory: PsqlMemory;
  exit?: number;
  failed?: boolean;
}

function* backslash(
  around: ClientAround,
  options: PsqlOptions,
  memory: PsqlMemory,
  text: string,
  prefix: string | null,
): Talk<Backslashed> {
  const [word = '', ...args] = text.slice(1).replace(/;$/, '').split(/\s+/);
  const name = word.replace(/\+$/, '');
  const [arg = ''] = args;
  const same = (print: Printed[], failed = false): Backslashed => ({ print, memory, failed });
  const { look, connection } = memory;
  switch (name) {
    case 'q':
    case 'quit':
      return { print: [], memory, exit: 0 };
    case '?':
    case 'h':
    case 'help':
      return same([out(BACKSLASH_HELP)]);
    case 'r':
      return { print: [out('Query buffer reset (cleared).\n')], memory: { ...memory, buffer: '' } };
    case 'p':
      return same([out(memory.buffer === '' ? 'Query buffer is empty.\n' : memory.buffer)]);
    case 'echo':
      return same([out(`${args.join(' ')}\n`)]);
    case 'g': {
      const step = yield* perform(options, memory, memory.buffer, prefix);
      return { print: step.print, memory: { ...step.memory, buffer: '' } };
    }
    case 'x': {
      const expanded = arg === '' ? !look.expanded : arg === 'on';
      return {
        print: [out(`Expanded display is ${expanded ? 'on' : 'off'}.\n`)],
        memory: { ...memory, look: { ...look, expanded } },
      };
    }
    case 't': {
      const tuplesOnly = !look.tuplesOnly;
      return {
        print: [out(`Tuples only is ${tuplesOnly ? 'on' : 'off'}.\n`)],
        memory: { ...memory, look: { ...look, tuplesOnly } },
      };
    }
    case 'a': {
      const aligned = !look.aligned;
      return {
        print: [out(`Output format is ${aligned ? 'aligned' : 'unaligned'}.\n`)],
        memory: { ...memory, look: { ...look, aligned } },
      };
    }
    case 'timing':
    case 'set':
    case 'pset':
    case 'encoding':
      return same([err(`${prefix ?? ''}this room does not simulate psql's \\${name}\n`)], true);
    case 'conninfo': {
      const where =
        options.host === ''
          ? `via socket in "/var/run/postgresql" at port "${options.port}"`
          : `on host "${options.host}" at port "${options.port}"`;
      return same([
        out(`You are connected to database "${connection.database}" as user "${connection.user}" ${where}.\n`),
      ]);
    }
    case 'c':
    case 'connect': {
      const database = arg === '' || arg === '-' ? connection.database : arg;
      const user = args[1] ?? connection.user;
      const opened = yield* openConnection({ ...options, user }, database, options.password);
      if ('error' in opened) {
        return same([err(`${prefix ?? ''}${opened.error}\nPrevious connection kept\n`)], true);
      }
      const says = out(`You are now connected to database "${database}" as user "${user}".\n`);
      return { print: options.quiet ? [] : [says], memory: { ...memory, connection: opened.connection } };
    }
    case 'i': {
      const file = around.read(arg);
      if (file === null) return same([err(`${prefix ?? ''}${arg}: No such file or directory\n`)], true);
      const print: Printed[] = [];
      let current: PsqlMemory = { ...memory, buffer: '' };
      for (const [at, line] of file.split('\n').entries()) {
        if (/^\s*\\i\b/.test(line)) continue;
        const step = yield* fed(around, options, current, line, `psql:${arg}:${at + 1}: `);
        print.push(...step.print);
        if ('exit' in step) return { print, memory: current, exit: step.exit };
        current = step.memory;
      }
      return { print, memory: current };
    }
    default: {
      const request: DescribeRequest | undefined =
        name === 'd' && arg !== '' ? { what: 'table', name: arg.replace(/^public\./, '') } : DESCRIBES[name];
      if (!request) {
        const known =
          /^(d[A-Za-z]+|copy|e|ef|ev|o|w|watch|gexec|gset|gdesc|if|else|endif|password|s|sf|sv|z|cd|prompt|unset|lo_\w+|!|warn|qecho|html|H|C|f|T|bind|crosstabview|errverbose|ir)$/.test(
            name,
          );
        if (known) return same([err(`${prefix ?? ''}this room does not simulate psql's \\${name}\n`)], true);
        return same([err(`${prefix ?? ''}invalid command \\${word}\nTry \\? for help.\n`)], true);
      }
      const described = yield* sendRequest<Described>(options, { kind: 'describe', connection, request });
      if (!described) return { print: [err(`${LOST}connection to server was lost\n`)], memory, exit: 2 };
      if ('says' in described) return same([err(`${prefix ?? ''}${described.says}\n`)]);
      return same([out(tableText(described, look))]);
    }
  }
}

function waiting(around: ClientAround, memory: PsqlMemory, print: readonly Printed[]): ClientStep {
  return { print, memory: memory as never, prompt: around.interactive ? promptOf(memory) : '' };
}

function promptOf({ connection: { database, superuser, transaction }, buffer }: PsqlMemory): string {
  const state = transaction ? (transaction.failed ? '!' : '*') : '';
  return `${database}${splitStatements(buffer).waits}${state}${superuser ? '#' : '>'} `;
}

const HELP = `You are using psql, the command-line interface to PostgreSQL.
Type:  \\copyright for distribution terms
       \\h for help with SQL commands
       \\? for help with psql commands
       \\g or terminate with semicolon to execute query
       \\q to quit
`;
const BACKSLASH_HELP = `General
  \\g                     execute query
  \\q                     quit psql

Informational
  \\d                     list tables and sequences
  \\d NAME                describe table
  \\dn                    list schemas
  \\dt                    list tables
  \\du                    list roles
  \\l                     list databases

Formatting
  \\a                     toggle between unaligned and aligned output mode
  \\t                     show only rows
  \\x                     toggle expanded output

Connection
  \\c [DBNAME]            connect to new database
  \\conninfo              display information about current connection

Input
  \\i FILE                execute commands from file
`;
