import { isLoopbackAddress } from '../loopback-only';
import { boundedText } from './limits';
import { type ServerRequest, type ServerResponse, setHeader } from './server-exchange';
import { Unplayable } from './unplayable';
import {
  isObject,
  type NativeFunction,
  numberOf,
  object,
  type PlainObject,
  textOf,
  throwError,
  type Value,
} from './values';
import type { World } from './world';

/** `require('http')`. */
export function httpModule(world: World): PlainObject {
  const later: NativeFunction = () => {
    throw new Unplayable('requests to other servers');
  };
  return object({
    createServer: (...args) =>
      serverObject(
        world,
        args.find((it): it is NativeFunction => typeof it === 'function'),
      ),
    get: later,
    request: later,
  });
}

function serverObject(world: World, handler: NativeFunction | undefined): PlainObject {
  const handlers: NativeFunction[] = handler ? [handler] : [];
  const server = object();
  server.listen = (...args) => {
    listen(
      world,
      args,
      (request, response) => {
        for (const each of handlers) each(requestObject(request), responseObject(response));
      },
      server,
    );
    return server;
  };
  server.on = (event, call) => {
    if (event === 'request' && typeof call === 'function') handlers.push(call);
    return server;
  };
  server.once = server.on;
  server.close = closing(world);
  server.address = () => object({ address: '::', family: 'IPv6', port: [...world.servers.keys()].at(-1) ?? 0 });
  return server;
}

/** `server.close(callback)`. */
export function closing(world: World): NativeFunction {
  return (call) => {
    world.closed = true;
    if (typeof call === 'function') call();
    return undefined;
  };
}

/** `listen(port[, host][, callback])` and `listen({port})`. */
export function listen(
  world: World,
  args: readonly Value[],
  answer: (request: ServerRequest, response: ServerResponse) => void,
  server: Value,
): void {
  const [first] = args;
  const port = numberOf(isObject(first) ? first.port : (first ?? 0));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throwError('RangeError', `options.port should be >= 0 and < 65536. Received type number (${port}).`);
  }
  if (world.servers.has(port)) {
    throwError('Error', `listen EADDRINUSE: address already in use :::${port}`);
  }
  world.servers.set(port, answer);
  const host = isObject(first) ? first.host : args[1];
  if (typeof host === 'string' && isLoopbackAddress(host)) world.local.add(port);
  const call = args.find((it): it is NativeFunction => typeof it === 'function');
  call?.(server);
}

/** What a handler gets as `req`. */
export function requestObject(request: ServerRequest): PlainObject {
  const headers = object(Object.fromEntries(request.headers));
  const req = object({
    method: request.method,
    url: request.target,
    headers,
    httpVersion: '1.1',
    socket: object({ remoteAddress: request.from }),
    connection: object({ remoteAddress: request.from }),
  });
  req.on = (event, call) => {
    if (typeof call !== 'function') return req;
    if (event === 'data' && request.body !== '') call(request.body);
    if (event === 'end') call();
    return req;
  };
  req.setEncoding = () => req;
  return req;
}

/** What a handler gets as `res`. Its `statusCode` is read when the handler is done. */
export function responseObject(response: ServerResponse): PlainObject {
  const res = object({ statusCode: 200, headersSent: false });
  const setHeaders = (headers: Value) => {
    if (isObject(headers)) for (const name of Object.keys(headers)) setHeader(response, name, textOf(headers[name]));
  };
  const write = (chunk: Value) => {
    if (typeof chunk === 'string') response.body = boundedText(response.body + chunk);
    else if (chunk !== undefined && typeof chunk !== 'function') {
      throwError(
        'TypeError',
        `The "chunk" argument must be of type string or an instance of Buffer or Uint8Array. Received ${chunk === null ? 'null' : `type ${typeof chunk}`}`,
      );
    }
  };
  res.setHeader = (name, value) => {
    setHeader(response, textOf(name), textOf(value));
    return res;
  };
  res.getHeader = (name) => response.headers.get(textOf(name).toLowerCase())?.[1];
  res.removeHeader = (name) => {
    response.headers.delete(textOf(name).toLowerCase());
    return undefined;
  };
  res.writeHead = (status, ...rest) => {
    res.statusCode = numberOf(status);
    setHeaders(rest.at(-1));
    return res;
  };
  res.write = (chunk) => {
    write(chunk);
    return true;
  };
  res.end = (chunk) => {
    write(chunk);
    response.status = numberOf(res.statusCode);
    response.ended = true;
    res.headersSent = true;
    return res;
  };
  return res;
}
