import { exception, Raised } from '../errors';
import { sitePackages } from '../import-module';
import type { Runtime } from '../runtime';
import { type NativeCall, PyDict, type PyModule, PyTuple, strings, type Value } from '../values';
import { moduleOf, thing } from './module-of';

/** `sys`. */
export function sysModule(runtime: Runtime): PyModule {
  const { world } = runtime;
  const [major = 3, minor = 12, micro = 0] = world.version.split('.').map(Number);
  const info = [BigInt(major), BigInt(minor), BigInt(micro), 'final', 0n];
  const stream = (name: 'stdout' | 'stderr') =>
    thing(
      'TextIOWrapper',
      {
        write: ([text = '']) => {
          world.print(name, String(text));
          return BigInt(String(text).length);
        },
        flush: () => {
          world.print(name, '');
          return null;
        },
        isatty: () => world.tty,
        fileno: () => (name === 'stdout' ? 1n : 2n),
        reconfigure: () => null,
      },
      { encoding: 'utf-8', name: `<${name}>` },
      () => `<_io.TextIOWrapper name='<${name}>' mode='w' encoding='utf-8'>`,
    );
  const readLine: NativeCall = function* () {
    const line = (yield { type: 'line' }) as string | null;
    return line === null ? '' : `${line}\n`;
  };
  const readAll = function* () {
    const lines: string[] = [];
    for (
      let line = (yield { type: 'line' }) as string | null;
      line !== null;
      line = (yield { type: 'line' }) as string | null
    )
      lines.push(`${line}\n`);
    return lines;
  };
  const stdin = thing('TextIOWrapper', {
    readline: readLine,
    read: function* () {
      return (yield* readAll()).join('');
    },
    readlines: function* () {
      return strings(yield* readAll());
    },
    isatty: () => world.tty,
    fileno: () => 0n,
  });
  const minorName = `${major}.${minor}`;
  return moduleOf(
    'sys',
    {
      exit: ([code = null]) => {
        throw new Raised(exception('SystemExit', code));
      },
      getsizeof: () => 56n,
      getrecursionlimit: () => 1000n,
      setrecursionlimit: () => null,
      getdefaultencoding: () => 'utf-8',
      exc_info: () => new PyTuple([null, null, null]),
    },
    {
      argv: strings(world.argv),
      version: `${world.version} (main, Jun  3 2025, 19:04:54) [GCC 12.2.0]`,
      version_info: thing(
        'version_info',
        {},
        { major: BigInt(major), minor: BigInt(minor), micro: BigInt(micro), releaselevel: 'final', serial: 0n },
        () => `sys.version_info(major=${major}, minor=${minor}, micro=${micro}, releaselevel='final', serial=0)`,
        null,
        {
          items: () => info,
          item: (at) => (typeof at === 'bigint' ? (info.at(Number(at)) as Value) : new PyTuple(info.slice(0, 2))),
          compare: (other) => compareVersions(info, other),
        },
      ),
      platform: 'linux',
      executable: '/usr/local/bin/python3',
      prefix: '/usr/local',
      byteorder: 'little',
      maxsize: 9223372036854775807n,
      path: strings([
        '',
        `/usr/local/lib/python${minorName.replace('.', '')}.zip`,
        `/usr/local/lib/python${minorName}`,
        ...sitePackages(runtime).slice(0, 1),
      ]),
      modules: new PyDict(),
      stdout: stream('stdout'),
      stderr: stream('stderr'),
      stdin,
      implementation: thing('SimpleNamespace', {}, { name: 'cpython' }),
    },
  );
}

function compareVersions(own: readonly Value[], other: Value): number | null {
  if (!(other instanceof PyTuple)) return null;
  for (const [i, item] of other.items.entries()) {
    const difference = Number(own[i] ?? 0n) - Number(item);
    if (difference !== 0) return difference;
  }
  return own.length - other.items.length;
}
