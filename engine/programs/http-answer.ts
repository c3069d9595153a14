import { UtcTime } from '../model/utc-time';
import type { HttpResponse } from '../room/effects';

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  415: 'Unsupported Media Type',
  418: "I'm a Teapot",
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Time-out',
};

/** The words behind a status code. */
export function reasonOf(status: number): string {
  return REASONS[status] ?? 'Unknown';
}

export interface AnswerParts {
  /** The `Server` header; none when absent. */
  server?: string;
  status: number;
  type?: string;
  headers?: readonly (readonly [name: string, value: string])[];
  body: string;
}

/** A whole response: date and length added, and no body for HEAD. */
export function httpAnswer(method: string, now: number, parts: AnswerParts): HttpResponse {
  const { status, body, server, type } = parts;
  const headers: [string, string][] = [];
  if (server !== undefined) headers.push(['Server', server]);
  headers.push(['Date', new UtcTime(now).http]);
  if (type !== undefined) headers.push(['Content-Type', type]);
  for (const [name, value] of parts.headers ?? []) headers.push([name, value]);
  headers.push(['Content-Length', String(byteLength(body))]);
  return { status, reason: reasonOf(status), headers, body: method === 'HEAD' ? '' : body };
}

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
