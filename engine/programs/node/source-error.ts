import { inspect, isObject, Thrown, textOf } from './values';

/** `require` or `import` of something that is not there. */
export class ImportMissing {
  constructor(
    readonly name: string,
    readonly requiredBy: readonly string[],
  ) {}
}

/** An error that nobody in the program caught, and where in its source it arose. */
export class SourceError {
  constructor(
    readonly path: string,
    readonly source: string,
    readonly at: number,
    readonly kind: string,
    readonly message: string,
  ) {}

  /** Adds the place to a thrown value; everything else passes through as it is. */
  static from(error: unknown, path: string, source: string, at: number | null): unknown {
    if (!(error instanceof Thrown)) return error;
    const { value } = error;
    if (isObject(value) && 'message' in value) {
      return new SourceError(path, source, at ?? 0, textOf(value.name), textOf(value.message));
    }
    return new SourceError(path, source, at ?? 0, 'Uncaught', inspect(value, 1));
  }

  /** As Node prints it before it ends with code 1. */
  report(version: string): string {
    const before = this.source.slice(0, this.at);
    const line = before.split('\n').length;
    const column = this.at - (before.lastIndexOf('\n') + 1);
    const text = this.source.split('\n')[line - 1] ?? '';
    const where = `    at Object.<anonymous> (${this.path}:${line}:${column + 1})`;
    return `${this.path}:${line}\n${text}\n${' '.repeat(column)}^\n\n${this.kind}: ${this.message}\n${where}\n\nNode.js v${version}\n`;
  }
}

/** Node's report of a module that it cannot find. */
export function missingModuleReport(missing: ImportMissing, version: string): string {
  const { name, requiredBy } = missing;
  const stack = requiredBy.length > 0 ? `\nRequire stack:\n${requiredBy.map((path) => `- ${path}`).join('\n')}` : '';
  const list = requiredBy.length > 0 ? `[ ${requiredBy.map((path) => `'${path}'`).join(', ')} ]` : '[]';
  return `node:internal/modules/cjs/loader:1228\n  throw err;\n  ^\n\nError: Cannot find module '${name}'${stack}\n    at Module._resolveFilename (node:internal/modules/cjs/loader:1225:15)\n    at Module._load (node:internal/modules/cjs/loader:1051:27)\n  code: 'MODULE_NOT_FOUND',\n  requireStack: ${list}\n}\n\nNode.js v${version}\n`;
}
