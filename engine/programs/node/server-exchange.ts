import type { IncomingRequest } from '../program';

/** A request on its way through a program. */
export interface ServerRequest extends IncomingRequest {
  /** Path without query. */
  path: string;
  query: ReadonlyMap<string, string>;
}

/** The response as it comes into being. */
export interface ServerResponse {
  status: number;
  /** By lower-case name: the name as written, and the value. */
  headers: Map<string, [name: string, value: string]>;
  body: string;
  ended: boolean;
}

export function serverRequest(request: IncomingRequest): ServerRequest {
  const [path = '/', search = ''] = request.target.split('?', 2);
  const query = new Map<string, string>();
  for (const pair of search.split('&')) {
    if (pair === '') continue;
    const [name = '', value = ''] = pair.split('=', 2);
    query.set(decoded(name), decoded(value));
  }
  return { ...request, path, query };
}

export function serverResponse(): ServerResponse {
  return { status: 200, headers: new Map(), body: '', ended: false };
}

export function setHeader(response: ServerResponse, name: string, value: string): void {
  response.headers.set(name.toLowerCase(), [name, value]);
}

/** A piece of a URL without its percent signs and pluses. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
