import type { IncomingRequest } from '../../programs/program';
import { programNamed } from '../../programs/programs';
import { registryResponse } from '../../registry/registry-response';
import type { HttpFailure, HttpRequest, HttpResult } from '../../room/effects';
import { performStep } from '../containers/perform-step';
import { surroundings } from '../containers/surroundings';
import type { DaemonContext } from '../context';
import { connectTo } from './connect-to';
import type { Door } from './dial';
import { parseUrl } from './parse-url';
import type { From } from './resolve-name';

/** An HTTP request over the simulated network of one host, from its shell or browser or from one of its containers. */
export function request(ctx: DaemonContext, from: From, asked: HttpRequest): HttpResult {
  const url = parseUrl(asked.url);
  if (!url) return { ok: false, failure: 'bad-url', host: asked.url, port: 0 };
  const { host, port } = url;
  const connection = connectTo(ctx, from, host, port);
  const { address } = connection;
  const fail = (failure: HttpFailure): HttpResult => ({ ok: false, failure, host, port, address });
  if (!connection.ok) return fail(connection.failure);
  if (url.secure) return fail('connection-reset');
  const { door } = connection;
  if (door.to === 'registry') {
    return { ok: true, response: registryResponse(ctx.state, asked, url.target.split('?', 1)[0] ?? '/'), address };
  }
  if (door.to === 'machine') return fail('connection-refused');
  const { container, process } = door;
  const program = programNamed(process.program);
  if (!program.request) return fail('empty-reply');
  const around = surroundings(ctx, container, process.argv);
  const { response, ...step } = program.request(around, process.memory, incomingRequest(asked, url, door));
  performStep(ctx, container, process, step);
  return typeof response === 'string' ? fail(response) : { ok: true, response, address };
}

function incomingRequest(
  asked: HttpRequest,
  url: { host: string; port: number; target: string },
  door: Extract<Door, { to: 'program' }>,
): IncomingRequest {
  const name = url.host.includes(':') ? `[${url.host}]` : url.host;
  const headers = new Map([['host', url.port === 80 ? name : `${name}:${url.port}`]]);
  for (const [key, value] of asked.headers) headers.set(key.toLowerCase(), value);
  return {
    method: asked.method.toUpperCase(),
    target: url.target,
    headers,
    body: asked.body,
    from: door.from,
    port: door.port,
  };
}
