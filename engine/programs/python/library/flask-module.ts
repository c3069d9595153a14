import { basename, resolvePath } from '../../../model/path';
import { contentType } from '../../content-type';
import { reasonOf } from '../../http-answer';
import type { IncomingRequest } from '../../program';
import { PyProperty } from '../attributes';
import { call } from '../call';
import { truthyPlain } from '../compare';
import type { Running } from '../effects';
import { EXCEPTIONS, exception, Raised, raise } from '../errors';
import { listOf } from '../iterate';
import { isProblem } from '../open-file';
import type { Runtime } from '../runtime';
import { str } from '../show';
import { tracebackText } from '../traceback';
import {
  Foreign,
  type Keywords,
  Native,
  PyBytes,
  PyClass,
  PyDict,
  PyIterator,
  PyList,
  type PyModule,
  PyTuple,
  typeName,
  type Value,
} from '../values';
import { dumps, loads } from './json-module';
import { moduleOf, thing } from './module-of';
import { decoded, decodedPairs, type Reply, Serving } from './serving';
import { rendered } from './template';
import { strftime } from './time-modules';

/** `2025-01-31 12:00:00,123`. */
function stamp(at: number): string {
  return `${strftime(at, '%Y-%m-%d %H:%M:%S')},${String(Math.floor(at % 1000)).padStart(3, '0')}`;
}

interface Route {
  path: string;
  methods: readonly string[];
  work: Value;
  name: string;
}

/** A response on its way: what handlers return is made into one. */
interface Response {
  status: number;
  headers: [string, string][];
  type: string;
  body: string;
}

const HTTP_ERROR = new PyClass(
  'HTTPException',
  [EXCEPTIONS.get('Exception') as PyClass],
  new Map(),
  'werkzeug.exceptions',
);
const WORDS: Readonly<Record<number, string>> = {
  400: 'The browser (or proxy) sent a request that this server could not understand.',
  403: "You don't have the permission to access the requested resource. It is either read-protected or not readable by the server.",
  404: 'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.',
  405: 'The method is not allowed for the requested URL.',
  500: 'The server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application.',
};

/** `flask`: routes, requests, JSON, templates. */
export function flaskModule(runtime: Runtime): PyModule {
  const current: { request: IncomingRequest | null; context: Map<string, Value> } = {
    request: null,
    context: new Map(),
  };
  const request = requestObject(current);
  const { world } = runtime;
  const app = (args: readonly Value[], keywords: Keywords): Value =>
    flaskApp(runtime, current, String(args[0] ?? '__main__'), keywords);
  return moduleOf(
    'flask',
    {
      Flask: app,
      Blueprint: (args) => blueprint(args),
      jsonify: function* (args, keywords) {
        const value = args.length > 1 ? new PyList([...args]) : (args[0] ?? PyDict.of(keywords));
        return responseObject(yield* jsonResponse(value));
      },
      make_response: function* (args) {
        return responseObject(yield* responseOf(args.length > 1 ? new PyTuple(args) : (args[0] ?? '')));
      },
      redirect: ([to = '/', code = 302n]) =>
        responseObject({
          status: Number(code),
          headers: [['Location', String(to)]],
          type: 'text/html; charset=utf-8',
          body: `<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n<p>You should be redirected automatically to the target URL: <a href="${String(to)}">${String(to)}</a>. If not, click the link.\n`,
        }),
      url_for: ([name = ''], keywords) =>
        String(name) === 'static'
          ? `/static/${String(keywords.get('filename') ?? '')}`
          : `/${String(name) === 'index' ? '' : String(name)}`,
      abort: ([code = 500n, description]) => {
        const error = exception(HTTP_ERROR, description ?? reasonOf(Number(code)));
        error.attributes.set('code', code);
        if (description !== undefined) error.attributes.set('description', description);
        throw new Raised(error);
      },
      render_template: function* ([name = ''], keywords) {
        const path = resolvePath(world.cwd, `templates/${String(name)}`);
        const text: unknown = yield { type: 'read', path };
        if (isProblem(text))
          throw new Raised(
            exception(
              new PyClass('TemplateNotFound', [EXCEPTIONS.get('Exception') as PyClass], new Map(), 'jinja2.exceptions'),
              String(name),
            ),
          );
        return yield* rendered(String(text), new Map([...keywords, ['request', request as Value]]));
      },
      render_template_string: ([text = ''], keywords) =>
        rendered(String(text), new Map([...keywords, ['request', request as Value]])),
      send_from_directory: ([folder = '', name = '']) =>
        fileResponse(resolvePath(world.cwd, `${String(folder)}/${String(name)}`)),
      send_file: ([name = '']) => fileResponse(resolvePath(world.cwd, String(name))),
      Response: function* ([body = '', status], keywords) {
        const made = yield* responseOf(body);
        made.status = Number(status ?? keywords.get('status') ?? 200n);
        made.type = String(keywords.get('mimetype') ?? keywords.get('content_type') ?? made.type);
        return responseObject(made);
      },
      flash: () => null,
    },
    {
      request,
      g: thing('g', {}),
      session: new PyDict(),
      '.played': true,
      current_app: thing('current_app', { logger: () => null }),
    },
  );
}

function requestObject(current: { request: IncomingRequest | null }): Foreign {
  const now = (): IncomingRequest =>
    current.request ??
    raise(
      'RuntimeError',
      'Working outside of request context.\n\nThis typically means that you attempted to use functionality that needed\nan active HTTP request. Consult the documentation on testing for\ninformation about how to avoid this problem.',
    );
  const asked = (work: () => Value | Running<Value>) => new PyProperty(new Native('get', work));
  const query = () => now().target.split('?')[1] ?? '';
  const header = (name: string) => now().headers.get(name.toLowerCase()) ?? null;
  const json = () =>
    String(header('content-type') ?? '').includes('json')
      ? loads(now().body)
      : raise('ValueError', '415 Unsupported Media Type');
  return new Foreign(
    'Request',
    new Map<string, Value>([
      ['method', asked(() => now().method)],
      ['path', asked(() => decoded(now().target.split('?')[0] as string))],
      ['full_path', asked(() => now().target)],
      ['url', asked(() => `http://${header('host')}${now().target}`)],
      ['base_url', asked(() => `http://${header('host')}${now().target.split('?')[0]}`)],
      ['host', asked(() => header('host'))],
      ['remote_addr', asked(() => now().from)],
      ['args', asked(() => PyDict.of(decodedPairs(query())))],
      [
        'form',
        asked(() =>
          PyDict.of(String(header('content-type') ?? '').includes('urlencoded') ? decodedPairs(now().body) : []),
        ),
      ],
      ['values', asked(() => PyDict.of([...decodedPairs(query()), ...decodedPairs(now().body)]))],
      ['data', asked(() => new PyBytes(new TextEncoder().encode(now().body)))],
      ['json', asked(json)],
      ['is_json', asked(() => String(header('content-type') ?? '').includes('json'))],
      [
        'headers',
        asked(() =>
          thing(
            'EnvironHeaders',
            { get: ([name = '', otherwise = null]) => header(String(name)) ?? otherwise },
            {},
            null,
            null,
            {
              item: (name) => header(String(name)) ?? raise('KeyError', String(name)),
              items: () => [...now().headers.keys()],
            },
          ),
        ),
      ],
      ['cookies', asked(() => new PyDict())],
      [
        'get_json',
        new Native('get_json', (_args, keywords) => {
          if (keywords.get('force') === true) return loads(now().body);
          if (keywords.get('silent') === true && !String(header('content-type') ?? '').includes('json')) return null;
          return json();
        }),
      ],
      ['get_data', new Native('get_data', () => now().body)],
    ]),
  );
}

function flaskApp(
  runtime: Runtime,
  current: { request: IncomingRequest | null },
  name: string,
  keywords: Keywords,
): Foreign {
  const routes: Route[] = [];
  const errorHandlers = new Map<number, Value>();
  const before: Value[] = [];
  const after: Value[] = [];
  const { world } = runtime;
  const answer = (request: IncomingRequest) =>
    handled(runtime, { routes, errorHandlers, before, after, current, name }, request);
  const staticFolder = String(keywords.get('static_folder') ?? 'static');
  routes.push({
    path: '/static/<path:filename>',
    methods: ['GET', 'HEAD'],
    work: new Native('static', (_args, given) =>
      fileResponse(resolvePath(world.cwd, `${staticFolder}/${String(given.get('filename') ?? '')}`)),
    ),
    name: 'static',
  });
  const logger = (level: string) =>
    function* ([message = '']: readonly Value[]): Running<Value> {
      world.print('stderr', `[${stamp(world.now())}] ${level} in app: ${yield* str(message)}\n`);
      return null;
    };
  return thing(
    'Flask',
    {
      ...routing(routes, ''),
      errorhandler: ([code = null]) =>
        new Native('errorhandler', ([work = null]) => {
          errorHandlers.set(typeof code === 'bigint' ? Number(code) : 500, work);
          return work;
        }),
      before_request: ([work = null]) => {
        before.push(work);
        return work;
      },
      after_request: ([work = null]) => {
        after.push(work);
        return work;
      },
      teardown_appcontext: ([work = null]) => work,
      register_blueprint: ([print = null], options) => {
        const inside =
          print instanceof Foreign ? (print.inside as { routes: Route[]; prefix: string }) : { routes: [], prefix: '' };
        const prefix = String(options.get('url_prefix') ?? inside.prefix);
        for (const route of inside.routes) routes.push({ ...route, path: prefix + route.path });
        return null;
      },
      app_context: () => thing('AppContext', {}, {}, null, null, { enter: () => null, exit: () => null }),
      run: (args, given) => {
        const debug =
          truthyPlain(given.get('debug') ?? args[2] ?? false) || /^(1|true)$/i.test(world.env.get('FLASK_DEBUG') ?? '');
        const host = String(given.get('host') ?? args[0] ?? '127.0.0.1');
        throw new Serving(Number(given.get('port') ?? args[1] ?? 5000n), 'flask', answer, {
          name: name === '__main__' ? basename(world.mainSource?.path ?? 'app').replace(/\.py$/, '') : name,
          debug,
          host,
        });
      },
    },
    {
      name,
      config: new PyDict(),
      debug: false,
      secret_key: null,
      logger: thing('Logger', {
        info: logger('INFO'),
        warning: logger('WARNING'),
        error: logger('ERROR'),
        debug: () => null,
        setLevel: () => null,
      }),
    },
    () => `<Flask '${name}'>`,
    { answer, name },
    { call: () => null },
  );
}

function routing(routes: Route[], prefix: string) {
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

function blueprint(args: readonly Value[]): Foreign {
  const routes: Route[] = [];
  return thing('Blueprint', routing(routes, ''), { name: args[0] ?? '' }, null, { routes, prefix: '' });
}

interface Application {
  routes: readonly Route[];
  errorHandlers: ReadonlyMap<number, Value>;
  before: readonly Value[];
  after: readonly Value[];
  current: { request: IncomingRequest | null };
  name: string;
}

function* handled(runtime: Runtime, app: Application, request: IncomingRequest): Running<Reply> {
  app.current.request = request;
  let response: Response;
  try {
    response = yield* dispatched(app, request);
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    response = yield* failed(runtime, app, request, error);
  }
  for (const work of app.after) response = yield* responseOf(yield* call(work, [responseObject(response)]));
  return { status: response.status, headers: response.headers, type: response.type, body: response.body };
}

function* dispatched(app: Application, request: IncomingRequest): Running<Response> {
  for (const work of app.before) {
    const early = yield* call(work, []);
    if (early !== null) return yield* responseOf(early);
  }
  const path = decoded((request.target.split('?')[0] as string).replaceAll('+', '%2B'));
  let allowed: string[] = [];
  for (const route of app.routes) {
    const params = matched(route.path, path);
    if (params === 'slash')
      return {
        status: 308,
        headers: [['Location', `http://${request.headers.get('host')}${path}/`]],
        type: 'text/html; charset=utf-8',
        body: errorPage(308),
      };
    if (!params) continue;
    if (!route.methods.includes(request.method)) {
      allowed = [...allowed, ...route.methods];
      continue;
    }
    return yield* responseOf(yield* call(route.work, [], params));
  }
  const error = exception(HTTP_ERROR, '');
  error.attributes.set('code', allowed.length > 0 ? 405n : 404n);
  throw new Raised(error);
}

/** The values of `<int:id>` and its like; null when the path is another. */
function matched(pattern: string, path: string): Map<string, Value> | 'slash' | null {
  const names: [string, string][] = [];
  const source = pattern
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/<(?:(\w+):)?(\w+)>/g, (_, kind: string | undefined, name: string) => {
      names.push([kind ?? 'string', name]);
      return kind === 'int' ? '(\\d+)' : kind === 'float' ? '(\\d+\\.\\d+)' : kind === 'path' ? '(.+)' : '([^/]+)';
    });
  const match = new RegExp(`^${source}$`).exec(path);
  if (!match) return pattern.length > 1 && pattern.endsWith('/') && pattern.slice(0, -1) === path ? 'slash' : null;
  return new Map(
    names.map(([kind, name], i) => {
      const text = match[i + 1] as string;
      return [name, kind === 'int' ? BigInt(text) : kind === 'float' ? Number(text) : text];
    }),
  );
}

function* failed(runtime: Runtime, app: Application, request: IncomingRequest, error: Raised): Running<Response> {
  const own = error.value.type.isBelow(HTTP_ERROR);
  const code = own ? Number(error.value.attributes.get('code') ?? 500n) : 500;
  const handler = app.errorHandlers.get(code);
  if (!own) {
    const at = stamp(runtime.world.now());
    runtime.world.print(
      'stderr',
      `[${at}] ERROR in app: Exception on ${request.target.split('?')[0]} [${request.method}]\n${yield* tracebackText(error)}`,
    );
  }
  if (handler === undefined) {
    const description = error.value.attributes.get('description');
    return {
      status: code,
      headers: [],
      type: 'text/html; charset=utf-8',
      body: errorPage(code, typeof description === 'string' ? description : undefined),
    };
  }
  const made = yield* responseOf(yield* call(handler, [error.value]));
  if (made.status === 200) made.status = code;
  return made;
}

function errorPage(code: number, description = WORDS[code] ?? ''): string {
  const title = code === 500 ? 'Internal Server Error' : reasonOf(code);
  return `<!doctype html>\n<html lang=en>\n<title>${code} ${title}</title>\n<h1>${title}</h1>\n<p>${description.replaceAll('&', '&amp;').replaceAll("'", '&#39;')}</p>\n`;
}

/** What a handler returned, as a response. */
function* responseOf(value: Value): Running<Response> {
  if (value instanceof Foreign && value.type === 'Response') return responseInside(value);
  if (value instanceof PyTuple) {
    const [body = '', second, third] = value.items;
    const made = yield* responseOf(body);
    for (const part of [second, third]) {
      if (typeof part === 'bigint') made.status = Number(part);
      else if (part instanceof PyDict)
        for (const [name, text] of part.entries.values()) made.headers.push([String(name), String(text)]);
    }
    return made;
  }
  if (value instanceof PyDict || value instanceof PyList) return yield* jsonResponse(value);
  if (typeof value === 'string') return { status: 200, headers: [], type: 'text/html; charset=utf-8', body: value };
  if (value instanceof PyBytes)
    return { status: 200, headers: [], type: 'text/html; charset=utf-8', body: new TextDecoder().decode(value.bytes) };
  if (value instanceof PyIterator)
    return {
      status: 200,
      headers: [],
      type: 'text/html; charset=utf-8',
      body: (yield* listOf(value)).map(String).join(''),
    };
  if (value === null) {
    return raise(
      'TypeError',
      'The view function did not return a valid response. The function either returned None or ended without a return statement.',
    );
  }
  return raise(
    'TypeError',
    `The view function did not return a valid response. The return type must be a string, dict, list, tuple with headers or status, Response instance, or WSGI callable, but it was a ${typeName(value)}.`,
  );
}

function* jsonResponse(value: Value): Running<Response> {
  const body = `${yield* dumps(
    value,
    new Map<string, Value>([
      ['separators', new PyTuple([',', ':'])],
      ['sort_keys', value instanceof PyDict],
    ]),
  )}\n`;
  return { status: 200, headers: [], type: 'application/json', body };
}

function responseObject(response: Response): Foreign {
  const headers = new PyDict();
  for (const [name, value] of response.headers) headers.entries.set(`s${name}`, [name, value]);
  return new Foreign(
    'Response',
    new Map<string, Value>([
      ['headers', headers],
      ['status_code', BigInt(response.status)],
      ['mimetype', response.type],
      ['content_type', response.type],
      ['data', response.body],
      [
        'set_cookie',
        new Native('set_cookie', ([name = '', value = '']) => {
          headers.entries.set('sSet-Cookie', ['Set-Cookie', `${String(name)}=${String(value)}; Path=/`]);
          return null;
        }),
      ],
    ]),
    () => `<Response ${response.body.length} bytes [${response.status} ${reasonOf(response.status).toUpperCase()}]>`,
    response,
  );
}

function responseInside(value: Foreign): Response {
  const inside = value.inside as Response;
  const headers = value.attributes.get('headers');
  return {
    status: Number(value.attributes.get('status_code') ?? BigInt(inside.status)),
    type: String(
      value.attributes.get('content_type') === inside.type
        ? value.attributes.get('mimetype')
        : value.attributes.get('content_type'),
    ),
    headers:
      headers instanceof PyDict
        ? [...headers.entries.values()].map(([name, text]) => [String(name), String(text)])
        : inside.headers,
    body: String(value.attributes.get('data') ?? inside.body),
  };
}

function* fileResponse(path: string): Running<Value> {
  const text: unknown = yield { type: 'read', path };
  if (isProblem(text)) {
    const error = exception(HTTP_ERROR, '');
    error.attributes.set('code', 404n);
    throw new Raised(error);
  }
  const type = contentType(path);
  return responseObject({
    status: 200,
    headers: [],
    type: type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    body: String(text),
  });
}

/** The application of a module, as `flask run` and gunicorn look for it. */
export function applicationOf(
  value: Value | undefined,
): { answer: (request: IncomingRequest) => Running<Reply>; name: string } | null {
  if (!(value instanceof Foreign) || (value.type !== 'Flask' && value.type !== 'FastAPI')) return null;
  return value.inside as { answer: (request: IncomingRequest) => Running<Reply>; name: string };
}
