import { resolvePath } from '../../model/path';
import { contentType } from '../content-type';
import { reasonOf } from '../http-answer';
import { staticFile } from '../static-files';
import { requestObject, responseObject } from './http-module';
import { stringify } from './json-object';
import { type ServerRequest, type ServerResponse, setHeader } from './server-exchange';
import { isObject, type NativeFunction, numberOf, object, type PlainObject, textOf, type Value } from './values';
import type { World } from './world';

/** What a handler gets as `req`. */
export function expressRequest(request: ServerRequest): PlainObject {
  const req = requestObject(request);
  const host = request.headers.get('host') ?? '';
  return Object.assign(req, {
    path: request.path,
    originalUrl: request.target,
    query: object(Object.fromEntries(request.query)),
    params: object(),
    hostname: host.replace(/:\d+$/, ''),
    ip: `::ffff:${request.from}`,
    protocol: 'http',
    rawBody: request.body,
    get: ((name: Value) => request.headers.get(textOf(name).toLowerCase())) as NativeFunction,
  });
}

/** The response behind each `res`. */
export const RESPONSES = new WeakMap<PlainObject, ServerResponse>();

/** What a handler gets as `res`. */
export function expressResponse(world: World, response: ServerResponse): PlainObject {
  const res = responseObject(response);
  RESPONSES.set(res, response);
  const end = res.end as NativeFunction;
  const type = (otherwise: string) => {
    if (!response.headers.has('content-type')) setHeader(response, 'Content-Type', otherwise);
  };
  res.status = (code) => {
    res.statusCode = numberOf(code);
    return res;
  };
  res.sendStatus = (code) => {
    res.statusCode = numberOf(code);
    type('text/plain; charset=utf-8');
    return end(reasonOf(numberOf(code)));
  };
  res.set = (name, value) => {
    if (isObject(name)) for (const key of Object.keys(name)) setHeader(response, key, textOf(name[key]));
    else setHeader(response, textOf(name), textOf(value));
    return res;
  };
  res.header = res.set;
  res.type = (name) => {
    const text = textOf(name);
    setHeader(response, 'Content-Type', text.includes('/') ? text : `${contentType(`.${text}`)}; charset=utf-8`);
    return res;
  };
  res.json = (value) => {
    type('application/json; charset=utf-8');
    return end(stringify(value) ?? 'null');
  };
  res.send = (value) => {
    if (typeof value === 'object' || typeof value === 'boolean' || typeof value === 'number') {
      return (res.json as NativeFunction)(value ?? null);
    }
    type('text/html; charset=utf-8');
    return end(textOf(value ?? ''));
  };
  res.redirect = (...args) => {
    res.statusCode = args.length > 1 ? numberOf(args[0]) : 302;
    setHeader(response, 'Location', textOf(args.at(-1)));
    type('text/plain; charset=utf-8');
    return end(`${reasonOf(numberOf(res.statusCode))}. Redirecting to ${textOf(args.at(-1))}`);
  };
  res.sendFile = (name, options) => {
    const root = isObject(options) && options.root !== undefined ? textOf(options.root) : '/';
    const found = staticFile(
      world.around,
      '/',
      encodeURI(resolvePath(resolvePath(world.around.cwd, root), textOf(name))),
      [],
    );
    if (found.kind !== 'file') {
      world.printed.push({
        stream: 'stderr',
        text: `Error: ENOENT: no such file or directory, stat '${textOf(name)}'\n`,
      });
      errorPage(response, 404, 'Not Found');
      return res;
    }
    type(`${contentType(found.path)}; charset=utf-8`);
    return end(found.text);
  };
  return res;
}

/** Express's own page for what went wrong. */
export function errorPage(response: ServerResponse, status: number, text: string): void {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  setHeader(response, 'Content-Type', 'text/html; charset=utf-8');
  response.status = status;
  response.body = `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>${safe}</pre>\n</body>\n</html>\n`;
  response.ended = true;
}
