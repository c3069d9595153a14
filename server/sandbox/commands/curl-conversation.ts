import { NETWORK_REASONS } from '#engine/programs/clients/network-reasons';
import type { HttpRequest, HttpResponse, HttpResult } from '#engine/room/effects';

/** What `curl -v` tells of one exchange, as curl 8 does. */
export function curlConversation(request: HttpRequest, result: HttpResult, captured: boolean): string {
  const base = /^[a-z]+:\/\//i.test(request.url) ? request.url : `http://${request.url}`;
  const url = URL.canParse(base) ? new URL(base) : null;
  const host = url?.hostname ?? request.url;
  const port = url?.port || '80';
  if (!result.ok && result.failure === 'could-not-resolve') {
    return `* Could not resolve host: ${host}\n* closing connection #0\n`;
  }
  if (!result.ok && result.failure === 'bad-url') return '';
  const address = result.address ?? (host === 'localhost' ? '127.0.0.1' : host);
  const isName = !/^[\d.]+$/.test(host);
  const resolved = isName ? [`* Host ${host}:${port} was resolved.`, '* IPv6: (none)', `* IPv4: ${address}`] : [];
  const trying = `*   Trying ${address}:${port}...`;
  const connected = `* Connected to ${host} (${address}) port ${port}`;
  const head = [
    `${request.method} ${url ? url.pathname + url.search : '/'} HTTP/1.1`,
    `Host: ${url?.host ?? request.url}`,
    ...request.headers.map(([name, value]) => `${name}: ${value}`),
    ...(request.body === '' ? [] : [`Content-Length: ${request.body.length}`]),
    '',
  ];
  const sent = [connected, ...head.map((line) => `> ${line}`), '* Request completely sent off'];
  if (!result.ok) {
    const unanswered = result.failure === 'empty-reply' || result.failure === 'connection-reset';
    const end = unanswered
      ? [
          ...sent,
          `* ${result.failure === 'empty-reply' ? 'Empty reply from server' : 'Recv failure: Connection reset by peer'}`,
        ]
      : [
          `* connect to ${address} port ${port} failed: ${result.failure === 'bad-url' ? '' : NETWORK_REASONS[result.failure]}`,
          `* Failed to connect to ${host} port ${port} after 0 ms: Couldn't connect to server`,
        ];
    return [...resolved, trying, ...end, '* closing connection #0', ''].join('\n');
  }
  const received = responseHead(result.response).split('\r\n').slice(0, -1);
  const data = captured && result.response.body !== '' ? [`{ [${result.response.body.length} bytes data]`] : [];
  return [
    ...[...resolved, trying, ...sent],
    ...received.map((line) => `< ${line}`),
    ...data,
    `* Connection #0 to host ${host} left intact`,
    '',
  ].join('\n');
}

/** Status line and headers, with their line ends. */
export function responseHead(response: HttpResponse): string {
  const lines = response.headers.map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${response.status} ${response.reason}\r\n${lines.join('')}\r\n`;
}
