import type { ClientAround } from '../clients/client';

export interface PsqlOptions {
  /** `''` for the socket. */
  host: string;
  port: number;
  user: string;
  database: string;
  password: string | null;
  /** Ask for the password whatever the server says. */
  asks: boolean;
  commands: readonly string[];
  file: string | null;
  tuplesOnly: boolean;
  aligned: boolean;
  expanded: boolean;
  quiet: boolean;
  separator: string;
  stopOnError: boolean;
  list: boolean;
}

/** psql's own arguments and PG… variables; a string is what it says against them, with its exit code. */
export function psqlOptions({ argv, env, user }: ClientAround): PsqlOptions | { says: string; code: number } {
  const commands: string[] = [];
  const plain: string[] = [];
  const options = {
    host: env.get('PGHOST') ?? '',
    port: Number(env.get('PGPORT') ?? 5432),
    user: env.get('PGUSER') ?? '',
    database: env.get('PGDATABASE') ?? '',
    password: env.get('PGPASSWORD') ?? null,
    asks: false,
    file: null as string | null,
    tuplesOnly: false,
    aligned: true,
    expanded: false,
    quiet: false,
    separator: '|',
    stopOnError: false,
    list: false,
  };
  const args = argv.slice(1).flatMap(spread);
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] as string;
    if (!arg.startsWith('-') || arg === '-') {
      plain.push(arg);
      continue;
    }
    const flag = LONG[arg] ?? arg;
    if (VALUED.includes(flag)) {
      at += 1;
      const value = args[at];
      if (value === undefined) {
        return {
          says: `psql: option requires an argument -- '${flag.slice(1)}'\npsql: hint: Try "psql --help" for more information.\n`,
          code: 1,
        };
      }
      if (flag === '-h') options.host = value;
      else if (flag === '-p') options.port = Number(value);
      else if (flag === '-U') options.user = value;
      else if (flag === '-d') options.database = value;
      else if (flag === '-c') commands.push(value);
      else if (flag === '-f') options.file = value;
      else if (flag === '-F') options.separator = value;
      else if (/^ON_ERROR_STOP=(1|on|true)$/i.test(value)) options.stopOnError = true;
      else if (flag !== '-v') return { says: `psql: this room does not simulate the option ${arg}\n`, code: 1 };
    } else if (flag === '-t') options.tuplesOnly = true;
    else if (flag === '-A') options.aligned = false;
    else if (flag === '-x') options.expanded = true;
    else if (flag === '-q') options.quiet = true;
    else if (flag === '-W') options.asks = true;
    else if (flag === '-l') options.list = true;
    else if (flag === '-V') return { says: `psql (PostgreSQL) ${versionText(env)}\n`, code: 0 };
    else if (/^-[wXnEb1aes]$/.test(flag)) continue;
    else if (flag === '--help' || flag === '-?') return { says: HELP, code: 0 };
    else
      return {
        says: `psql: unrecognized option '${arg}'\npsql: hint: Try "psql --help" for more information.\n`,
        code: 1,
      };
  }
  const [database, name] = plain;
  const url = /^postgres(?:ql)?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^:/]*)(?::(\d+))?(?:\/([^?]*))?/.exec(
    database ?? options.database,
  );
  if (url) {
    const [, who = '', secret, host = '', port, path = ''] = url;
    Object.assign(options, {
      host,
      port: Number(port ?? 5432),
      user: who || options.user,
      database: path,
      ...(secret !== undefined && { password: secret }),
    });
  } else if (database !== undefined) {
    if (options.database === '') options.database = database;
    else if (options.user === '') options.user = database;
    if (name !== undefined && options.user === '') options.user = name;
  }
  const who = options.user || user || 'root';
  const base = options.list && options.database === '' ? 'postgres' : options.database;
  return { ...options, user: who, database: base || who, commands };
}

/** `16.9 (Debian 16.9-1.pgdg120+1)`. */
export function versionText(env: ReadonlyMap<string, string>): string {
  const full = env.get('PG_VERSION') ?? '16.9';
  const number = /^[\d.]+/.exec(full)?.[0] ?? '16.9';
  return full.includes('pgdg') ? `${number} (Debian ${full})` : number;
}

const VALUED = ['-h', '-p', '-U', '-d', '-c', '-f', '-F', '-v', '-o', '-L', '-P', '-R', '-T'];
const LONG: Readonly<Record<string, string>> = {
  '--host': '-h',
  '--port': '-p',
  '--username': '-U',
  '--dbname': '-d',
  '--command': '-c',
  '--file': '-f',
  '--field-separator': '-F',
  '--set': '-v',
  '--variable': '-v',
  '--tuples-only': '-t',
  '--no-align': '-A',
  '--expanded': '-x',
  '--quiet': '-q',
  '--password': '-W',
  '--no-password': '-w',
  '--list': '-l',
  '--version': '-V',
  '--no-psqlrc': '-X',
};

/** `-tAc` is three flags, `-Upostgres` and `--host=db` are a flag and its value. */
function spread(arg: string): string[] {
  if (arg.startsWith('--')) {
    const equals = arg.indexOf('=');
    return equals > 0 ? [arg.slice(0, equals), arg.slice(equals + 1)] : [arg];
  }
  if (!/^-[A-Za-z0-9?].+/.test(arg)) return [arg];
  const flags: string[] = [];
  for (let at = 1; at < arg.length; at += 1) {
    const flag = `-${arg[at]}`;
    flags.push(flag);
    if (!VALUED.includes(flag)) continue;
    if (at + 1 < arg.length) flags.push(arg.slice(at + 1));
    break;
  }
  return flags;
}

const HELP = `psql is the PostgreSQL interactive terminal.

Usage:
  psql [OPTION]... [DBNAME [USERNAME]]

General options:
  -c, --command=COMMAND    run only single command (SQL or internal) and exit
  -d, --dbname=DBNAME      database name to connect to
  -f, --file=FILENAME      execute commands from file, then exit
  -l, --list               list available databases, then exit
  -v, --set=, --variable=NAME=VALUE
                           set psql variable NAME to VALUE
  -V, --version            output version information, then exit

Output format options:
  -A, --no-align           unaligned table output mode
  -q, --quiet              run quietly (no messages, only query output)
  -t, --tuples-only        print rows only
  -x, --expanded           turn on expanded table output

Connection options:
  -h, --host=HOSTNAME      database server host or socket directory
  -p, --port=PORT          database server port
  -U, --username=USERNAME  database user name
  -w, --no-password        never prompt for password
  -W, --password           force password prompt
`;
