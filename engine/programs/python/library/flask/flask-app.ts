import { basename, resolvePath } from '../../../../model/path';
import type { IncomingRequest } from '../../../program';
import { call } from '../../call';
import { truthyPlain } from '../../compare';
import type { Running } from '../../effects';
import { Raised } from '../../errors';
import type { Runtime } from '../../runtime';
import { str } from '../../show';
import { tracebackText } from '../../traceback';
import { Foreign, type Keywords, Native, PyDict, type Value } from '../../values';
import { logTime } from '../log-time';
import { thing } from '../module-of';
import { decoded, type Reply, Serving } from '../serving';
import { errorPage } from './error-page';
import { fileResponse, type Response, responseObject, responseOf } from './flask-response';
import { matched, type Route, routing } from './flask-routing';
import { abort, HTTP_ERROR } from './http-exception';

/** `Flask(…)`: an application with its routes, which answers requests. */
export function flaskApp(
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
      world.print('stderr', `[${logTime(world.now())}] ${level} in app: ${yield* str(message)}\n`);
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
  return abort(allowed.length > 0 ? 405 : 404);
}

function* failed(runtime: Runtime, app: Application, request: IncomingRequest, error: Raised): Running<Response> {
  const own = error.value.type.isBelow(HTTP_ERROR);
  const code = own ? Number(error.value.attributes.get('code') ?? 500n) : 500;
  const handler = app.errorHandlers.get(code);
  if (!own) {
    const at = logTime(runtime.world.now());
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
