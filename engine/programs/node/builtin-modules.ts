import { digestOf } from '../../model/digest';
import { HOST_CPUS, HOST_MEMORY, KERNEL } from '../../model/kernel';
import { basename, dirname, normalisePath, resolvePath } from '../../model/path';
import { namesIn, readText } from '../static-files';
import { chance } from './globals';
import { httpModule } from './http-module';
import { Unplayable } from './unplayable';
import {
  errorObject,
  type NativeFunction,
  object,
  type PlainObject,
  promiseOf,
  Thrown,
  textOf,
  type Value,
} from './values';
import type { World } from './world';

const REAL = new Set(
  'assert async_hooks buffer child_process cluster crypto dns events fs fs/promises http http2 https net os path perf_hooks process querystring readline stream string_decoder timers timers/promises tls tty url util v8 vm worker_threads zlib'.split(
    ' ',
  ),
);

/** A module that comes with Node; null when Node has none of that name. */
export function builtinModule(world: World, name: string): PlainObject | null {
  const plain = name.replace(/^node:/, '');
  if (!REAL.has(plain)) return null;
  const make = MODULES[plain];
  if (!make) throw new Unplayable(`Node's module "${plain}"`);
  return make(world);
}

const MODULES: Readonly<Record<string, (world: World) => PlainObject>> = {
  http: httpModule,
  os: ({ around }) =>
    object({
      EOL: '\n',
      hostname: () => around.hostname,
      platform: () => 'linux',
      type: () => 'Linux',
      arch: () => 'x64',
      release: () => KERNEL,
      uptime: () => 86_400,
      totalmem: () => HOST_MEMORY,
      freemem: () => HOST_MEMORY / 2,
      cpus: () => Array.from({ length: HOST_CPUS }, () => object({ model: 'simulated', speed: 2400 })),
      userInfo: () => object({ username: around.env.get('USER') ?? 'root' }),
      networkInterfaces: () =>
        object({
          lo: [object({ address: '127.0.0.1', family: 'IPv4', internal: true })],
          eth0: [object({ address: around.ipAddress, family: 'IPv4', internal: false })],
        }),
    }),
  path: ({ around }) =>
    object({
      sep: '/',
      join: (...parts) => joined(parts.map((it) => textOf(it))),
      resolve: (...parts) => parts.reduce<string>((at, part) => resolvePath(at, textOf(part)), around.cwd),
      dirname: (path) => dirname(textOf(path)),
      basename: (path, ending) => {
        const name = basename(textOf(path));
        return ending !== undefined && name.endsWith(textOf(ending)) ? name.slice(0, -textOf(ending).length) : name;
      },
      extname: (path) => /.(\.[^./]*)$/.exec(basename(textOf(path)))?.[1] ?? '',
      normalize: (path) => joined([textOf(path)]),
      isAbsolute: (path) => textOf(path).startsWith('/'),
    }),
  url: () => object({ fileURLToPath: (url) => textOf(url).replace(/^file:\/\//, '') }),
  util: () => object({ promisify: (fn) => fn }),
  crypto: (world) =>
    object({
      randomUUID: () => {
        const hex = digestOf(String(chance(world))).slice(7);
        return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
      },
    }),
  fs: (world) => {
    const read = reading(world);
    const exists: NativeFunction = (path) => world.around.fs.stat(resolvePath(world.around.cwd, textOf(path))) !== null;
    return object({
      readFileSync: (path) => read(path),
      existsSync: exists,
      readdirSync: (path) => listing(world, textOf(path)),
      readFile: (path, ...rest) => {
        const call = rest.at(-1);
        if (typeof call !== 'function') return undefined;
        try {
          return call(null, read(path));
        } catch (error) {
          if (!(error instanceof Thrown)) throw error;
          return call(error.value);
        }
      },
      promises: filePromises(world),
    });
  },
  'fs/promises': (world) => filePromises(world),
};

function filePromises(world: World): PlainObject {
  const read = reading(world);
  return object({
    readFile: (path) => promiseOf(() => read(path)),
    readdir: (path) => promiseOf(() => listing(world, textOf(path))),
  });
}

function reading({ around }: World): (path: Value) => string {
  return (path) => {
    const name = textOf(path).replace(/^file:\/\//, '');
    const text = readText(around, resolvePath(around.cwd, name));
    if (text !== null) return text;
    const isDirectory = around.fs.stat(resolvePath(around.cwd, name))?.kind === 'dir';
    const [code, words] = isDirectory
      ? ['EISDIR', 'illegal operation on a directory, read']
      : ['ENOENT', `no such file or directory, open '${name}'`];
    throw new Thrown(object({ ...errorObject('Error', `${code}: ${words}`), code }));
  };
}

function listing({ around }: World, path: string): string[] {
  const names = namesIn(around, resolvePath(around.cwd, path));
  if (names) return names;
  const message = `ENOENT: no such file or directory, scandir '${path}'`;
  throw new Thrown(object({ ...errorObject('Error', message), code: 'ENOENT' }));
}

function joined(parts: readonly string[]): string {
  const text = parts.filter(Boolean).join('/');
  if (text === '') return '.';
  if (text.startsWith('/')) return normalisePath(text);
  const out: string[] = [];
  for (const part of text.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && out.length > 0 && out.at(-1) !== '..') out.pop();
    else out.push(part);
  }
  return out.join('/') || '.';
}
