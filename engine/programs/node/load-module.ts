import { parse, type Program as Tree } from 'acorn';
import { digestOf } from '../../model/digest';
import { dirname, resolvePath } from '../../model/path';
import { nearestPackageJson, packageJson } from '../package-json';
import { LONGEST_SETTINGS, readText } from '../static-files';
import { builtinModule } from './builtin-modules';
import { expressModule } from './express-module';
import { evaluate } from './expressions';
import { declareGlobals } from './globals';
import { type Runtime, runBlock } from './interpreter';
import { memberOf } from './members';
import { Scope } from './scope';
import { ImportMissing, SourceError } from './source-error';
import { Unplayable } from './unplayable';
import { fromJson, isObject, type NativeFunction, object, type PlainObject, textOf, type Value } from './values';
import type { World } from './world';

export interface LoadedModule {
  path: string;
  scope: Scope;
  exports: Value;
}

/**
 * Loads the modules of one program. Each is run once; `sources` gives what a file held when the program began, since
 * a running Node does not notice that its source has changed.
 */
export class ModuleLoader {
  readonly loaded = new Map<string, LoadedModule>();

  constructor(
    private readonly world: World,
    private readonly sources: (path: string) => string | null,
  ) {}

  run(path: string): LoadedModule {
    const known = this.loaded.get(path);
    if (known) return known;
    const source = this.sources(path);
    if (source === null) throw new ImportMissing(path, []);
    if (source.length > LONGEST_SETTINGS) throw new Unplayable('source files as long as that');
    const scope = new Scope(null);
    const module: LoadedModule = { path, scope, exports: object() };
    this.loaded.set(path, module);
    if (path.endsWith('.json')) {
      try {
        module.exports = fromJson(JSON.parse(source));
      } catch (error) {
        throw new SourceError(path, source, 0, 'SyntaxError', error instanceof Error ? error.message : 'invalid JSON');
      }
      return module;
    }
    this.execute(module, source);
    return module;
  }

  private execute(module: LoadedModule, source: string): void {
    const { path, scope } = module;
    const directory = dirname(path);
    const isModule =
      path.endsWith('.mjs') ||
      (!path.endsWith('.cjs') && (nearestPackageJson(this.world.around, directory)?.isModule ?? false));
    const tree = parsed(path, source, isModule);
    const require: NativeFunction = (name) => this.require(textOf(name), path);
    const runtime: Runtime = { limits: this.world.limits, thrownAt: null, require: (name) => require(name) };
    declareGlobals(this.world, scope);
    const holder = object({ exports: module.exports });
    if (!isModule) {
      scope.declare('require', require);
      scope.declare('module', holder);
      scope.declare('exports', module.exports);
      scope.declare('__dirname', directory);
      scope.declare('__filename', path);
    }
    const inner = new Scope(scope);
    module.scope = inner;
    try {
      const body = tree.body.flatMap((node) =>
        this.declaration(runtime, node, path, inner, module.exports as PlainObject),
      );
      runBlock(runtime, body, inner);
      for (const publish of this.published.splice(0)) publish();
    } catch (error) {
      throw SourceError.from(error, path, source, runtime.thrownAt);
    }
    if (!isModule) module.exports = holder.exports;
  }

  /** What the exports of a module are filled with when it has run. */
  private readonly published: (() => void)[] = [];

  /** Turns `import` and `export` into plain statements and bindings. */
  private declaration(runtime: Runtime, node: Tree['body'][number], path: string, scope: Scope, exports: PlainObject) {
    switch (node.type) {
      case 'ImportDeclaration': {
        const from = this.require(textOf(node.source.value as string), path);
        for (const specifier of node.specifiers) {
          const name = specifier.local.name;
          if (specifier.type === 'ImportNamespaceSpecifier') scope.declare(name, from, true);
          else {
            const wanted = specifier.type === 'ImportDefaultSpecifier' ? 'default' : nameOf(specifier.imported);
            const own = wanted === 'default' && !(isObject(from) && Object.hasOwn(from, 'default'));
            scope.declare(name, own ? from : memberOf(from, wanted), true);
          }
        }
        return [];
      }
      case 'ExportDefaultDeclaration': {
        const { declaration } = node;
        if (declaration.type === 'ClassDeclaration') throw new Unplayable('classes');
        if (declaration.type === 'FunctionDeclaration') {
          const { id } = declaration;
          if (!id) throw new Unplayable('functions without a name as default export');
          this.published.push(() => {
            exports.default = scope.get(id.name);
          });
          return [declaration as never];
        }
        this.published.push(() => {
          exports.default = evaluate(runtime, declaration, scope);
        });
        return [];
      }
      case 'ExportNamedDeclaration': {
        for (const specifier of node.specifiers) {
          this.published.push(() => {
            exports[nameOf(specifier.exported)] = scope.get(nameOf(specifier.local));
          });
        }
        const { declaration } = node;
        if (!declaration) return [];
        const names: string[] = [];
        if (declaration.type === 'VariableDeclaration') {
          for (const { id } of declaration.declarations) if (id.type === 'Identifier') names.push(id.name);
        } else if (declaration.id) names.push(declaration.id.name);
        this.published.push(() => {
          for (const name of names) exports[name] = scope.get(name);
        });
        return [declaration];
      }
      case 'ExportAllDeclaration':
        throw new Unplayable('export *');
      default:
        return [node];
    }
  }

  private require(name: string, from: string): Value {
    const builtin = builtinModule(this.world, name);
    if (builtin) return builtin;
    const { around } = this.world;
    if (name.startsWith('.') || name.startsWith('/')) {
      const path = resolveFile(this.world, resolvePath(dirname(from), name));
      if (path === null) throw new ImportMissing(name.startsWith('.') ? name : resolvePath('/', name), [from]);
      return this.run(path).exports;
    }
    for (let at = dirname(from); ; at = dirname(at)) {
      if (around.fs.stat(`${at}/node_modules/${name}`.replace('//', '/'))) return this.packaged(name);
      if (at === '/') throw new ImportMissing(name, [from]);
    }
  }

  /** Packages whose insides are not simulated, played by what they are known for. */
  private packaged(name: string): Value {
    if (name === 'express') return expressModule(this.world);
    if (MIDDLEWARE.has(name)) return () => pass;
    if (name === 'dotenv') return object({ config: () => object() });
    throw new Unplayable(`the package "${name}"`);
  }
}

/** Only what they do to a response's headers would show. */
const MIDDLEWARE = new Set(['cors', 'morgan', 'helmet', 'compression']);
const pass: NativeFunction = (_req, _res, next) => (typeof next === 'function' ? next() : undefined);

/** The file that Node loads for a path: itself, with an ending, or a directory's main or index. */
export function resolveFile({ around }: Pick<World, 'around'>, path: string): string | null {
  for (const candidate of [path, `${path}.js`, `${path}.json`, `${path}.mjs`, `${path}.cjs`]) {
    if (around.fs.stat(candidate)?.kind === 'file') return candidate;
  }
  if (around.fs.stat(path)?.kind !== 'dir') return null;
  const manifest = packageJson(around, path);
  const main = manifest !== null && typeof manifest !== 'string' ? manifest.main : null;
  for (const candidate of main ? [resolvePath(path, main), resolvePath(path, `${main}.js`)] : []) {
    if (readText(around, candidate) !== null) return candidate;
  }
  return readText(around, `${path}/index.js`) === null ? null : resolvePath(path, 'index.js');
}

function nameOf(node: { type: string; name?: string; value?: unknown }): string {
  return node.name ?? String(node.value);
}

/** Trees of sources seen lately: a server's own source is parsed once, not at every request. */
const trees = new Map<string, Tree>();
const TREES = 64;

function parsed(path: string, source: string, isModule: boolean): Tree {
  const key = `${isModule} ${digestOf(source)}`;
  let tree = trees.get(key);
  if (!tree) {
    try {
      tree = parse(source, {
        ecmaVersion: 2024,
        sourceType: isModule ? 'module' : 'script',
        allowReturnOutsideFunction: !isModule,
        allowAwaitOutsideFunction: isModule,
        allowHashBang: true,
      });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const at = (error as { pos?: number }).pos ?? 0;
      throw new SourceError(path, source, at, 'SyntaxError', error.message.replace(/ \(\d+:\d+\)$/, ''));
    }
    trees.set(key, tree);
    if (trees.size > TREES) trees.delete(trees.keys().next().value as string);
  }
  return tree;
}
