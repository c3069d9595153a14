import { HOST_CPUS, KERNEL } from '../../../model/kernel';
import { basename, dirname, normalisePath, resolvePath } from '../../../model/path';
import type { FileFacts, Running } from '../effects';
import { EXCEPTIONS, exception, NotPlayed, Raised, raise } from '../errors';
import { listOf, over } from '../iterate';
import { fileError, isProblem } from '../open-file';
import { pathText } from '../path-text';
import { boundedItems, type Runtime, type World } from '../runtime';
import { quoted, repr } from '../show';
import { PyDict, type PyModule, PyTuple, strings, type Value } from '../values';
import { moduleOf, thing } from './module-of';

const NOT_PLAYED = ['system', 'popen', 'fork', 'execv', 'execvp', 'kill', 'scandir', 'wait', 'spawnl'];

/** `os`. */
export function osModule(runtime: Runtime): PyModule {
  const { world } = runtime;
  const full = (path: Value | undefined) => resolvePath(world.cwd, pathText(path ?? '.'));
  const environ = environment(world.env);
  const variables = environ.inside as PyDict;
  const getenv = ([name = null, otherwise = null]: readonly Value[]) => variables.get(String(name)) ?? otherwise;
  const statOf = function* (path: Value | undefined): Running<FileFacts> {
    return (yield { type: 'stat', path: full(path) }) as FileFacts;
  };
  const doing = function* (
    effect: { type: 'mkdir' | 'remove'; path: string },
    name: Value | undefined,
  ): Running<Value> {
    const done: unknown = yield effect;
    return isProblem(done) ? fileError(done, pathText(name ?? '')) : null;
  };
  const renamed = function* (from: Value | undefined, to: Value | undefined): Running<Value> {
    const text: unknown = yield { type: 'read', path: full(from) };
    if (isProblem(text)) return fileError(text, pathText(from ?? ''));
    const done: unknown = yield { type: 'write', path: full(to), text: String(text), append: false };
    if (isProblem(done)) return fileError(done, pathText(to ?? ''));
    yield { type: 'remove', path: full(from) };
    return null;
  };
  const walked = function* (path: string, depth: number): Running<Value[]> {
    const names: unknown = yield { type: 'list', path: full(path) };
    if (isProblem(names) || depth > 30) return [];
    const [folders, files]: [string[], string[]] = [[], []];
    for (const name of names as string[]) {
      const facts = yield* statOf(`${path}/${name}`);
      (facts?.kind === 'dir' ? folders : files).push(name);
    }
    const rows: Value[] = [new PyTuple([path, strings(folders), strings(files)])];
    for (const name of folders) rows.push(...(yield* walked(`${path.replace(/\/$/, '')}/${name}`, depth + 1)));
    return boundedItems(rows);
  };
  const refused = Object.fromEntries(
    NOT_PLAYED.map((name) => [
      name,
      () => {
        throw new NotPlayed(`os.${name}`);
      },
    ]),
  );
  const made = moduleOf(
    'os',
    {
      ...refused,
      getenv,
      getcwd: () => world.cwd,
      getpid: () => 1n,
      getppid: () => 0n,
      getuid: () => BigInt(world.user.uid),
      getgid: () => BigInt(world.user.uid),
      getlogin: () => world.user.name,
      cpu_count: () => BigInt(HOST_CPUS),
      urandom: ([count = 0n]) =>
        Array.from({ length: Math.min(Number(count), 1000) }, () => String.fromCharCode(65 + world.chance() * 26)).join(
          '',
        ),
      uname: () => {
        const fields = {
          sysname: 'Linux',
          nodename: world.hostname,
          release: KERNEL,
          version: '#1 SMP',
          machine: 'x86_64',
        };
        const shown = `posix.uname_result(${Object.entries(fields)
          .map(([name, value]) => `${name}=${quoted(value)}`)
          .join(', ')})`;
        return thing('uname_result', {}, fields, () => shown);
      },
      listdir: function* ([path]) {
        const names: unknown = yield { type: 'list', path: full(path) };
        return isProblem(names) ? fileError(names, pathText(path ?? '.')) : strings(names as string[]);
      },
      mkdir: ([path]) => doing({ type: 'mkdir', path: full(path) }, path),
      makedirs: function* ([path], keywords) {
        const wanted = full(path);
        const before = yield* statOf(path);
        if (before)
          return keywords.get('exist_ok') === true ? null : fileError({ problem: 'EEXIST' }, pathText(path ?? ''));
        const parents = [wanted];
        for (let at = dirname(wanted); at !== '/'; at = dirname(at)) parents.unshift(at);
        for (const each of parents) if (!(yield* statOf(each))) yield* doing({ type: 'mkdir', path: each }, each);
        return null;
      },
      remove: ([path]) => doing({ type: 'remove', path: full(path) }, path),
      unlink: ([path]) => doing({ type: 'remove', path: full(path) }, path),
      rmdir: ([path]) => doing({ type: 'remove', path: full(path) }, path),
      rename: ([from, to]) => renamed(from, to),
      replace: ([from, to]) => renamed(from, to),
      stat: function* ([path]) {
        const facts = yield* statOf(path);
        if (!facts) return fileError({ problem: 'ENOENT' }, pathText(path ?? ''));
        const mode = facts.kind === 'dir' ? 0o40755n : 0o100644n;
        return thing(
          'os.stat_result',
          {},
          { st_size: BigInt(facts.size), st_mode: mode, st_mtime: world.now() / 1000 },
        );
      },
      access: function* ([path]) {
        return (yield* statOf(path)) !== null;
      },
      fspath: ([path = null]) => pathText(path),
      walk: function* ([path]) {
        return over('generator', yield* walked(pathText(path ?? '.'), 0));
      },
      putenv: ([name = '', value = '']) => {
        variables.entries.set(`s${String(name)}`, [name, value]);
        return null;
      },
      umask: () => 0o22n,
      chmod: () => null,
      get_terminal_size: () => thing('os.terminal_size', {}, { columns: 80n, lines: 24n }),
      chdir: ([path]) => {
        world.cwd = full(path);
        return null;
      },
      _exit: ([code = 0n]) => {
        throw new Raised(exception('SystemExit', code));
      },
    },
    {
      environ,
      error: EXCEPTIONS.get('OSError') as Value,
      devnull: '/dev/null',
      O_RDONLY: 0n,
      name: 'posix',
      sep: '/',
      linesep: '\n',
      pathsep: ':',
      curdir: '.',
    },
  );
  made.attributes.set('path', pathModule(world, full, statOf));
  return made;
}

function environment(env: ReadonlyMap<string, string>) {
  const variables = PyDict.of(env);
  const dictLike = thing(
    '_Environ',
    {
      get: ([name = null, otherwise = null]) => variables.get(String(name)) ?? otherwise,
      items: () => new PyTuple([...variables.entries.values()].map((pair) => new PyTuple(pair))),
      keys: () => strings([...variables.entries.values()].map(([name]) => String(name))),
      values: () => strings([...variables.entries.values()].map(([, value]) => String(value))),
      copy: () => new PyDict(new Map(variables.entries)),
      setdefault: ([name = null, value = null]) => {
        if (variables.get(String(name)) === undefined) variables.entries.set(`s${String(name)}`, [name, value]);
        return variables.get(String(name)) ?? null;
      },
      pop: ([name = null, otherwise = null]) => {
        const found = variables.get(String(name)) ?? otherwise;
        variables.entries.delete(`s${String(name)}`);
        return found;
      },
    },
    {},
    () => {
      const step = repr(variables).next();
      return `environ(${step.done ? step.value : ''})`;
    },
    variables,
    {
      item: (name) => {
        const found = variables.get(String(name));
        if (found === undefined) throw new Raised(exception('KeyError', name));
        return found;
      },
      setItem: (name, value) => {
        if (typeof value !== 'string') raise('TypeError', 'str expected, not int');
        variables.entries.set(`s${String(name)}`, [name, value]);
      },
      items: () => [...variables.entries.values()].map(([name]) => name),
    },
  );
  return dictLike;
}

function pathModule(
  world: World,
  full: (path: Value | undefined) => string,
  statOf: (path: Value | undefined) => Running<FileFacts>,
) {
  return moduleOf(
    'posixpath',
    {
      join: (parts) =>
        parts
          .map(pathText)
          .reduce((at, part) =>
            part.startsWith('/') ? part : at === '' || at.endsWith('/') ? at + part : `${at}/${part}`,
          ),
      abspath: ([path]) => full(path),
      realpath: ([path]) => full(path),
      normpath: ([path]) => normalisePath(pathText(path ?? '.')),
      basename: ([path = '']) => (pathText(path).endsWith('/') ? '' : basename(pathText(path))),
      dirname: ([path = '']) => {
        const text = pathText(path);
        return text.includes('/')
          ? text.slice(0, Math.max(text.lastIndexOf('/'), text.startsWith('/') ? 1 : 0)).replace(/(.)\/$/, '$1')
          : '';
      },
      splitext: ([path = '']) => {
        const text = pathText(path);
        const name = text.slice(text.lastIndexOf('/') + 1);
        const dot = name.lastIndexOf('.');
        const ending = dot > 0 && /[^.]/.test(name.slice(0, dot)) ? name.slice(dot) : '';
        const stem = text.slice(0, text.length - ending.length);
        return new PyTuple([stem, ending]);
      },
      split: ([path = '']) => new PyTuple([dirname(pathText(path)), basename(pathText(path))]),
      lexists: function* ([path]) {
        return (yield* statOf(path)) !== null;
      },
      getmtime: function* ([path]) {
        const facts = yield* statOf(path);
        return facts ? world.now() / 1000 : fileError({ problem: 'ENOENT' }, pathText(path ?? ''));
      },
      relpath: ([path, from]) => relative(full(from ?? '.'), full(path)),
      commonpath: function* ([paths = null]) {
        const rows = (yield* listOf(paths)).map((it) => pathText(it).split('/'));
        const [first = []] = rows;
        const most = first.findIndex((part, i) => rows.some((row) => row[i] !== part));
        return first.slice(0, most < 0 ? first.length : most).join('/') || '/';
      },
      islink: () => false,
      ismount: () => false,
      expandvars: ([path = '']) =>
        pathText(path).replace(/\$(?:(\w+)|\{(\w+)\})/g, (all, a, b) => world.env.get(a ?? b) ?? all),
      exists: function* ([path]) {
        return (yield* statOf(path)) !== null;
      },
      isfile: function* ([path]) {
        return (yield* statOf(path))?.kind === 'file';
      },
      isdir: function* ([path]) {
        return (yield* statOf(path))?.kind === 'dir';
      },
      getsize: function* ([path]) {
        const facts = yield* statOf(path);
        return facts ? BigInt(facts.size) : fileError({ problem: 'ENOENT' }, pathText(path ?? ''));
      },
      isabs: ([path = '']) => pathText(path).startsWith('/'),
      expanduser: ([path = '']) => pathText(path).replace(/^~(?=\/|$)/, world.env.get('HOME') ?? '/root'),
    },
    { sep: '/' },
  );
}

/** A path as it is seen from a folder. */
function relative(from: string, to: string): string {
  const [a, b] = [from.split('/').filter(Boolean), to.split('/').filter(Boolean)];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/') || '.';
}
