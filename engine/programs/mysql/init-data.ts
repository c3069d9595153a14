import { digestOf } from '../../model/digest';
import { err, out, type Printed, type ProgramFile, type Surroundings } from '../program';
import { namesIn, readText } from '../static-files';
import { DATA_FOLDER, dataFile, readState, stateFiles } from './data-files';
import { PRODUCTS } from './flavour';
import type { Account, MysqlState } from './mysql-state';
import { type Product, productOf } from './product';
import { runSql } from './run-statement';
import { initialiseLines, note, startLines, stopLines } from './server-log';
import { splitStatements } from './split-statements';

export type Prepared = { print: Printed[]; writes: ProgramFile[] } & ({ code: number } | { ready: true });

const SCRIPT = '/usr/local/bin/docker-entrypoint.sh';
const INIT_FOLDER = '/docker-entrypoint-initdb.d';

/** What the image's start-up script does before it becomes the server: data and accounts, unless there are some already. */
export function prepareData(around: Surroundings): Prepared {
  const { now } = around;
  const product = productOf(around);
  const print: Printed[] = [];
  const say = (text: string) => print.push(out(note(now, text)));
  const maria = product.flavour === 'mariadb';
  const switching = switchLines(around);
  print.push(...[...switching, switching[0] as string].map(out));
  if (readState(around)) {
    if (maria) say('MariaDB upgrade not required');
    else print.push(out(`'/var/lib/mysql/mysql.sock' -> '${product.socket}'\n`));
    return { print, writes: [], ready: true };
  }
  const wishes = wishesOf(around, maria);
  const fail = (text: string): Prepared => ({ print: [...print, err(note(now, text, 'ERROR'))], writes: [], code: 1 });
  if ('refused' in wishes) return fail(wishes.refused);
  say('Initializing database files');
  const names = (namesIn(around, DATA_FOLDER) ?? []).filter((name) => name !== 'lost+found');
  if (names.length > 0 && !maria) {
    print.push(err(unusable(around, product)));
    return { print, writes: [], code: 1 };
  }
  print.push(...initialiseLines(now, product).map(maria ? out : err));
  say('Database files initialized');
  say('Starting temporary server');
  if (maria) say('Waiting for server startup');
  print.push(...startLines(now, product, 0).map(err));
  say('Temporary server started.');
  if (!maria) print.push(out(`'/var/lib/mysql/mysql.sock' -> '${product.socket}'\n`), ...ZONES.map(err));
  if (wishes.random) say(`GENERATED ROOT PASSWORD: ${wishes.root}`);
  if (maria) say('Securing system users (equivalent to running mysql_secure_installation)');
  const { database, user, password } = wishes;
  let state: MysqlState = { accounts: accountsOf(wishes), databases: {} };
  if (database !== '') {
    say(`Creating database ${database}`);
    state = { ...state, databases: { [database]: { tables: {} } } };
  }
  if (user !== '' && password !== '') {
    say(`Creating user ${user}`);
    if (database !== '') say(`Giving user ${user} access to schema ${database}`);
  } else if ((user !== '') !== (password !== '') && !maria) {
    print.push(err(note(now, HALF_USER, 'Warn')));
  }
  const scripts = runScripts(around, product, state, database);
  print.push(...scripts.print);
  const writes = [...plainFiles(product), ...stateFiles(null, scripts.state)];
  if (scripts.failed) return { print, writes, code: 1 };
  say('Stopping temporary server');
  print.push(...stopLines(now, product, 'root').map(err));
  say('Temporary server stopped');
  print.push(out(`\n${note(now, `${PRODUCTS[product.flavour]} init process done. Ready for start up.`)}\n`));
  return { print, writes, ready: true };
}

/** What the script says before it runs itself again as the server's own user. */
export function switchLines(around: Surroundings): string[] {
  const product = productOf(around);
  const begun = `Entrypoint script for ${PRODUCTS[product.flavour]} Server ${product.package} started.`;
  return [note(around.now, begun), note(around.now, `Switching to dedicated user 'mysql'`)];
}

interface Wishes {
  root: string;
  random: boolean;
  rootHost: string;
  database: string;
  user: string;
  password: string;
}

/** What the variables ask for, or why that cannot be. */
function wishesOf(around: Surroundings, maria: boolean): Wishes | { refused: string } {
  const { env } = around;
  const given = (name: string): string => {
    const names = maria ? [`MARIADB_${name}`, `MYSQL_${name}`] : [`MYSQL_${name}`];
    const found = names.map((it) => env.get(it) || fileOf(around, env.get(`${it}_FILE`))).find(Boolean);
    return found ?? '';
  };
  const root = given('ROOT_PASSWORD');
  const random = given('RANDOM_ROOT_PASSWORD') !== '';
  const empty = given('ALLOW_EMPTY_PASSWORD') !== '' || given('ALLOW_EMPTY_ROOT_PASSWORD') !== '';
  if (root === '' && !random && !empty) return { refused: maria ? NO_PASSWORD_MARIADB : NO_PASSWORD };
  const user = given('USER');
  if (user === 'root' && !maria) return { refused: ROOT_USER };
  return {
    root: random ? madeUp(around) : root,
    random,
    rootHost: given('ROOT_HOST') || '%',
    database: given('DATABASE'),
    user,
    password: given('PASSWORD'),
  };
}

function fileOf(around: Surroundings, path: string | undefined): string {
  return path ? (readText(around, path) ?? '').replace(/\n+$/, '') : '';
}

/** A password that nobody chose; the same one when the same start is looked at again. */
function madeUp({ hostname, now }: Surroundings): string {
  return `${digestOf(`root ${hostname} ${now}`).slice(7, 30).replace(/0/g, 'Q').replace(/a/g, '/')}=`;
}

function accountsOf({ root, rootHost, database, user, password }: Wishes): Account[] {
  const all = [{ on: '*.*', privileges: ['ALL PRIVILEGES'], option: true }];
  const own = database === '' ? [] : [{ on: `${database}.*`, privileges: ['ALL PRIVILEGES'], option: false }];
  return [
    { name: 'root', host: 'localhost', password: root, grants: all },
    ...(rootHost === 'localhost' ? [] : [{ name: 'root', host: rootHost, password: root, grants: all }]),
    ...(user === '' || user === 'root' || password === '' ? [] : [{ name: user, host: '%', password, grants: own }]),
  ];
}

/** The scripts that somebody has laid into the image's folder for them. */
function runScripts(around: Surroundings, product: Product, first: MysqlState, database: string) {
  const { now } = around;
  const print: Printed[] = [out('\n')];
  let state = first;
  for (const name of namesIn(around, INIT_FOLDER) ?? []) {
    const path = `${INIT_FOLDER}/${name}`;
    if (!name.endsWith('.sql')) {
      const known = /\.(sh|sql\.(gz|bz2|xz|zst))$/.test(name);
      if (!known) print.push(err(note(now, `${SCRIPT}: ignoring ${path}`, 'Warn')), out('\n'));
      else {
        const text = `${path}: this room does not simulate start-up scripts of this kind; only .sql files are run\n`;
        print.push(out(note(now, `${SCRIPT}: running ${path}`)), err(text), out('\n'));
      }
      continue;
    }
    print.push(out(note(now, `${SCRIPT}: running ${path}`)));
    const text = readText(around, path) ?? '';
    let current: string | null = database || null;
    const { statements, rest } = splitStatements(text);
    for (const { sql, line } of rest.sql.trim() === '' ? statements : [...statements, rest]) {
      const asker = {
        ...{ flavour: product.flavour, version: product.version, user: 'root', host: 'localhost', from: 'localhost' },
        ...{ database: current, connectionId: 9, lastInsertId: 0, now },
      };
      const ran = runSql(state, sql, { asker, foreignChecks: false });
      state = ran.state;
      if (ran.output?.kind === 'rows') {
        const lines = [
          ran.output.columns.map((it) => it.name),
          ...ran.output.rows.map((row) => row.map((it) => it ?? 'NULL')),
        ];
        print.push(...lines.map((cells) => out(`${cells.join('\t')}\n`)));
      }
      if (ran.output?.kind === 'ok' && ran.output.changed) current = ran.output.changed.database;
      if (ran.output?.kind !== 'error') continue;
      const { code, state: sqlState, message } = ran.output;
      print.push(err(`ERROR ${code} (${sqlState}) at line ${line}: ${message}\n`));
      return { state, print, failed: true };
    }
    print.push(out('\n\n'));
  }
  return { state, print, failed: false };
}

function unusable({ now }: Surroundings, product: Product): string {
  const [first = ''] = initialiseLines(now, product);
  const stamp = first.split(' ', 1)[0] ?? '';
  return [
    `${stamp} 0 [System] [MY-013169] [Server] /usr/sbin/mysqld (mysqld ${product.number}) initializing of server in progress as process 80`,
    `${stamp} 0 [ERROR] [MY-010457] [Server] --initialize specified but the data directory has files in it. Aborting.`,
    `${stamp} 0 [ERROR] [MY-013236] [Server] The designated data directory ${DATA_FOLDER}/ is unusable. You can remove all files that the server added to it.`,
    `${stamp} 0 [ERROR] [MY-010119] [Server] Aborting`,
  ]
    .map((text) => `${text}\n`)
    .join('');
}

function plainFiles({ flavour }: Product): ProgramFile[] {
  const path = (name: string) => `${DATA_FOLDER}/${name}`;
  const folders = ['mysql', 'performance_schema', 'sys'];
  const files =
    flavour === 'mariadb'
      ? [
          'aria_log.00000001',
          'aria_log_control',
          'ddl_recovery.log',
          'ib_buffer_pool',
          'ib_logfile0',
          'ibdata1',
          'mariadb_upgrade_info',
          'undo001',
          'undo002',
          'undo003',
        ]
      : [
          'auto.cnf',
          'binlog.000001',
          'binlog.000002',
          'binlog.index',
          'ca-key.pem',
          'ca.pem',
          'client-cert.pem',
          'client-key.pem',
          'ib_buffer_pool',
          'ibdata1',
          'private_key.pem',
          'public_key.pem',
          'server-cert.pem',
          'server-key.pem',
          'undo_001',
          'undo_002',
        ];
  return [
    ...(flavour === 'mariadb' ? folders : [...folders, '#innodb_redo', '#innodb_temp']).map((name) =>
      dataFile(path(name), null),
    ),
    ...files.map((name) =>
      dataFile(path(name), '', name.endsWith('key.pem') && name !== 'public_key.pem' ? 0o600 : 0o640),
    ),
  ];
}

const ZONES = ['iso3166.tab', 'leap-seconds.list', 'leapseconds', 'tzdata.zi', 'zone.tab', 'zone1970.tab'].map(
  (name) => `Warning: Unable to load '/usr/share/zoneinfo/${name}' as time zone. Skipping it.\n`,
);
const NO_PASSWORD = `Database is uninitialized and password option is not specified
    You need to specify one of the following as an environment variable:
    - MYSQL_ROOT_PASSWORD
    - MYSQL_ALLOW_EMPTY_PASSWORD
    - MYSQL_RANDOM_ROOT_PASSWORD`;
const NO_PASSWORD_MARIADB = `Database is uninitialized and password option is not specified
	You need to specify one of MARIADB_ROOT_PASSWORD, MARIADB_ROOT_PASSWORD_HASH, MARIADB_ALLOW_EMPTY_ROOT_PASSWORD and MARIADB_RANDOM_ROOT_PASSWORD`;
const ROOT_USER = `MYSQL_USER="root", MYSQL_USER and MYSQL_PASSWORD are for configuring a regular user and cannot be used for the root user
    Remove MYSQL_USER="root" and use one of the following to control the root user password:
    - MYSQL_ROOT_PASSWORD
    - MYSQL_ALLOW_EMPTY_PASSWORD
    - MYSQL_RANDOM_ROOT_PASSWORD`;
const HALF_USER = 'MYSQL_USER and MYSQL_PASSWORD must both be specified for a user to be created';
