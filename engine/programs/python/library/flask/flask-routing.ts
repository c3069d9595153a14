import { RE2JS } from 're2js';
import type { Running } from '../../effects';
import { listOf } from '../../iterate';
import { type Foreign, type Keywords, Native, type Value } from '../../values';
import { thing } from '../module-of';

export interface Route {
  /** With `<int:id>` and its like. */
  path: string;
  methods: readonly string[];
  work: Value;
  name: string;
}

/** The decorators that note routes, as applications and blueprints have them. */
export function routing(routes: Route[], prefix: string) {
  const add = (path: Value | undefined, methods: readonly string[], work: Value, endpoint?: Value) => {
    const name =
      endpoint ??
      (typeof work === 'object' && work !== null && 'node' in work ? (work.node as { name: string }).name : 'view');
    routes.push({ path: prefix + String(path ?? '/'), methods, work, name: String(name) });
    return work;
  };
  const methodsOf = function* (keywords: Keywords): Running<string[]> {
    const given = keywords.get('methods');
    const names = given === undefined ? ['GET'] : (yield* listOf(given)).map((it) => String(it).toUpperCase());
    return names.includes('GET') ? [...names, 'HEAD', 'OPTIONS'] : [...names, 'OPTIONS'];
  };
  const short =
    (method: string) =>
    ([path]: readonly Value[]) =>
      new Native(method, ([work = null]) => add(path, method === 'GET' ? ['GET', 'HEAD'] : [method], work));
  return {
    route: function* ([path]: readonly Value[], keywords: Keywords): Running<Value> {
      const methods = yield* methodsOf(keywords);
      return new Native('route', ([work = null]) => add(path, methods, work, keywords.get('endpoint')));
    },
    add_url_rule: function* ([path, endpoint, work]: readonly Value[], keywords: Keywords): Running<Value> {
      add(path, yield* methodsOf(keywords), work ?? keywords.get('view_func') ?? null, endpoint);
      return null;
    },
    get: short('GET'),
    post: short('POST'),
    put: short('PUT'),
    patch: short('PATCH'),
    delete: short('DELETE'),
  };
}

/** `Blueprint`: routes that an application takes in later. */
export function blueprint(args: readonly Value[]): Foreign {
  const routes: Route[] = [];
  return thing('Blueprint', routing(routes, ''), { name: args[0] ?? '' }, null, { routes, prefix: '' });
}

/** The values of `<int:id>` and its like; null when the path is another. */
export function matched(pattern: string, path: string): Map<string, Value> | 'slash' | null {
  const names: [string, string][] = [];
  const source = pattern
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/<(?:(\w+):)?(\w+)>/g, (_, kind: string | undefined, name: string) => {
      names.push([kind ?? 'string', name]);
      return kind === 'int' ? '(\\d+)' : kind === 'float' ? '(\\d+\\.\\d+)' : kind === 'path' ? '(.+)' : '([^/]+)';
    });
  // Not by JavaScript's own: both the pattern and the path are typed by students.
  const match = RE2JS.compile(`^${source}$`).matcher(path);
  if (!match.find())
    return pattern.length > 1 && pattern.endsWith('/') && pattern.slice(0, -1) === path ? 'slash' : null;
  return new Map(
    names.map(([kind, name], i) => {
      const text = match.group(i + 1) ?? '';
      return [name, kind === 'int' ? BigInt(text) : kind === 'float' ? Number(text) : text];
    }),
  );
}
