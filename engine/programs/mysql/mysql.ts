import { lacksCapability } from '../lacks-capability';
import { noSwitch } from '../no-switch';
import { err, out, type Program, type Step, type Surroundings } from '../program';
import { readText } from '../static-files';
import { type ConnectRequest, connect } from './connect';
import { DATA_FOLDER, dataFile, readState, stateFiles } from './data-files';
import { prepareData, switchLines } from './init-data';
import { productOf } from './product';
import { type MysqlConnection, serveQuery } from './serve-query';
import { startLines, stopLines } from './server-log';

/** A request in the protocol `mysql` between the programs of this room. */
export type MysqlRequest =
  | ({ kind: 'connect' } & ConnectRequest)
  | { kind: 'query'; connection: MysqlConnection; local: boolean; sql: string };

/** What a server tells of itself to who has come in. */
export interface Greeting {
  flavour: 'mysql' | 'mariadb';
  version: string;
  comment: string;
  /** Seconds for which it runs. */
  uptime: number;
  /** Tables of the database that was asked for. */
  tables: number;
}

const SERVERS = /^(mysqld|mariadbd)$/;

/** The image's start-up script: it makes the data and becomes the server. */
export const mysqlEntrypoint: Program = {
  name: 'mysql-entrypoint',
  start(around) {
    const [, ...given] = around.argv;
    const server = productOf(around).flavour === 'mariadb' ? 'mariadbd' : 'mysqld';
    const command = given[0]?.startsWith('-') ? [server, ...given] : given;
    const helps = command.some((arg) => /^(--help|-\?|--version|-V|--print-defaults)$/.test(arg));
    if (!SERVERS.test(command[0] ?? '') || helps) return { kind: 'becomes', argv: command, print: [] };
    if (lacksCapability(around, 'SETGID', 'SETUID')) return noSwitch('mysql', switchLines(around));
    const prepared = prepareData(around);
    const { print, writes } = prepared;
    if ('code' in prepared) return { kind: 'ends', code: prepared.code, print, writes };
    return { kind: 'becomes', argv: command, print, writes };
  },
  signal: () => null,
};

/** The server. Its tables are files of its data folder, written with every statement, so a kill loses nothing. */
export const mysqld: Program = {
  name: 'mysqld',
  start(around) {
    const { argv, now } = around;
    const product = productOf(around);
    if (argv.some((arg) => /^(--version|-V)$/.test(arg))) {
      const text =
        product.flavour === 'mariadb'
          ? `mariadbd  Ver ${product.version} for debian-linux-gnu on x86_64 (${product.comment})\n`
          : `/usr/sbin/mysqld  Ver ${product.number} for Linux on x86_64 (${product.comment})\n`;
      return { kind: 'ends', code: 0, print: [out(text)] };
    }
    if (!readState(around)) {
      const text =
        product.flavour === 'mariadb'
          ? `mariadbd: Can't open the mysql.plugin table. Please run mariadb-upgrade to create it.\n`
          : `mysqld: Data Dictionary initialization failed.\n`;
      return { kind: 'ends', code: 1, print: [err(text)] };
    }
    const crashed = readText(around, PID_FILE) === 'running\n';
    return {
      kind: 'plays',
      listens: product.flavour === 'mariadb' ? [3306] : [3306, 33_060],
      memory: { since: now, connections: 7 },
      wakeAt: null,
      print: startLines(now, product, 3306, crashed).map(err),
      writes: [dataFile(PID_FILE, 'running\n')],
    };
  },
  signal(around, _memory, name) {
    if (name === 'HUP') return {};
    if (name !== 'TERM' && name !== 'QUIT') return name === 'INT' ? {} : null;
    const print = stopLines(around.now, productOf(around), 'signal').map(err);
    return { exit: 0, print, writes: [dataFile(PID_FILE, 'stopped\n')] };
  },
  exchange(around, memory, { payload, from }) {
    const request = JSON.parse(payload) as MysqlRequest;
    const { reply, ...step } = answered(around, memory as unknown as Memory, request, from);
    return { ...step, reply: { text: JSON.stringify(reply) } };
  },
};

/** What it keeps in mind while it runs. */
interface Memory {
  since: number;
  /** Numbers of connections that were given. */
  connections: number;
}

/** Not empty: it runs, or the last one has not come to its end. */
const PID_FILE = `${DATA_FOLDER}/ib_buffer_pool`;

function answered(
  around: Surroundings,
  memory: Memory,
  request: MysqlRequest,
  address: string,
): Step & { reply: unknown } {
  const state = readState(around);
  const product = productOf(around);
  const from = request.local ? 'localhost' : address;
  if (!state) {
    return { reply: { code: 1030, state: 'HY000', message: 'Got error 168 - Unknown error from engine' } };
  }
  if (request.kind === 'connect') {
    const id = memory.connections + 1;
    const connected = connect(state, request, from, id, product.flavour);
    const database = request.database === null ? undefined : state.databases[request.database];
    const greeting: Greeting = {
      flavour: product.flavour,
      version: product.version,
      comment: product.comment,
      uptime: Math.floor((around.now - memory.since) / 1000),
      tables: Object.keys(database?.tables ?? {}).length,
    };
    return { reply: { ...connected, greeting }, memory: { ...memory, connections: id } };
  }
  const side = { flavour: product.flavour, version: product.version, from, now: around.now };
  const served = serveQuery(state, request.connection, request.sql, side);
  return {
    reply: { output: served.output, connection: served.connection },
    writes: stateFiles(state, served.state),
  };
}
