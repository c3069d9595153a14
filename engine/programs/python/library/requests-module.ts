import type { HttpResult, Running } from '../effects';
import { EXCEPTIONS, exception, Raised } from '../errors';
import { type Keywords, PyBytes, PyClass, PyDict, type PyModule, type Value } from '../values';
import { dumps, loads } from './json-module';
import { moduleOf, thing } from './module-of';

const ERROR = new PyClass('RequestException', [EXCEPTIONS.get('OSError') as PyClass], new Map(), 'requests.exceptions');
const CONNECTION = new PyClass('ConnectionError', [ERROR], new Map(), 'requests.exceptions');
const HTTP = new PyClass('HTTPError', [ERROR], new Map(), 'requests.exceptions');

/** `requests`: HTTP to whatever the container's networks reach. */
export function requestsModule(): PyModule {
  const method =
    (name: string) =>
    ([url = '']: readonly Value[], keywords: Keywords) =>
      send(name, String(url), keywords);
  const exceptions = moduleOf(
    'requests.exceptions',
    {},
    { ConnectionError: CONNECTION, RequestException: ERROR, HTTPError: HTTP },
  );
  const methods = Object.fromEntries(
    ['get', 'post', 'put', 'patch', 'delete', 'head'].map((name) => [name, method(name.toUpperCase())]),
  );
  return moduleOf(
    'requests',
    { ...methods, request: ([name = 'GET', url = ''], keywords) => send(String(name), String(url), keywords) },
    {
      exceptions,
      ConnectionError: CONNECTION,
      RequestException: ERROR,
      HTTPError: HTTP,
      '.played': true,
    },
  );
}

function* send(method: string, url: string, keywords: Keywords): Running<Value> {
  const headers: [string, string][] = [
    ['User-Agent', 'python-requests/2.32.4'],
    ['Accept', '*/*'],
  ];
  const json = keywords.get('json');
  let body = '';
  if (json !== undefined) {
    body = yield* dumps(json);
    headers.push(['Content-Type', 'application/json']);
  } else {
    const data = keywords.get('data') ?? null;
    if (data instanceof PyBytes) body = new TextDecoder().decode(data.bytes);
    else if (data instanceof PyDict) {
      body = [...data.entries.values()]
        .map((pair) => pair.map((it) => encodeURIComponent(String(it))).join('='))
        .join('&');
      headers.push(['Content-Type', 'application/x-www-form-urlencoded']);
    } else if (data !== null) body = String(data);
  }
  const given = keywords.get('headers');
  if (given instanceof PyDict)
    for (const [name, value] of given.entries.values()) headers.push([String(name), String(value)]);
  const params = keywords.get('params');
  if (params instanceof PyDict && params.entries.size > 0) {
    const query = [...params.entries.values()]
      .map((pair) => pair.map((it) => encodeURIComponent(String(it))).join('='))
      .join('&');
    url += `${url.includes('?') ? '&' : '?'}${query}`;
  }
  const result = (yield { type: 'http', method, url, headers, body }) as HttpResult;
  if (!result.ok) {
    const why =
      result.failure === 'could-not-resolve'
        ? `Failed to resolve '${result.host}' ([Errno -2] Name or service not known)`
        : 'Failed to establish a new connection: [Errno 111] Connection refused';
    const path = /^https?:\/\/[^/]+(\/.*)?$/.exec(url)?.[1] ?? '/';
    throw new Raised(
      exception(
        CONNECTION,
        `HTTPConnectionPool(host='${result.host}', port=${result.port}): Max retries exceeded with url: ${path} (Caused by NewConnectionError('<urllib3.connection.HTTPConnection object>: ${why}'))`,
      ),
    );
  }
  const { response } = result;
  const status = BigInt(response.status);
  return thing(
    'Response',
    {
      json: () => loads(response.body),
      raise_for_status: () => {
        if (response.status < 400) return null;
        throw new Raised(
          exception(
            HTTP,
            `${status} ${response.status < 500 ? 'Client' : 'Server'} Error: ${response.reason} for url: ${url}`,
          ),
        );
      },
    },
    {
      status_code: status,
      ok: response.status < 400,
      reason: response.reason,
      text: response.body,
      url,
      content: new PyBytes(new TextEncoder().encode(response.body)),
      headers: PyDict.of(response.headers),
    },
    () => `<Response [${status}]>`,
  );
}
