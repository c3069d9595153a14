import { resolvePath } from '../../model/path';
import { contentType } from '../content-type';
import { staticFile } from '../static-files';
import { errorPage, expressRequest, expressResponse, RESPONSES } from './express-exchange';
import { closing, listen } from './http-module';
import { decoded, type ServerRequest, type ServerResponse, setHeader } from './server-exchange';
import {
  awaited,
  fromJson,
  isObject,
  type NativeFunction,
  object,
  type PlainObject,
  Thrown,
  textOf,
  throwError,
  type Value,
} from './values';
import type { World } from './world';

interface Route {
  /** Null for every method. */
  method: string | null;
  path: string;
  /** Whether longer paths match too, as for `app.use`. */
  below: boolean;
  handlers: readonly NativeFunction[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

/** `require('express')`: routes, parameters, JSON, static files, routers. */
export function expressModule(world: World): Value {
  const express = (() => application(world)) as NativeFunction & Record<string, Value>;
  const pass: NativeFunction = (_req, _res, next) => (next as NativeFunction)();
  express.static = (root) => staticHandler(world, textOf(root));
  express.json = () => jsonBody;
  express.urlencoded = () => formBody;
  express.text = () => pass;
  express.Router = () => router().object;
  return express;
}

function application(world: World): PlainObject {
  const { object: app, handle } = router();
  const settings = new Map<string, Value>();
  const answer = (request: ServerRequest, response: ServerResponse) => {
    const req = expressRequest(request);
    const res = expressResponse(world, response);
    setHeader(response, 'X-Powered-By', 'Express');
    const failed = (error: Value) => {
      world.printed.push({ stream: 'stderr', text: `${isObject(error) ? textOf(error.stack) : textOf(error)}\n` });
      errorPage(response, 500, isObject(error) ? textOf(error.stack) : textOf(error));
    };
    try {
      handle(req, res, response, (error) => {
        if (error !== undefined) failed(error);
        else errorPage(response, 404, `Cannot ${request.method} ${request.path}`);
        return undefined;
      });
    } catch (error) {
      if (!(error instanceof Thrown)) throw error;
      failed(error.value);
    }
  };
  const addRoute = app.get as NativeFunction;
  app.get = (name, ...handlers) => (handlers.length === 0 ? settings.get(textOf(name)) : addRoute(name, ...handlers));
  app.set = (name, value) => {
    settings.set(textOf(name), value);
    return app;
  };
  app.enable = () => app;
  app.disable = () => app;
  app.locals = object();
  app.listen = (...args) => {
    const server = object({ close: closing(world) });
    server.on = () => server;
    server.address = () => object({ address: '::', family: 'IPv6', port: [...world.servers.keys()].at(-1) ?? 0 });
    listen(world, args, answer, server);
    return server;
  };
  return app;
}

interface Router {
  object: PlainObject & NativeFunction;
  handle(req: PlainObject, res: PlainObject, response: ServerResponse, done: NativeFunction): void;
}

function router(): Router {
  const routes: Route[] = [];
  const handle: Router['handle'] = (req, res, response, done) => {
    const steps = routes.flatMap((route) => matched(route, req)).values();
    const next: NativeFunction = (error) => {
      if (response.ended) return undefined;
      for (const { handler, params, base } of steps) {
        const forErrors = handler.length === 4;
        if (forErrors !== (error !== undefined)) continue;
        const before = { url: req.url, path: req.path };
        Object.assign(req.params as PlainObject, params);
        if (base !== '') {
          req.path = textOf(before.path).slice(base.length) || '/';
          req.url = textOf(before.url).slice(base.length) || '/';
        }
        const onward: NativeFunction = (problem) => {
          Object.assign(req, before);
          return next(problem);
        };
        try {
          awaited(forErrors ? handler(error, req, res, onward) : handler(req, res, onward));
        } catch (thrown) {
          if (!(thrown instanceof Thrown) || forErrors) throw thrown;
          onward(thrown.value);
        }
        return undefined;
      }
      return done(error);
    };
    next();
  };
  const self = ((req, res, next) => {
    const response = isObject(res) ? RESPONSES.get(res) : undefined;
    if (response) handle(req as PlainObject, res as PlainObject, response, next as NativeFunction);
    return undefined;
  }) as PlainObject & NativeFunction;
  const add =
    (method: string | null, below: boolean): NativeFunction =>
    (...args) => {
      const path = typeof args[0] === 'string' ? args[0] : below ? '/' : null;
      if (path === null) return throwError('TypeError', 'a route needs a path');
      const handlers = args.flat().filter((it): it is NativeFunction => typeof it === 'function');
      routes.push({ method, path, below, handlers });
      return self;
    };
  for (const method of METHODS) self[method] = add(method.toUpperCase(), false);
  self.all = add(null, false);
  self.use = add(null, true);
  return { object: self, handle };
}

function matched(route: Route, req: PlainObject): { handler: NativeFunction; params: PlainObject; base: string }[] {
  const method = textOf(req.method);
  if (route.method && route.method !== method && !(route.method === 'GET' && method === 'HEAD')) return [];
  const params = object();
  const wanted = route.path.split('/').filter(Boolean);
  const got = textOf(req.path).split('/').filter(Boolean);
  const all = wanted.at(-1) === '*' || wanted.at(-1)?.startsWith('*') === true || wanted.at(-1) === '(.*)';
  if (all) wanted.pop();
  if (got.length < wanted.length || (got.length > wanted.length && !route.below && !all)) return [];
  for (const [i, part] of wanted.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = decoded(got[i] ?? '');
    else if (part !== got[i]) return [];
  }
  const base = route.below && wanted.length > 0 ? `/${got.slice(0, wanted.length).join('/')}` : '';
  return route.handlers.map((handler) => ({ handler, params, base }));
}

function staticHandler(world: World, root: string): NativeFunction {
  const directory = resolvePath(world.around.cwd, root);
  return (req, res, next) => {
    if (!isObject(req) || !isObject(res) || !/^(GET|HEAD)$/.test(textOf(req.method))) return (next as NativeFunction)();
    const found = staticFile(world.around, directory, textOf(req.path), ['index.html']);
    if (found.kind === 'file') {
      (res.type as NativeFunction)(contentType(found.path));
      if (/^(text|application\/(json|javascript))/.test(contentType(found.path))) {
        (res.set as NativeFunction)('Content-Type', `${contentType(found.path)}; charset=utf-8`);
      }
      return (res.end as NativeFunction)(found.text);
    }
    if (found.kind === 'slash') return (res.redirect as NativeFunction)(301, `${textOf(req.originalUrl)}/`);
    return (next as NativeFunction)();
  };
}

const jsonBody: NativeFunction = (req, _res, next) => {
  if (isObject(req)) {
    const body = textOf(req.rawBody ?? '');
    const isJson = textOf((req.headers as PlainObject)['content-type'] ?? '').includes('json');
    if (isJson && body !== '') {
      try {
        req.body = fromJson(JSON.parse(body));
      } catch (error) {
        throwError('SyntaxError', error instanceof Error ? error.message : 'invalid JSON');
      }
    } else req.body ??= object();
  }
  return (next as NativeFunction)();
};

const formBody: NativeFunction = (req, _res, next) => {
  if (isObject(req) && textOf((req.headers as PlainObject)['content-type'] ?? '').includes('urlencoded')) {
    const body = object();
    for (const pair of textOf(req.rawBody ?? '').split('&')) {
      const [name = '', value = ''] = pair.split('=', 2);
      if (name !== '') body[decoded(name)] = decoded(value);
    }
    req.body = body;
  }
  return (next as NativeFunction)();
};
