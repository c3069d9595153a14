import { normalisePath, resolvePath } from '../../../model/path';
import { UtcTime } from '../../../model/utc-time';
import { contentType } from '../../content-type';
import { byteLength, reasonOf } from '../../http-answer';
import type { IncomingRequest } from '../../program';
import { pathOf } from '../../static-files';
import { call } from '../call';
import type { FileFacts, Running } from '../effects';
import { NotPlayed, Raised, raise } from '../errors';
import { errorPage, listingPage } from '../file-server-pages';
import { isProblem } from '../open-file';
import { pathText } from '../path-text';
import type { Runtime } from '../runtime';
import { tracebackText } from '../traceback';
import { Native, ownPart, PyBytes, PyClass, PyDict, PyInstance, type PyModule, PyTuple, type Value } from '../values';
import { moduleOf, thing } from './module-of';
import { type Reply, Serving } from './serving';

/** `http.server`: handlers of one's own (`do_GET`), and those that serve files. */
export function httpServerModule(runtime: Runtime): PyModule {
  const base = new PyClass('BaseHTTPRequestHandler', [], new Map(), 'http.server');
  const simple = new PyClass('SimpleHTTPRequestHandler', [base], new Map(), 'http.server');
  base.attributes.set('__init__', new Native('__init__', () => null));
  simple.attributes.set(
    '__init__',
    new Native('__init__', ([self = null], keywords) => {
      ownPart(self)?.attributes.set('directory', keywords.get('directory') ?? null);
      return null;
    }),
  );
  for (const name of ['do_GET', 'do_HEAD'])
    simple.attributes.set(name, new Native(name, ([self = null]) => sendFile(runtime, self)));
  const server = new PyClass('HTTPServer', [], new Map(), 'http.server');
  const method = (name: string, work: (self: PyInstance, args: readonly Value[]) => Value) =>
    server.attributes.set(name, new Native(name, ([self = null, ...args]) => work(self as PyInstance, args)));
  method('__init__', (self, [address = null, handler = null]) => {
    const [host = '', port = 8000n] = address instanceof PyTuple ? address.items : [];
    self.attributes.set('server_address', new PyTuple([host, port]));
    self.attributes.set('server_name', host);
    self.attributes.set('server_port', port);
    self.attributes.set('RequestHandlerClass', handler);
    return null;
  });
  method('serve_forever', (self) => {
    const { kind, options } = handlerOf(self.attributes.get('RequestHandlerClass') ?? null);
    const address = self.attributes.get('server_address');
    const [host = '', port = 8000n] = address instanceof PyTuple ? address.items : [];
    const about = { name: '', debug: false, host: String(host) };
    throw new Serving(Number(port), 'http.server', (request) => answered(runtime, kind, options, self, request), about);
  });
  for (const name of ['server_close', 'shutdown', '__exit__']) method(name, () => null);
  method('__enter__', (self) => self);
  return moduleOf(
    'http.server',
    {},
    {
      HTTPServer: server,
      ThreadingHTTPServer: new PyClass('ThreadingHTTPServer', [server], new Map(), 'http.server'),
      BaseHTTPRequestHandler: base,
      SimpleHTTPRequestHandler: simple,
    },
  );
}

/** A class of handlers, perhaps with settings of its own (`partial(Handler, directory=…)`). */
function handlerOf(value: Value): { kind: PyClass; options: ReadonlyMap<string, Value> } {
  if (value instanceof PyClass) return { kind: value, options: new Map() };
  const inner = value instanceof PyInstance ? value.attributes.get('func') : undefined;
  const given = value instanceof PyInstance ? value.attributes.get('keywords') : undefined;
  if (!(inner instanceof PyClass) || !(given instanceof PyDict))
    throw new NotPlayed('a handler of requests that is no class');
  return { kind: inner, options: new Map([...given.entries.values()].map(([name, it]) => [String(name), it])) };
}

interface Draft {
  status: number;
  type: string;
  headers: [string, string][];
  body: string;
  /** Whether the program writes its log itself. */
  quiet: boolean;
}

const DRAFTS = new WeakMap<PyInstance, Draft>();

/** One request: a handler is made, and its method for it is called. */
function* answered(
  runtime: Runtime,
  kind: PyClass,
  options: ReadonlyMap<string, Value>,
  server: PyInstance,
  request: IncomingRequest,
): Running<Reply> {
  const self = new PyInstance(kind);
  const isSimple = kind.order.some(({ name }) => name === 'SimpleHTTPRequestHandler');
  const draft: Draft = { status: 200, type: '', headers: [], body: '', quiet: false };
  DRAFTS.set(self, draft);
  const reply = (): Reply => ({ ...draft, ...(isSimple && { server: 'SimpleHTTP/0.6' }) });
  furnish(runtime, self, draft, request);
  self.attributes.set('server', server);
  try {
    const client = new PyTuple([request.from, 40_000n]);
    yield* call(kind.find('__init__') as Value, [self, null, client, server], options);
    const work = kind.find(`do_${request.method}`);
    if (work !== undefined) yield* call(work, [self]);
    else {
      const message = `Unsupported method ('${request.method}')`;
      return { status: 501, type: 'text/html;charset=utf-8', headers: [], body: errorPage(501, message) };
    }
    return reply();
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    const rule = '-'.repeat(40);
    const head = `Exception occurred during processing of request from ('${request.from}', 40000)`;
    runtime.world.print('stderr', `${rule}\n${head}\n${yield* tracebackText(error)}${rule}\n`);
    return { ...reply(), quiet: true, broken: true };
  }
}

/** Gives a handler what it finds of its request, and its means to answer. */
function furnish(runtime: Runtime, self: PyInstance, draft: Draft, request: IncomingRequest): void {
  const method = (name: string, work: (args: readonly Value[]) => Value | Running<Value>) =>
    self.attributes.set(name, new Native(name, work));
  const logged = self.type.find('log_message');
  method('send_response', function* ([code = 200n]) {
    draft.status = Number(code);
    if (logged !== undefined) {
      draft.quiet = true;
      yield* call(logged, [self, '"%s" %s %s', `${request.method} ${request.target} HTTP/1.1`, String(code), '-']);
    }
    return null;
  });
  method('send_response_only', ([code = 200n]) => {
    draft.status = Number(code);
    return null;
  });
  method('send_header', ([name = '', value = '']) => {
    if (/^content-type$/i.test(String(name))) draft.type = String(value);
    else if (!/^(content-length|server|date)$/i.test(String(name))) draft.headers.push([String(name), String(value)]);
    return null;
  });
  method('end_headers', () => null);
  method('flush_headers', () => null);
  method('send_error', ([code = 500n, message = null, explanation = null]) => {
    const words = message === null ? reasonOf(Number(code)) : String(message);
    noteError(runtime, request.from, Number(code), words);
    draft.status = Number(code);
    draft.type = 'text/html;charset=utf-8';
    draft.body = errorPage(draft.status, words, explanation === null ? undefined : String(explanation));
    return null;
  });
  if (logged === undefined) method('log_message', () => null);
  method('address_string', () => request.from);
  const length = byteLength(request.body);
  const header = (name: Value): Value =>
    request.headers.get(String(name).toLowerCase()) ??
    (/^content-length$/i.test(String(name)) && length > 0 ? String(length) : null);
  const rest = { text: request.body };
  const bytes = (text: string) => new PyBytes(new TextEncoder().encode(text));
  const facts: Record<string, Value> = {
    path: request.target,
    command: request.method,
    request_version: 'HTTP/1.1',
    requestline: `${request.method} ${request.target} HTTP/1.1`,
    client_address: new PyTuple([request.from, 40_000n]),
    headers: thing(
      'HTTPMessage',
      {
        get: ([name = '', otherwise = null]) => header(name) ?? otherwise,
        items: () => new PyTuple([...request.headers].map((pair) => new PyTuple(pair))),
      },
      {},
      () => [...request.headers].map(([name, value]) => `${name}: ${value}\n`).join(''),
      null,
      { item: header, items: () => [...request.headers.keys()] },
    ),
    rfile: thing('BufferedReader', {
      read: ([most]) => {
        const part = most === undefined ? rest.text : rest.text.slice(0, Number(most));
        rest.text = rest.text.slice(part.length);
        return bytes(part);
      },
      readline: () => {
        const [line = ''] = /^[^\n]*\n?/.exec(rest.text) ?? [];
        rest.text = rest.text.slice(line.length);
        return bytes(line);
      },
    }),
    wfile: thing('SocketIO', {
      write: ([data = null]) => {
        if (!(data instanceof PyBytes)) return raise('TypeError', "a bytes-like object is required, not 'str'");
        draft.body += new TextDecoder().decode(data.bytes);
        return BigInt(data.bytes.length);
      },
      flush: () => null,
    }),
  };
  for (const [name, value] of Object.entries(facts)) self.attributes.set(name, value);
}

/** The line that goes before that of a request which is answered with an error. */
function noteError({ world }: Runtime, from: string, status: number, message: string): void {
  const { day, monthName, year, clock } = new UtcTime(world.now());
  world.print('stderr', `${from} - - [${day}/${monthName}/${year} ${clock}] code ${status}, message ${message}\n`);
}

/** `SimpleHTTPRequestHandler.do_GET`: a file, a folder's `index.html`, or a list of what is in it. */
function* sendFile(runtime: Runtime, self: Value): Running<Value> {
  const { world } = runtime;
  const draft = self instanceof PyInstance ? DRAFTS.get(self) : undefined;
  if (!draft || !(self instanceof PyInstance)) return null;
  const directory = self.attributes.get('directory') ?? null;
  const root = directory === null ? world.cwd : resolvePath(world.cwd, pathText(directory));
  const wanted = pathOf(String(self.attributes.get('path')));
  const path = normalisePath(`${root}/${wanted}`);
  const send = (status: number, type: string, body: string) => {
    Object.assign(draft, { status, type, body });
    return null;
  };
  const facts = (yield { type: 'stat', path }) as FileFacts;
  const missing = errorPage(404, 'File not found');
  if (!facts || (facts.kind === 'file' && wanted.endsWith('/'))) {
    const [from = null] = (self.attributes.get('client_address') as PyTuple).items;
    noteError(runtime, String(from), 404, 'File not found');
    return send(404, 'text/html;charset=utf-8', missing);
  }
  if (facts.kind === 'dir' && !wanted.endsWith('/')) {
    draft.headers.push(['Location', `${wanted}/`]);
    return send(301, '', '');
  }
  const file = facts.kind === 'file' ? path : `${path}/index.html`;
  const text: unknown = yield { type: 'read', path: file };
  if (!isProblem(text)) return send(200, contentType(file), String(text));
  const names: unknown = yield { type: 'list', path };
  if (isProblem(names)) return send(404, 'text/html;charset=utf-8', missing);
  const shown: string[] = [];
  for (const name of names as string[]) {
    const each = (yield { type: 'stat', path: `${path}/${name}` }) as FileFacts;
    shown.push(each?.kind === 'dir' ? `${name}/` : name);
  }
  return send(200, 'text/html; charset=utf-8', listingPage(wanted, shown));
}
