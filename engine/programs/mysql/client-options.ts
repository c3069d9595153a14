import type { ClientAround } from '../clients/client';
import type { Flavour } from './flavour';

export interface ClientOptions {
  flavour: Flavour;
  /** Its own name, as its messages begin. */
  name: string;
  /** `''` for the socket. */
  host: string;
  port: number;
  user: string;
  database: string | null;
  /** Null: none was given. */
  password: string | null;
  /** `-p` alone: it is asked for. */
  asks: boolean;
  /** The password stands on the command line, where others can see it. */
  exposed: boolean;
  statements: readonly string[];
  /** `-t`: tables, `-B`: tabs; null: as its output is. */
  look: 'table' | 'tabs' | null;
  heads: boolean;
  vertical: boolean;
  raw: boolean;
  force: boolean;
  /** Words without a dash. */
  words: readonly string[];
  /** Of mysqldump. */
  databases: boolean;
  allDatabases: boolean;
  noData: boolean;
}

/** What a client says instead, with its exit code. */
export interface Said {
  says: string;
  code: number;
  error: boolean;
}

const SHORT: Readonly<Record<string, string>> = {
  u: 'user',
  p: 'password',
  h: 'host',
  P: 'port',
  D: 'database',
  e: 'execute',
  S: 'socket',
  B: 'batch',
  t: 'table',
  N: 'skip-column-names',
  s: 'silent',
  E: 'vertical',
  f: 'force',
  r: 'raw',
  v: 'verbose',
  V: 'version',
  A: 'no-auto-rehash',
  C: 'compress',
  '?': 'help',
  d: 'no-data',
};
const VALUED =
  /^(user|host|port|database|execute|socket|protocol|default-character-set|ssl-mode|ssl-ca|connect-timeout|max-allowed-packet|delimiter|wait|sleep|result-file|ignore-table|where|tab|defaults-file|defaults-extra-file|init-command|default-auth|pager|tee|prompt)$/;
/** Without an effect that could be seen here. */
const PLAIN =
  /^(no-auto-rehash|compress|verbose|protocol|default-character-set|ssl-mode|ssl|skip-ssl|ssl-verify-server-cert|disable-ssl-verify-server-cert|connect-timeout|max-allowed-packet|socket|no-defaults|single-transaction|quick|opt|skip-lock-tables|lock-tables|add-drop-table|no-tablespaces|skip-comments|compact|routines|triggers|events|extended-insert|set-gtid-purged|column-statistics|get-server-public-key|unbuffered|reconnect|skip-reconnect|line-numbers|comments|wait|sleep|hex-blob)$/;

/** Arguments that `mysql`, `mysqladmin` and `mysqldump` share, and their variables. */
export function clientOptions({ argv, env, user }: ClientAround, flavour: Flavour): ClientOptions | Said {
  const name = argv[0] ?? 'mysql';
  const words: string[] = [];
  const statements: string[] = [];
  const options: Omit<ClientOptions, 'words' | 'statements'> = {
    flavour,
    name,
    host: env.get('MYSQL_HOST') ?? '',
    port: Number(env.get('MYSQL_TCP_PORT') ?? 3306),
    user: user || 'root',
    database: null,
    password: env.get('MYSQL_PWD') ?? null,
    asks: false,
    exposed: false,
    look: null,
    heads: true,
    vertical: false,
    raw: false,
    force: false,
    databases: false,
    allDatabases: false,
    noData: false,
  };
  const unknown = (option: string): Said =>
    flavour === 'mysql'
      ? { says: `${name}: [ERROR] unknown option '${option}'.\n`, code: 2, error: true }
      : { says: `${name}: unknown option '${option}'\n`, code: 7, error: true };
  const args = argv.slice(1).flatMap(spread);
  for (let at = 0; at < args.length; at += 1) {
    const { option, value: joined, written } = args[at] as Argument;
    if (option === null) {
      words.push(written);
      continue;
    }
    let value = joined;
    if (VALUED.test(option) && value === null) {
      at += 1;
      const next = args[at];
      if (next === undefined) {
        return { says: `${name}: [ERROR] ${name}: option '${written}' requires an argument.\n`, code: 2, error: true };
      }
      value = next.written;
    }
    switch (option) {
      case 'user':
        options.user = value ?? '';
        break;
      case 'password':
        options.asks = value === null;
        if (value !== null) Object.assign(options, { password: value, exposed: true });
        break;
      case 'host':
        options.host = value ?? '';
        break;
      case 'port':
        options.port = Number(value);
        break;
      case 'database':
        options.database = value;
        break;
      case 'execute':
        statements.push(value ?? '');
        break;
      case 'batch':
        options.look = 'tabs';
        break;
      case 'silent':
        options.look ??= 'tabs';
        break;
      case 'table':
        options.look = 'table';
        break;
      case 'skip-column-names':
        options.heads = false;
        break;
      case 'vertical':
        options.vertical = true;
        break;
      case 'raw':
        options.raw = true;
        break;
      case 'force':
        options.force = true;
        break;
      case 'databases':
        options.databases = true;
        break;
      case 'all-databases':
        options.allDatabases = true;
        break;
      case 'no-data':
        options.noData = true;
        break;
      case 'version':
        return { says: versionLine(name, flavour, env), code: 0, error: false };
      case 'help':
        return { says: helpText(name, flavour, env), code: 0, error: false };
      default:
        if (!PLAIN.test(option)) {
          if (!VALUED.test(option)) return unknown(written);
          return { says: `${name}: this room does not simulate the option --${option}\n`, code: 1, error: true };
        }
    }
  }
  if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65_535) options.port = 3306;
  // The name `localhost` means the socket, as the C library of MySQL takes it.
  if (options.host === 'localhost') options.host = '';
  return { ...options, words, statements };
}

interface Argument {
  /** Null for a word. */
  option: string | null;
  value: string | null;
  written: string;
}

/** `-uroot`, `-psecret`, `-sN` and `--user=root`, as flags with their values. */
function spread(arg: string): Argument[] {
  if (arg.startsWith('--')) {
    const equals = arg.indexOf('=');
    const option = (equals > 0 ? arg.slice(2, equals) : arg.slice(2)).replaceAll('_', '-');
    return [{ option, value: equals > 0 ? arg.slice(equals + 1) : null, written: arg }];
  }
  if (!/^-./.test(arg)) return [{ option: null, value: null, written: arg }];
  const found: Argument[] = [];
  for (let at = 1; at < arg.length; at += 1) {
    const letter = arg[at] as string;
    const option = Object.hasOwn(SHORT, letter) ? (SHORT[letter] as string) : `-${letter}`;
    const takes = option === 'password' || VALUED.test(option);
    const rest = takes ? arg.slice(at + 1) : '';
    found.push({ option, value: rest === '' ? null : rest, written: `-${letter}` });
    if (takes) break;
  }
  return found;
}

function versionLine(name: string, flavour: Flavour, env: ReadonlyMap<string, string>): string {
  if (flavour === 'mysql') {
    const number = /[\d.]+/.exec(env.get('MYSQL_VERSION') ?? '')?.[0] ?? '8.0.42';
    return `${name}  Ver ${number} for Linux on x86_64 (MySQL Community Server - GPL)\n`;
  }
  const number = /\d+\.\d+\.\d+/.exec(env.get('MARIADB_VERSION') ?? '')?.[0] ?? '10.11.11';
  return `${name} from ${number}-MariaDB, client 15.2 for debian-linux-gnu (x86_64) using  EditLine wrapper\n`;
}

function helpText(name: string, flavour: Flavour, env: ReadonlyMap<string, string>): string {
  return `${versionLine(name, flavour, env)}
Usage: ${name} [OPTIONS] [database]
  -?, --help          Display this help and exit.
  -B, --batch         Print results with a tab character as the column separator.
  -D, --database=name Database to use.
  -e, --execute=name  Execute command and quit.
  -f, --force         Continue even if we get an SQL error.
  -h, --host=name     Connect to host.
  -N, --skip-column-names
                      Don't write column names in results.
  -p, --password[=name]
                      Password to use when connecting to server. If password is
                      not given it's asked from the tty.
  -P, --port=#        Port number to use for connection.
  -t, --table         Output in table format.
  -u, --user=name     User for login if not current user.
  -E, --vertical      Print the output of a query (rows) vertically.
  -V, --version       Output version information and exit.
`;
}
