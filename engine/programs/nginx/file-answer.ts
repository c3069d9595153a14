import { UtcTime } from '../../model/utc-time';
import type { HttpResponse } from '../../room/effects';
import { byteLength, httpAnswer } from '../http-answer';
import type { IncomingRequest } from '../program';
import type { Served } from '../static-files';

/** Files of images have no time of their own here; those of nginx came with its release. */
const RELEASE = Date.UTC(2025, 3, 16, 12, 1, 11);

/** A file with what caches ask by (`Last-Modified`, `ETag`), or 304 when the caller has it already. */
export function fileAnswer(
  request: IncomingRequest,
  now: number,
  server: string,
  { entry, text }: Extract<Served, { kind: 'file' }>,
  type: string,
): HttpResponse {
  const changed = Math.floor((entry.mtime || RELEASE) / 1000) * 1000;
  const modified = new UtcTime(changed).http;
  const etag = `"${(changed / 1000).toString(16)}-${byteLength(text).toString(16)}"`;
  const known = request.headers.get('if-none-match');
  const since = request.headers.get('if-modified-since');
  const fresh = known !== undefined ? known === etag || known === '*' : since === modified;
  if (fresh) {
    const headers: [string, string][] = [
      ['Server', server],
      ['Date', new UtcTime(now).http],
      ['Last-Modified', modified],
      ['ETag', etag],
    ];
    return { status: 304, reason: 'Not Modified', headers, body: '' };
  }
  const headers = [
    ['Last-Modified', modified],
    ['ETag', etag],
    ['Accept-Ranges', 'bytes'],
  ] as const;
  return httpAnswer(request.method, now, { server, status: 200, type, headers, body: text });
}
