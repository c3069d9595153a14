import type { Client, ClientAround, ClientStep, Talk } from '../clients/client';
import { err, out, type Printed } from '../program';
import { askingClient } from './asking-client';
import { openConnection, sendQuery } from './client-connection';
import { type ClientOptions, clientOptions } from './client-options';
import type { Flavour } from './flavour';
import { tableText } from './format-output';
import { warned } from './mysql-client';

/** `mysqladmin` and `mariadb-admin`: ping, status, version, create, drop. */
export function adminClient(name: string, flavour: Flavour): Client {
  const usage = ({ words }: ClientOptions) =>
    words.length > 0 ? null : `${name}: no command was given\nUsage: ${name} [OPTIONS] command command....\n`;
  return askingClient(name, flavour, usage, administer);
}

function* administer(_around: ClientAround, options: ClientOptions, password: string | null): Talk<ClientStep> {
  const { name, host, words, flavour } = options;
  const print: Printed[] = warned(options);
  const opened = yield* openConnection({ ...options, database: null }, password);
  if (!('connection' in opened)) {
    const { code, message } = opened;
    const where = host || 'localhost';
    const hint =
      code === 2002 && host === ''
        ? `Check that ${flavour === 'mariadb' ? 'mariadbd' : 'mysqld'} is running and that the socket: '${/'(.*)'/.exec(message)?.[1]}' exists!\n`
        : code < 2000
          ? ''
          : `Check that ${flavour === 'mariadb' ? 'mariadbd' : 'mysqld'} is running on ${where} and that the port is ${options.port}.\nYou can check this by doing 'telnet ${where} ${options.port}'\n`;
    print.push(err(`${name}: connect to server at '${where}' failed\nerror: '${message}'\n${hint}`));
    // A server that refuses is there, and that is all that a ping asks.
    return { print, exit: words.every((word) => word === 'ping') && code < 2000 ? 0 : 1 };
  }
  const { connection, greeting } = opened;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    switch (word) {
      case 'ping':
        print.push(out('mysqld is alive\n'));
        break;
      case 'status':
        print.push(
          out(
            `Uptime: ${greeting.uptime}  Threads: 2  Questions: ${connection.id}  Slow queries: 0  Opens: 119  Flush tables: 3  Open tables: 38  Queries per second avg: 0.${String(connection.id).padStart(3, '0')}\n`,
          ),
        );
        break;
      case 'version':
        print.push(
          out(`${name}  Ver ${greeting.version}\n\nServer version\t\t${greeting.version}\nProtocol version\t10\n`),
        );
        break;
      case 'create':
      case 'drop':
      case 'processlist': {
        const sql =
          word === 'processlist'
            ? 'show processlist'
            : `${word} database \`${(words[at + 1] ?? '').replaceAll('`', '``')}\``;
        if (word !== 'processlist') at += 1;
        if (word === 'drop' && !options.force) {
          print.push(err(`${name}: this room drops databases with --force only, as it cannot ask back\n`));
          return { print, exit: 1 };
        }
        const queried = yield* sendQuery(options, connection, sql);
        if (queried?.output?.kind === 'error') {
          print.push(err(`${name}: ${word.toUpperCase()} DATABASE failed; error: '${queried.output.message}'\n`));
          return { print, exit: 1 };
        }
        if (queried?.output?.kind === 'rows') print.push(out(tableText(queried.output, true)));
        if (word === 'drop') print.push(out(`Database "${words[at]}" dropped\n`));
        break;
      }
      default: {
        const known =
          /^(debug|extended-status|flush-\w+|kill|password|refresh|reload|shutdown|start-\w+|stop-\w+|variables)$/;
        const text = known.test(word) ? `this room does not simulate "${word}"` : `Unknown command: '${word}'`;
        print.push(err(`${name}: ${text}\n`));
        return { print, exit: 1 };
      }
    }
  }
  return { print, exit: 0 };
}

/** MariaDB's `healthcheck.sh`: whether its server answers. */
export const mariadbHealthcheck: Client = {
  name: 'healthcheck.sh',
  farewell: '^D',
  *begin(around) {
    const flags = around.argv.slice(1);
    const unknown = flags.find((flag) => !/^--(connect|innodb_initialized|su-mysql|su=\w+)$/.test(flag));
    if (unknown !== undefined) {
      const text = `healthcheck.sh: this room does not simulate the check ${unknown}\n`;
      return { print: [err(text)], exit: 1 };
    }
    const options = clientOptions({ ...around, argv: ['mariadb', '--user=healthcheck'] }, 'mariadb');
    if ('says' in options) return { print: [], exit: 1 };
    const opened = yield* openConnection(options, null);
    if ('connection' in opened || opened.code < 2000) return { print: [], exit: 0 };
    return { print: [err('healthcheck connect failed\n')], exit: 1 };
  },
  // It never waits for a line.
  // biome-ignore lint/correctness/useYield: it has nothing to ask
  *line() {
    return { print: [], exit: 1 };
  },
  interrupted: () => ({ print: [], exit: 1 }),
};
