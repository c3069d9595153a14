import { contentType } from '../../../content-type';
import { reasonOf } from '../../../http-answer';
import type { Running } from '../../effects';
import { raise } from '../../errors';
import { listOf } from '../../iterate';
import { isProblem } from '../../open-file';
import { Foreign, Native, PyBytes, PyDict, PyIterator, PyList, PyTuple, typeName, type Value } from '../../values';
import { dumps } from '../json-module';
import { abort } from './http-exception';

/** A response on its way: what handlers return is made into one. */
export interface Response {
  status: number;
  headers: [string, string][];
  type: string;
  body: string;
}

/** What a handler returned, as a response. */
export function* responseOf(value: Value): Running<Response> {
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

export function* jsonResponse(value: Value): Running<Response> {
  const body = `${yield* dumps(
    value,
    new Map<string, Value>([
      ['separators', new PyTuple([',', ':'])],
      ['sort_keys', value instanceof PyDict],
    ]),
  )}\n`;
  return { status: 200, headers: [], type: 'application/json', body };
}

export function responseObject(response: Response): Foreign {
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

export function* fileResponse(path: string): Running<Value> {
  const text: unknown = yield { type: 'read', path };
  if (isProblem(text)) return abort(404);
  const type = contentType(path);
  return responseObject({
    status: 200,
    headers: [],
    type: type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    body: String(text),
  });
}
