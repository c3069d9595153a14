import { dirname } from '../../model/path';
import type { FileFacts, Running } from './effects';
import { exception, NotPlayed, Raised, raise } from './errors';
import { CALLING } from './evaluate';
import { runBlock } from './execute';
import { Frame } from './frame';
import { isOfLibrary, LIBRARY_FOLDER } from './is-of-library';
import { type WrittenModule, writtenModule } from './library/written/written-module';
import { parsePython } from './parse';
import { REAL_MODULES } from './real-modules';
import type { Runtime } from './runtime';
import type { Stmt } from './syntax';
import { PyModule, type Value } from './values';

/** `import a.b`: the module `a`, or `a.b` where it is given a name of its own. */
export function* importModule(frame: Frame, path: string, whole: boolean): Running<PyModule> {
  CALLING.frame = frame;
  const parts = path.split('.');
  let at: PyModule | null = null;
  for (let i = 1; i <= parts.length; i += 1) {
    const name = parts.slice(0, i).join('.');
    const found: PyModule = yield* loadModule(frame.runtime, name, at);
    CALLING.frame = frame;
    if (at) at.attributes.set(parts[i - 1] as string, found);
    at = found;
  }
  return whole ? (at as PyModule) : (frame.runtime.modules.get(parts[0] as string) as PyModule);
}

/** `from a.b import c, d as e`. */
export function* importFrom(frame: Frame, node: Extract<Stmt, { type: 'from' }>): Running<void> {
  const { at } = frame;
  let path = node.path;
  if (node.level > 0) {
    const own = frame.globals.get('__package__');
    const base = typeof own === 'string' ? own.split('.') : [];
    if (base.length === 0 || base[0] === '')
      raise('ImportError', 'attempted relative import with no known parent package');
    path = [...base.slice(0, base.length - node.level + 1), ...(path ? [path] : [])].join('.');
  }
  const module = yield* importModule(frame, path, true);
  frame.at = at;
  for (const { name, as } of node.names) {
    if (name === '*') {
      for (const [each, value] of module.attributes) if (!each.startsWith('_')) frame.variables.set(each, value);
      continue;
    }
    let value: Value | undefined = module.attributes.get(name);
    if (value === undefined && hasSubmodule(module, name)) {
      value = yield* submodule(frame.runtime, module, name);
    }
    frame.at = at;
    if (value === undefined) {
      if (isOfLibrary(module)) throw new NotPlayed(`${module.name}.${name}`);
      const where = module.file === null ? 'unknown location' : module.file;
      raise('ImportError', `cannot import name '${name}' from '${module.name}' (${where})`);
    } else if (frame.outside?.get(as ?? name) === 'global') frame.globals.set(as ?? name, value);
    else frame.variables.set(as ?? name, value);
  }
}

/** Whether a module may hold another one: any of the program's own, and those of the library that this room has. */
function hasSubmodule(module: PyModule, name: string): boolean {
  if (!isOfLibrary(module)) return module.file !== null;
  const path = `${module.name}.${name}`;
  return writtenModule(path) !== null || path === 'http.server';
}

function* submodule(runtime: Runtime, parent: PyModule, name: string): Running<Value | undefined> {
  try {
    return yield* loadModule(runtime, `${parent.name}.${name}`, parent);
  } catch (error) {
    if (error instanceof Raised && error.value.type.name === 'ModuleNotFoundError') return undefined;
    throw error;
  }
}

/** Own files come first, then what comes with Python, then what `pip` has installed. */
function* loadModule(runtime: Runtime, name: string, parent: PyModule | null): Running<PyModule> {
  const known = runtime.modules.get(name);
  if (known) return known;
  const { world } = runtime;
  const last = name.split('.').at(-1) as string;
  const folder = parent?.file ? dirname(parent.file) : world.mainSource ? dirname(world.mainSource.path) : world.cwd;
  if (!parent || parent.file?.endsWith('__init__.py') || parent.file?.endsWith('/')) {
    for (const file of [`${folder}/${last}/__init__.py`, `${folder}/${last}.py`]) {
      const text: unknown = yield { type: 'read', path: file };
      if (typeof text === 'string') return yield* runModule(runtime, name, file, text);
    }
    const facts = (yield { type: 'stat', path: `${folder}/${last}` }) as FileFacts;
    if (facts?.kind === 'dir' && !REAL_MODULES.has(name))
      return keep(runtime, new PyModule(name, new Map(), `${folder}/${last}/`));
  }
  if (REAL_MODULES.has(name.split('.')[0] as string)) {
    const made = world.library(name, runtime) ?? (parent?.attributes.get(last) as PyModule | undefined);
    if (made instanceof PyModule) return keep(runtime, made);
    const written = writtenModule(name);
    if (written)
      return yield* runModule(runtime, name, `${libraryFolder(runtime)}/${name.replaceAll('.', '/')}.py`, written);
    throw new NotPlayed(`the module "${name}"`);
  }
  const top = name.split('.')[0] as string;
  if (yield* isInstalled(runtime, top)) {
    const made = world.library(name, runtime);
    if (made) return keep(runtime, made);
    const written = writtenModule(name);
    if (written)
      return yield* runModule(
        runtime,
        name,
        `${libraryFolder(runtime)}/site-packages/${name.replaceAll('.', '/')}.py`,
        written,
      );
    throw new NotPlayed(`the package "${top}" (its files are here)`);
  }
  const missing = exception(
    'ModuleNotFoundError',
    parent ? `No module named '${name}'; '${parent.name}' is not a package` : `No module named '${name}'`,
  );
  missing.attributes.set('name', name);
  throw new Raised(missing);
}

function keep(runtime: Runtime, module: PyModule): PyModule {
  runtime.modules.set(module.name, module);
  return module;
}

/** Whether `pip` has put a package of this name where Python looks. */
export function* isInstalled(runtime: Runtime, name: string): Running<boolean> {
  for (const folder of sitePackages(runtime)) {
    const facts = (yield { type: 'stat', path: `${folder}/${name}` }) as FileFacts;
    if (facts?.kind === 'dir') return true;
  }
  return false;
}

export function sitePackages({ world }: Runtime): string[] {
  const short = world.version.split('.').slice(0, 2).join('.');
  const roots = [world.env.get('VIRTUAL_ENV'), '/usr/local', `${world.env.get('HOME') ?? '/root'}/.local`];
  return roots.flatMap((root) => (root ? [`${root}/lib/python${short}/site-packages`] : []));
}

function libraryFolder({ world }: Runtime): string {
  return `${LIBRARY_FOLDER}${world.version.split('.').slice(0, 2).join('.')}`;
}

function* runModule(runtime: Runtime, name: string, file: string, source: string | WrittenModule): Running<PyModule> {
  const text = typeof source === 'string' ? source : source.text;
  const variables = new Map<string, Value>([
    ['__name__', name],
    ['__file__', file],
    ['__package__', file.endsWith('/__init__.py') ? name : name.split('.').slice(0, -1).join('.')],
  ]);
  const module = keep(runtime, new PyModule(name, variables, file));
  const frame = new Frame(runtime, file, text, '<module>', variables, variables, null, null);
  try {
    yield* runBlock(typeof source === 'string' ? parsePython(text) : source.body, frame);
  } catch (error) {
    runtime.modules.delete(name);
    throw error instanceof Raised ? error.through(frame) : error;
  }
  return module;
}
