import type { HttpRequest, HttpResult } from '#engine/room/effects';
import type { RunContext } from '../thread/run-context';

const REDIRECTS = 10;

/** One request over the room's simulated network; null when the run is ended meanwhile. */
export async function httpExchange(context: RunContext, request: HttpRequest): Promise<HttpResult | null> {
  const answer = await context.call((callId) => ({ type: 'http', callId, ...request }));
  return answer?.kind === 'http' ? answer.result : null;
}

/** Like {@link httpExchange}, following redirections; answers every response on the way, the last one last. */
export async function followedExchange(context: RunContext, request: HttpRequest): Promise<HttpResult[]> {
  const results: HttpResult[] = [];
  let next: HttpRequest | null = request;
  while (next && results.length <= REDIRECTS) {
    const current: HttpRequest = next;
    const result = await httpExchange(context, current);
    if (!result) return [];
    results.push(result);
    next = result.ok ? redirected(current, result) : null;
  }
  return results;
}

/** The value of a header, whatever its case. */
export function headerOf(headers: HttpRequest['headers'], name: string): string | null {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}

function redirected(request: HttpRequest, result: HttpResult & { ok: true }): HttpRequest | null {
  const { status, headers } = result.response;
  const location = headerOf(headers, 'location');
  if (location === null || ![301, 302, 303, 307, 308].includes(status)) return null;
  const base = /^[a-z]+:\/\//i.test(request.url) ? request.url : `http://${request.url}`;
  const url = URL.canParse(location, base) ? new URL(location, base).href : location;
  const keeps = status === 307 || status === 308 || request.method === 'GET' || request.method === 'HEAD';
  return keeps ? { ...request, url } : { ...request, url, method: 'GET', body: '' };
}
