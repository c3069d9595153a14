/** What a `curl` command line asks for. */
export interface CurlOptions {
  urls: string[];
  method: string | null;
  headers: [name: string, value: string][];
  data: string | null;
  silent: boolean;
  showErrors: boolean;
  includeHead: boolean;
  headOnly: boolean;
  verbose: boolean;
  follow: boolean;
  fail: boolean;
  output: string | null;
  remoteName: boolean;
  writeOut: string;
  user: string | null;
  version: boolean;
  /** `-m` or `--connect-timeout` in seconds, the shorter. */
  maxTime: number | null;
  /** `-G`: data goes into the address. */
  query: boolean;
  retries: number;
  retryRefused: boolean;
}

type Flag = { [K in keyof CurlOptions]: CurlOptions[K] extends boolean ? K : never }[keyof CurlOptions];

const FLAGS: Readonly<Record<string, Flag | 'ignored'>> = {
  s: 'silent',
  silent: 'silent',
  S: 'showErrors',
  'show-error': 'showErrors',
  i: 'includeHead',
  include: 'includeHead',
  I: 'headOnly',
  head: 'headOnly',
  v: 'verbose',
  verbose: 'verbose',
  L: 'follow',
  location: 'follow',
  f: 'fail',
  fail: 'fail',
  O: 'remoteName',
  'remote-name': 'remoteName',
  V: 'version',
  version: 'version',
  k: 'ignored',
  insecure: 'ignored',
  N: 'ignored',
  'no-buffer': 'ignored',
  compressed: 'ignored',
  g: 'ignored',
  '4': 'ignored',
  '6': 'ignored',
  'http1.1': 'ignored',
  'no-progress-meter': 'silent',
  'fail-with-body': 'ignored',
  'retry-connrefused': 'retryRefused',
  'retry-all-errors': 'retryRefused',
  'create-dirs': 'ignored',
  'tcp-nodelay': 'ignored',
  '#': 'silent',
  'progress-bar': 'silent',
  ipv4: 'ignored',
  ipv6: 'ignored',
  'http1.0': 'ignored',
  http2: 'ignored',
  J: 'ignored',
  'remote-header-name': 'ignored',
  G: 'query',
  get: 'query',
};

/** Options with a value; those that change nothing in the simulation are taken and forgotten. */
const VALUES: Readonly<Record<string, (options: CurlOptions, value: string) => void>> = {
  X: (options, value) => Object.assign(options, { method: value }),
  H: (options, value) => {
    const [name = '', ...rest] = value.split(':');
    options.headers.push([name.trim(), rest.join(':').trim()]);
  },
  d: (options, value) => Object.assign(options, { data: options.data === null ? value : `${options.data}&${value}` }),
  o: (options, value) => Object.assign(options, { output: value }),
  w: (options, value) => Object.assign(options, { writeOut: value }),
  u: (options, value) => Object.assign(options, { user: value }),
  A: (options, value) => options.headers.push(['User-Agent', value]),
  m: (options, value) =>
    Object.assign(options, { maxTime: Math.min(options.maxTime ?? Number.POSITIVE_INFINITY, Number(value) || 0) }),
  b: (options, value) => options.headers.push(['Cookie', value]),
  e: (options, value) => options.headers.push(['Referer', value]),
  c: () => {},
  T: (options, value) => Object.assign(options, { method: options.method ?? 'PUT', data: `@${value}` }),
  retry: (options, value) => Object.assign(options, { retries: Number(value) || 0 }),
  ignored: () => {},
};

const LONG: Readonly<Record<string, string>> = {
  request: 'X',
  header: 'H',
  data: 'd',
  'data-raw': 'd',
  'data-binary': 'd',
  'data-urlencode': 'd',
  json: 'json',
  output: 'o',
  'write-out': 'w',
  user: 'u',
  'user-agent': 'A',
  'max-time': 'm',
  'connect-timeout': 'm',
  retry: 'retry',
  'retry-delay': 'ignored',
  'retry-max-time': 'ignored',
  cookie: 'b',
  'cookie-jar': 'c',
  referer: 'e',
  'upload-file': 'T',
  cacert: 'ignored',
  'max-redirs': 'ignored',
  'limit-rate': 'ignored',
  url: 'url',
};

/** Reads a command line; a string is what curl says about a wrong one (exit code 2). */
export function curlOptions(args: readonly string[]): CurlOptions | string {
  const options: CurlOptions = {
    ...{ urls: [], method: null, headers: [], data: null, output: null, writeOut: '', user: null, maxTime: null },
    ...{ query: false, retries: 0, retryRefused: false },
    ...{ silent: false, showErrors: false, includeHead: false, headOnly: false, verbose: false },
    ...{ follow: false, fail: false, remoteName: false, version: false },
  };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (!arg.startsWith('-') || arg === '-') {
      options.urls.push(arg);
      continue;
    }
    const problem = arg.startsWith('--') ? long(options, arg, rest) : short(options, arg, rest);
    if (problem !== null) return problem;
  }
  return options;
}

function long(options: CurlOptions, arg: string, rest: string[]): string | null {
  const name = arg.slice(2);
  const flag = FLAGS[name];
  if (name.length > 1 && flag) {
    if (flag !== 'ignored') options[flag] = true;
    return null;
  }
  const letter = LONG[name];
  if (letter === undefined) return unknown(arg);
  const value = rest.shift();
  if (value === undefined) return missing(arg);
  if (letter === 'url') options.urls.push(value);
  else if (letter === 'json') {
    options.headers.push(['Content-Type', 'application/json'], ['Accept', 'application/json']);
    options.data = value;
  } else VALUES[letter]?.(options, value);
  return null;
}

function short(options: CurlOptions, arg: string, rest: string[]): string | null {
  for (let at = 1; at < arg.length; at += 1) {
    const letter = arg[at] ?? '';
    const flag = FLAGS[letter];
    if (flag) {
      if (flag !== 'ignored') options[flag] = true;
      continue;
    }
    const take = VALUES[letter];
    if (!take) return unknown(`-${letter}`);
    const value = arg.slice(at + 1) || rest.shift();
    if (value === undefined) return missing(`-${letter}`);
    take(options, value);
    return null;
  }
  return null;
}

function unknown(option: string): string {
  return `curl: option ${option}: is unknown\ncurl: try 'curl --help' for more information\n`;
}

function missing(option: string): string {
  return `curl: option ${option}: requires parameter\ncurl: try 'curl --help' for more information\n`;
}
