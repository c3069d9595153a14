import type { NetworkQuestion } from '../../model/network-reach';
import type { Answer, Forward, IncomingRequest } from '../../programs/program';
import { programNamed } from '../../programs/programs';
import { isRegistry } from '../../registry/own-registry';
import { registryResponse } from '../../registry/registry-response';
import type { HttpFailure, HttpRequest, HttpResult } from '../../room/effects';
import { performStep } from '../containers/perform-step';
import { surroundings } from '../containers/surroundings';
import { countAsked, countServed } from '../containers/traffic';
import type { DaemonContext } from '../context';
import { playedNow } from '../services/services-of';
import { askNetwork } from './ask-network';
import { connectTo } from './connect-to';
import type { Door } from './dial';
import { parseUrl } from './parse-url';
import type { From } from './resolve-name';

/** How often one request is sent on; a proxy that leads to itself ends here. */
const MOST_HOPS = 8;

/** An HTTP request over the simulated network of one host, from its shell or browser or from one of its containers. */
export function request(ctx: DaemonContext, from: From, asked: HttpRequest, hops = 0): HttpResult {
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
    const own = from !== 'host' && isRegistry(ctx, from.container);
    return { ok: true, response: registryResponse(ctx, asked, url.target, own), address };
  }
  if (door.to === 'machine') return fail('connection-refused');
  const { container, process } = door;
  const program = programNamed(process.program);
  if (!program.request) return fail('empty-reply');
  const own = { container: container.id };
  const around = Object.assign(surroundings(ctx, container, process.argv, process.around), {
    ask: (question: NetworkQuestion) => askNetwork(ctx, own, question),
    fetch: (outgoing: HttpRequest): HttpResult =>
      hops < MOST_HOPS
        ? request(ctx, own, outgoing, hops + 1)
        : { ok: false, failure: 'connection-refused', host: outgoing.url, port: 0 },
  });
  const incoming = incomingRequest(asked, url, door);
  const { response, ...step } = program.request(around, process.memory, incoming);
  performStep(ctx, container, process, step);
  const arrived = bytesOf(asked) + asked.url.length;
  const answer =
    typeof response === 'object' && 'forward' in response ? passedOn(ctx, door, incoming, response, hops) : response;
  const left = typeof answer === 'string' ? HANDSHAKE : bytesOf(answer);
  countServed(ctx, container.id, arrived, left);
  if (typeof from === 'object') countAsked(ctx, from.container, arrived, left);
  return typeof answer === 'string' ? fail(answer) : { ok: true, response: answer, address };
}

/** Bytes of opening and closing a connection, with the packets' own heads. */
const HANDSHAKE = 540;

function bytesOf({ headers, body }: Pick<HttpRequest, 'headers' | 'body'>): number {
  let bytes = HANDSHAKE + body.length;
  for (const [name, value] of headers) bytes += name.length + value.length + 4;
  return bytes;
}

/** Sends on what a program asked to be sent on, and lets it answer with what came of it. */
function passedOn(
  ctx: DaemonContext,
  { container: { id }, process: sender }: Extract<Door, { to: 'program' }>,
  incoming: IncomingRequest,
  { forward }: Forward,
  hops: number,
): Answer {
  const tried: { url: string; result: HttpResult }[] = [];
  for (const asked of hops < MOST_HOPS ? forward : []) {
    const result = request(ctx, { container: id }, asked, hops + 1);
    tried.push({ url: asked.url, result });
    if (result.ok) break;
  }
  const container = ctx.host.containers.get(id);
  const process = playedNow(ctx, id, sender);
  const program = process && programNamed(process.program);
  if (!container || !process || !program?.forwarded) return 'empty-reply';
  const around = surroundings(ctx, container, process.argv, process.around);
  const { response, ...step } = program.forwarded(around, process.memory, incoming, tried);
  performStep(ctx, container, process, step);
  return response;
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
