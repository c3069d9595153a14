import { reasonOf } from '../../http-answer';
import type { IncomingRequest } from '../../program';
import { call } from '../call';
import type { Running } from '../effects';
import { EXCEPTIONS, exception, NotPlayed, Raised } from '../errors';
import type { Runtime } from '../runtime';
import { tracebackText } from '../traceback';
import {
  Foreign,
  Native,
  PyClass,
  PyDict,
  PyFunction,
  PyIterator,
  type PyModule,
  PyTuple,
  type Value,
} from '../values';
import { dumps, loads } from './json-module';
import { moduleOf, thing } from './module-of';
import { decoded, decodedPairs, type Reply, Serving } from './serving';

const ERROR = new PyClass('HTTPException', [EXCEPTIONS.get('Exception') as PyClass], new Map(), 'fastapi.exceptions');
const COMPACT = new Map<string, Value>([
  ['separators', new PyTuple([',', ':'])],
  ['ensure_ascii', false],
]);

interface Route {
  method: string;
  path: string;
  work: Value;
}

/** `fastapi`: routes whose parameters come from the path and the query, answers in JSON. */
export function fastapiModule(runtime: Runtime): PyModule {
  return moduleOf(
    'fastapi',
    {
      FastAPI: () => application(runtime),
      HTTPException: (args, keywords) => {
        const error = exception(ERROR, keywords.get('detail') ?? args[1] ?? '');
        error.attributes.set('status_code', keywords.get('status_code') ?? args[0] ?? 500n);
        error.attributes.set('detail', keywords.get('detail') ?? args[1] ?? null);
        return error;
      },
    },
    { '.played': true },
  );
}

/** `uvicorn.run(app, host=…, port=…)`. */
export function uvicornModule(): PyModule {
  return moduleOf(
    'uvicorn',
    {
      run: ([app = null], keywords) => {
        const found = app instanceof Foreign ? (app.inside as { answer: Serving['answer'] }) : null;
        if (!found) throw new NotPlayed('uvicorn.run with the name of an application');
        const host = String(keywords.get('host') ?? '127.0.0.1');
        throw new Serving(Number(keywords.get('port') ?? 8000n), 'uvicorn', found.answer, {
          name: 'app',
          debug: false,
          host,
        });
      },
    },
    { '.played': true },
  );
}

function application(runtime: Runtime): Foreign {
  const routes: Route[] = [];
  const add =
    (method: string) =>
    ([path = '/']: readonly Value[]) =>
      new Native(method, ([work = null]) => {
        routes.push({ method: method.toUpperCase(), path: String(path), work });
        return work;
      });
  const answer = (request: IncomingRequest) => answered(runtime, routes, request);
  const methods = Object.fromEntries(['get', 'post', 'put', 'patch', 'delete'].map((name) => [name, add(name)]));
  return thing(
    'FastAPI',
    { ...methods, on_event: () => new Native('on_event', ([work = null]) => work), add_middleware: () => null },
    {},
    null,
    { answer, name: 'app' },
  );
}

function* answered(runtime: Runtime, routes: readonly Route[], request: IncomingRequest): Running<Reply> {
  const [path = '/', query = ''] = request.target.split('?');
  let status = 404;
  for (const route of routes) {
    const params = matched(route.path, path);
    if (!params) continue;
    if (route.method !== request.method) {
      status = 405;
      continue;
    }
    try {
      return yield* played(route.work, params, query, request);
    } catch (error) {
      if (!(error instanceof Raised)) throw error;
      if (error.value.type === ERROR) {
        const detail = error.value.attributes.get('detail') ?? null;
        return yield* json(Number(error.value.attributes.get('status_code') ?? 500n), PyDict.of([['detail', detail]]));
      }
      runtime.world.print('stderr', `ERROR:    Exception in ASGI application\n${yield* tracebackText(error)}`);
      return { status: 500, type: 'text/plain; charset=utf-8', headers: [], body: 'Internal Server Error' };
    }
  }
  return yield* json(status, PyDict.of([['detail', status === 405 ? 'Method Not Allowed' : reasonOf(404)]]));
}

function* json(status: number, value: Value): Running<Reply> {
  return { status, type: 'application/json', headers: [], body: yield* dumps(value, COMPACT) };
}

function* played(
  work: Value,
  path: ReadonlyMap<string, string>,
  query: string,
  request: IncomingRequest,
): Running<Reply> {
  if (!(work instanceof PyFunction)) throw new NotPlayed('a route that is not a function');
  const given = new Map<string, Value>();
  const asked = new Map(decodedPairs(query));
  for (const { name, otherwise } of work.node.params) {
    const text = path.get(name) ?? asked.get(name);
    if (text !== undefined) given.set(name, /^-?\d+$/.test(text) && !path.has(`:${name}`) ? BigInt(text) : text);
    else if (!otherwise && request.body !== '') given.set(name, loads(request.body));
    else if (!otherwise) {
      const missing = PyDict.of([
        ['type', 'missing'],
        ['loc', new PyTuple(['query', name])],
        ['msg', 'Field required'],
        ['input', null],
      ]);
      return yield* json(422, PyDict.of([['detail', new PyTuple([missing])]]));
    }
  }
  let made = yield* call(work, [], given);
  if (made instanceof PyIterator && made.result) made = yield* made.result();
  return yield* json(200, made);
}

function matched(pattern: string, path: string): Map<string, string> | null {
  const wanted = pattern.split('/');
  const got = path.split('/');
  if (wanted.length !== got.length) return null;
  const found = new Map<string, string>();
  for (const [i, part] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name !== undefined) found.set(name, decoded(got[i] as string));
    else if (part !== got[i]) return null;
  }
  return found;
}
