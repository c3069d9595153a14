import type { ClientAround, Talk } from '../clients/client';
import { err, out, type Printed } from '../program';
import type { Described, DescribeRequest } from './describe';
import { tableText } from './format-output';
import { LOST, openConnection, sendRequest } from './psql-connection';
import { fed } from './psql-feed';
import type { PsqlMemory } from './psql-memory';
import type { PsqlOptions } from './psql-options';
import { perform } from './psql-perform';

const DESCRIBES: Readonly<Record<string, DescribeRequest>> = {
  l: { what: 'databases' },
  list: { what: 'databases' },
  d: { what: 'relations' },
  dt: { what: 'tables' },
  du: { what: 'roles' },
  dg: { what: 'roles' },
  dn: { what: 'schemas' },
};

export interface Backslashed {
  print: Printed[];
  memory: PsqlMemory;
  exit?: number;
  failed?: boolean;
}

/** A command with a backslash. */
export function* backslash(
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
