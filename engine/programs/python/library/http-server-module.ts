import { reasonOf } from '../../http-answer';
import type { IncomingRequest } from '../../program';
import { call } from '../call';
import type { Running } from '../effects';
import { NotPlayed, raise } from '../errors';
import type { Runtime } from '../runtime';
import { Native, PyBytes, PyClass, PyInstance, type PyModule, PyTuple, type Value } from '../values';
import { moduleOf, thing } from './module-of';
import { type Reply, Serving } from './serving';

/** `http.server`, with handlers of one's own (`do_GET`). */
export function httpServerModule(_runtime: Runtime): PyModule {
  const base = new PyClass('BaseHTTPRequestHandler', [], new Map(), 'http.server');
  const simple = new PyClass('SimpleHTTPRequestHandler', [base], new Map(), 'http.server');
  const server = ([address = null, handler = null]: readonly Value[]) => {
    const [host = '', port = 8000n] = address instanceof PyTuple ? address.items : [];
    const serve = () => {
      if (!(handler instanceof PyClass) || handler === simple)
        throw new NotPlayed('a server of files made in a program (python -m http.server is played)');
      throw new Serving(Number(port), 'http.server', (request) => answered(handler, request), {
        name: '',
        debug: false,
        host: String(host),
      });
    };
    const made = thing(
      'HTTPServer',
      { serve_forever: serve, server_close: () => null, shutdown: () => null },
      { server_port: port, server_address: new PyTuple([host, port]) },
      null,
      null,
      { enter: () => made, exit: () => null },
    );
    return made;
  };
  return moduleOf(
    'http.server',
    { HTTPServer: server, ThreadingHTTPServer: server },
    { BaseHTTPRequestHandler: base, SimpleHTTPRequestHandler: simple },
  );
}

function* answered(handler: PyClass, request: IncomingRequest): Running<Reply> {
  let status = 200;
  let body = '';
  let type = 'text/html';
  const headers: [string, string][] = [];
  const self = new PyInstance(handler);
  const method = (name: string, work: (args: readonly Value[]) => Value) =>
    self.attributes.set(name, new Native(name, work));
  method('send_response', ([code = 200n]) => {
    status = Number(code);
    return null;
  });
  method('send_header', ([name = '', value = '']) => {
    if (/^content-type$/i.test(String(name))) type = String(value);
    else if (!/^content-length$/i.test(String(name))) headers.push([String(name), String(value)]);
    return null;
  });
  method('end_headers', () => null);
  method('send_error', ([code = 500n]) => {
    status = Number(code);
    body = `Error code: ${status}\nMessage: ${reasonOf(status)}.\n`;
    return null;
  });
  method('log_message', () => null);
  self.attributes.set('path', request.target);
  self.attributes.set('command', request.method);
  self.attributes.set('client_address', new PyTuple([request.from, 40000n]));
  self.attributes.set(
    'headers',
    thing(
      'HTTPMessage',
      { get: ([name = '', otherwise = null]) => request.headers.get(String(name).toLowerCase()) ?? otherwise },
      {},
      null,
      null,
      { item: (name) => request.headers.get(String(name).toLowerCase()) ?? null },
    ),
  );
  self.attributes.set(
    'rfile',
    thing('BufferedReader', { read: () => new PyBytes(new TextEncoder().encode(request.body)) }),
  );
  self.attributes.set(
    'wfile',
    thing('SocketIO', {
      write: ([bytes = null]) => {
        if (!(bytes instanceof PyBytes)) return raise('TypeError', "a bytes-like object is required, not 'str'");
        body += new TextDecoder().decode(bytes.bytes);
        return BigInt(bytes.bytes.length);
      },
    }),
  );
  const work = handler.find(`do_${request.method}`);
  if (work === undefined)
    return {
      status: 501,
      type: 'text/html;charset=utf-8',
      headers: [],
      body: `Unsupported method ('${request.method}')`,
    };
  yield* call(work, [self]);
  return { status, type, headers, body };
}
