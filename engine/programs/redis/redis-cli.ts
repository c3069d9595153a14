import type { Client, ClientAround, ClientStep, Talk } from '../clients/client';
import { NETWORK_REASONS } from '../clients/network-reasons';
import { err, out, type Printed } from '../program';
import { rawReply, shownReply } from './format-reply';
import type { RedisConnection } from './redis-memory';
import type { RedisReply } from './redis-value';
import { splitLine } from './split-line';

interface Options {
  host: string;
  port: number;
  user: string | null;
  password: string | null;
  database: number;
  raw: boolean;
  /** Exit with 1 when the server answers with an error. */
  strict: boolean;
  repeat: number;
  scan: string | null;
  command: readonly string[];
  warn: boolean;
}

interface CliMemory {
  connection: RedisConnection;
  connected: boolean;
}

/** redis-cli: one command, commands from a pipe, or a prompt. */
export const redisCli: Client = {
  name: 'redis-cli',
  farewell: '',
  *begin(around) {
    const options = optionsOf(around);
    if ('says' in options) return { print: [options.says], exit: options.code };
    const print: Printed[] = [];
    if (options.warn) {
      const text =
        "Warning: Using a password with '-a' or '-u' option on the command line interface may not be safe.\n";
      print.push(err(text));
    }
    const connection: RedisConnection = { database: 0, authenticated: false };
    const met = yield* greet(options, connection);
    if ('refused' in met) {
      print.push(err(`${met.refused}\n`));
      if (!around.interactive || options.command.length > 0) return { print, exit: 1 };
      return { print, memory: { connection, connected: false } as never, prompt: 'not connected> ' };
    }
    print.push(...met.print);
    if (options.scan !== null) {
      const step = yield* ask(around, options, met.connection, ['SCAN', '0', 'MATCH', options.scan]);
      if ('refused' in step) return { print: [...print, err(`${step.refused}\n`)], exit: 1 };
      const keys = 'array' in step.reply ? step.reply.array?.[1] : undefined;
      if (keys) print.push(out(keys && 'array' in keys && keys.array?.length === 0 ? '' : rawReply(keys)));
      return { print, exit: 0 };
    }
    if (options.command.length === 0)
      return waiting(around, options, { connection: met.connection, connected: true }, print);
    let { connection: now } = met;
    for (let time = 0; time < options.repeat; time += 1) {
      const step = yield* ask(around, options, now, options.command);
      if ('refused' in step) return { print: [...print, ...closed(step.refused, options)], exit: closedCode(options) };
      print.push(shown(options, step.reply));
      if ('error' in step.reply && options.strict) return { print, exit: 1 };
      now = step.connection;
    }
    return { print, exit: 0 };
  },
  *line(around, saved, line) {
    const options = optionsOf(around);
    if ('says' in options) return { print: [options.says], exit: options.code };
    const memory = saved as unknown as CliMemory;
    if (line === null) return { print: [], exit: 0 };
    const words = splitLine(line);
    if (words === null) return waiting(around, options, memory, [out('Invalid argument(s)\n')]);
    const [first = ''] = words;
    if (first === '') return waiting(around, options, memory, []);
    if (/^(quit|exit)$/i.test(first)) return { print: [], exit: 0 };
    if (/^clear$/i.test(first) && around.interactive) return waiting(around, options, memory, []);
    if (/^(help|\?)$/i.test(first)) return waiting(around, options, memory, [out(HELP)]);
    let { connection } = memory;
    const print: Printed[] = [];
    if (!memory.connected) {
      const met = yield* greet(options, { database: connection.database, authenticated: false });
      if ('refused' in met) return waiting(around, options, memory, [out(`${met.refused}\n`)]);
      connection = met.connection;
      print.push(...met.print);
    }
    const times = /^\d+$/.test(first) && words.length > 1 ? Math.min(Number(words.shift()), 1000) : 1;
    for (let time = 0; time < times; time += 1) {
      const step = yield* ask(around, options, connection, words);
      if ('refused' in step) {
        if (/^shutdown$/i.test(words[0] ?? ''))
          return waiting(around, options, { connection, connected: false }, print);
        print.push(out(`${step.refused}\n`));
        return around.interactive
          ? waiting(around, options, { connection, connected: false }, print)
          : { print, exit: 1 };
      }
      print.push(shown(options, step.reply));
      connection = step.connection;
    }
    return waiting(around, options, { connection, connected: true }, print);
  },
  interrupted: () => ({ print: [], exit: 0 }),
};

const HELP = `redis-cli 7.4.5
To get help about Redis commands type:
      "help @<group>" to get a list of commands in <group>
      "help <command>" for help on <command>
      "help <tab>" to get a list of possible help topics
      "quit" to exit

To set redis-cli preferences:
      ":set hints" enable online hints
      ":set nohints" disable online hints
Set your preferences in ~/.redisclirc
`;

/** Options that redis-cli has and that this room does not simulate. */
const ABSENT =
  /^(-u|-i|-x|-X|-d|-D|-s|-c|-t|-2|-3|--(tls|cluster|stat|latency|latency-history|latency-dist|lru-test|replica|rdb|functions-rdb|pipe|bigkeys|memkeys|hotkeys|eval|ldb|csv|json|quoted-json|askpass|intrinsic-latency|test_hint))$/;

function optionsOf({ argv, env, tty }: ClientAround): Options | { says: Printed; code: number } {
  const options: Options = {
    host: '127.0.0.1',
    port: 6379,
    user: null,
    password: env.get('REDISCLI_AUTH') ?? null,
    database: 0,
    raw: !tty,
    strict: false,
    repeat: 1,
    scan: null,
    command: [],
    warn: false,
  };
  let pattern = '*';
  for (let at = 1; at < argv.length; at += 1) {
    const arg = argv[at] as string;
    const value = argv[at + 1];
    const takes = () => {
      at += 1;
      return value ?? '';
    };
    if (!arg.startsWith('-'))
      return { ...options, scan: options.scan === null ? null : pattern, command: argv.slice(at) };
    if (/^(-h|-p|-a|--pass|--user|-n|-r|--pattern)$/.test(arg) && value === undefined) return unrecognised(arg);
    if (arg === '-h') options.host = takes();
    else if (arg === '-p') options.port = Number(takes());
    else if (arg === '-a' || arg === '--pass') {
      options.password = takes();
      options.warn = !argv.includes('--no-auth-warning');
    } else if (arg === '--user') options.user = takes();
    else if (arg === '-n') options.database = Number(takes());
    else if (arg === '-r') options.repeat = Math.min(Math.max(Number(takes()) || 0, 0), 1000);
    else if (arg === '--raw') options.raw = true;
    else if (arg === '--no-raw') options.raw = false;
    else if (arg === '-e') options.strict = true;
    else if (arg === '--scan') options.scan = '*';
    else if (arg === '--pattern') pattern = takes();
    else if (arg === '--no-auth-warning') options.warn = false;
    else if (arg === '-4' || arg === '-6' || arg === '--verbose') continue;
    else if (arg === '-v' || arg === '--version')
      return { says: out(`redis-cli ${env.get('REDIS_VERSION') ?? '7.4.5'}\n`), code: 0 };
    else if (arg === '--help')
      return {
        says: out(
          'redis-cli 7.4.5\n\nUsage: redis-cli [OPTIONS] [cmd [arg [arg ...]]]\n  -h <hostname>      Server hostname (default: 127.0.0.1).\n  -p <port>          Server port (default: 6379).\n  -a <password>      Password to use when connecting to the server.\n  -n <db>            Database number.\n  -r <repeat>        Execute specified command N times.\n  --raw              Use raw formatting for replies (default when STDOUT is\n                     not a tty).\n  --no-raw           Force formatted output even when STDOUT is not a tty.\n  --scan             List all keys using the SCAN command.\n',
        ),
        code: 0,
      };
    else if (ABSENT.test(arg))
      return { says: err(`redis-cli: this room does not simulate the option ${arg}\n`), code: 1 };
    else return unrecognised(arg);
  }
  return { ...options, scan: options.scan === null ? null : pattern };
}

function unrecognised(arg: string) {
  return { says: err(`Unrecognized option or bad number of args for: '${arg}'\n`), code: 1 };
}

/** Connects: password and database first, as redis-cli does before anything else. */
function* greet(
  options: Options,
  fresh: RedisConnection,
): Talk<{ refused: string } | { connection: RedisConnection; print: Printed[] }> {
  let connection = fresh;
  const print: Printed[] = [];
  const dialled = yield { ask: 'dial', host: options.host, port: options.port };
  if (!dialled.ok) {
    const why = NETWORK_REASONS[dialled.failure];
    return { refused: `Could not connect to Redis at ${options.host}:${options.port}: ${why}` };
  }
  if (options.password !== null) {
    const step = yield* send(options, connection, [
      'AUTH',
      ...(options.user === null ? [] : [options.user]),
      options.password,
    ]);
    if ('refused' in step) return step;
    if ('error' in step.reply) print.push(err(`AUTH failed: ${step.reply.error}\n`));
    connection = step.connection;
  }
  if (options.database !== 0) {
    const step = yield* send(options, connection, ['SELECT', String(options.database)]);
    if ('refused' in step) return step;
    if ('error' in step.reply) print.push(err(`SELECT ${options.database} failed: ${step.reply.error}\n`));
    connection = step.connection;
  }
  return { connection, print };
}

function ask(_around: ClientAround, options: Options, connection: RedisConnection, argv: readonly string[]) {
  return send(options, connection, argv);
}

function* send(
  { host, port }: Options,
  connection: RedisConnection,
  argv: readonly string[],
): Talk<{ refused: string } | { reply: RedisReply; connection: RedisConnection }> {
  const payload = JSON.stringify({ argv, connection });
  const answer = yield { ask: 'exchange', host, port, protocol: 'redis', payload };
  if (answer.ok) return JSON.parse(answer.reply) as { reply: RedisReply; connection: RedisConnection };
  if (answer.failure === 'empty-reply') return { refused: 'Error: Server closed the connection' };
  if (answer.failure === 'connection-reset') return { refused: 'Error: Connection reset by peer' };
  return { refused: `Could not connect to Redis at ${host}:${port}: ${NETWORK_REASONS[answer.failure]}` };
}

/** SHUTDOWN closes the connection without a word. */
function closed(refused: string, { command }: Options): Printed[] {
  return /^shutdown$/i.test(command[0] ?? '') ? [] : [err(`${refused}\n`)];
}

function closedCode({ command }: Options): number {
  return /^shutdown$/i.test(command[0] ?? '') ? 0 : 1;
}

function shown({ raw }: Options, reply: RedisReply): Printed {
  // INFO and its like are texts that are printed as they are on a terminal too.
  if (!raw && 'bulk' in reply && reply.bulk?.startsWith('# ')) return out(`${reply.bulk}\n`);
  return out(raw ? rawReply(reply) : shownReply(reply));
}

function waiting(around: ClientAround, { host, port }: Options, memory: CliMemory, print: Printed[]): ClientStep {
  const { database, queue } = memory.connection;
  const where = `${host}:${port}${database === 0 ? '' : `[${database}]`}${queue ? '(TX)' : ''}`;
  const prompt = around.interactive ? (memory.connected ? `${where}> ` : 'not connected> ') : '';
  return { print, memory: memory as never, prompt };
}
