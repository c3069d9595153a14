import type { Command, ExecResult } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import type { HttpRequest, HttpResponse, HttpResult } from '#engine/room/effects';
import type { RunContext } from '../thread/run-context';
import { type CurlOptions, curlOptions } from './curl-options';
import { followedExchange, headerOf, httpExchange } from './http-exchange';
import { failed, printed } from './outcome';

const VERSION = 'curl 8.14.1 (x86_64-pc-linux-gnu) libcurl/8.14.1\nRelease-Date: 2025-06-04\nProtocols: http https\n';

/** `curl` over the room's network, with curl's own messages and exit codes. */
export function curlCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const options = curlOptions(args);
    if (typeof options === 'string') return failed(options, 2);
    if (options.version) return printed(VERSION);
    if (options.urls.length === 0)
      return failed("curl: (2) no URL specified\ncurl: try 'curl --help' for more information\n", 2);
    const body = await dataOf(context, ctx.cwd, options.data);
    let stdout = '';
    let stderr = '';
    let exitCode = 0;
    for (const url of options.urls) {
      const one = await transfer(context, ctx.cwd, options, url, body);
      stdout += one.stdout;
      stderr += one.stderr;
      exitCode = one.exitCode;
    }
    return { stdout, stderr, exitCode };
  };
}

async function transfer(
  context: RunContext,
  cwd: string,
  options: CurlOptions,
  url: string,
  body: string,
): Promise<ExecResult> {
  const request = requestOf(options, url, body);
  const single = options.follow ? null : await httpExchange(context, request);
  const results = options.follow ? await followedExchange(context, request) : single ? [single] : [];
  const last = results.at(-1);
  if (!last) return failed('', 130);
  const quiet = options.silent && !options.showErrors;
  let stderr = options.verbose ? results.map((result) => conversation(request, result)).join('') : '';
  if (!last.ok) {
    const { code, text } = failure(last, url);
    if (!quiet) stderr += `curl: (${code}) ${text}\n`;
    return { stdout: writeOut(options.writeOut, null), stderr, exitCode: code };
  }
  const { response } = last;
  if (options.fail && response.status >= 400) {
    if (!quiet) stderr += `curl: (22) The requested URL returned error: ${response.status}\n`;
    return { stdout: writeOut(options.writeOut, response), stderr, exitCode: 22 };
  }
  const heads = results.flatMap((result) => (result.ok ? head(result.response) : [])).join('');
  const content = `${options.includeHead || options.headOnly ? heads : ''}${options.headOnly ? '' : response.body}`;
  const file = options.output ?? (options.remoteName ? (url.split('/').at(-1) ?? '') : null);
  if (file === null || file === '-') {
    return { stdout: content + writeOut(options.writeOut, response), stderr, exitCode: 0 };
  }
  if (file === '') return failed('curl: (23) Remote file name has no length\n', 23);
  try {
    await context.fs.writeFile(resolvePath(cwd, file), content);
  } catch {
    return failed(`${stderr}curl: (23) Failure writing output to destination\n`, 23);
  }
  return { stdout: writeOut(options.writeOut, response), stderr, exitCode: 0 };
}

function requestOf(options: CurlOptions, url: string, body: string): HttpRequest {
  const method = options.method ?? (options.headOnly ? 'HEAD' : options.data === null ? 'GET' : 'POST');
  const given = (name: string) => headerOf(options.headers, name) !== null;
  const headers: [string, string][] = [
    ...(given('user-agent') ? [] : [['User-Agent', 'curl/8.14.1'] as [string, string]]),
    ...(given('accept') ? [] : [['Accept', '*/*'] as [string, string]]),
    ...(options.data !== null && !given('content-type')
      ? [['Content-Type', 'application/x-www-form-urlencoded'] as [string, string]]
      : []),
    ...(options.user === null ? [] : [['Authorization', `Basic ${btoa(options.user)}`] as [string, string]]),
    ...options.headers,
  ];
  return { method, url, headers, body };
}

/** `-d @file` sends what the file holds. */
async function dataOf(context: RunContext, cwd: string, data: string | null): Promise<string> {
  if (data === null || !data.startsWith('@')) return data ?? '';
  try {
    return (await context.fs.readFile(resolvePath(cwd, data.slice(1)))).replaceAll('\n', '');
  } catch {
    return '';
  }
}

function failure(result: HttpResult & { ok: false }, url: string): { code: number; text: string } {
  const { host, port } = result;
  switch (result.failure) {
    case 'could-not-resolve':
      return { code: 6, text: `Could not resolve host: ${host}` };
    case 'connection-refused':
    case 'no-route':
    case 'network-unreachable':
      return {
        code: 7,
        text: `Failed to connect to ${host} port ${port} after ${result.failure === 'no-route' ? 3071 : 0} ms: Couldn't connect to server`,
      };
    case 'connection-reset':
      return { code: 56, text: 'Recv failure: Connection reset by peer' };
    case 'empty-reply':
      return { code: 52, text: 'Empty reply from server' };
    case 'timeout':
      return {
        code: 28,
        text: `Failed to connect to ${host} port ${port} after 130000 ms: Couldn't connect to server`,
      };
    case 'bad-url':
      return /^https:/i.test(url)
        ? { code: 35, text: 'TLS connect error: wrong version number' }
        : { code: 3, text: 'URL rejected: Malformed input to a URL function' };
    default:
      result.failure satisfies never;
      return { code: 1, text: '' };
  }
}

function head(response: HttpResponse): string {
  const lines = response.headers.map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${response.status} ${response.reason}\r\n${lines.join('')}\r\n`;
}

function conversation(request: HttpRequest, result: HttpResult): string {
  const base = /^[a-z]+:\/\//i.test(request.url) ? request.url : `http://${request.url}`;
  const url = URL.canParse(base) ? new URL(base) : null;
  if (!result.ok) return '';
  const sent = [
    `${request.method} ${url ? url.pathname + url.search : '/'} HTTP/1.1`,
    `Host: ${url?.host ?? request.url}`,
    ...request.headers.map(([name, value]) => `${name}: ${value}`),
    '',
  ];
  const received = head(result.response).split('\r\n').slice(0, -1);
  return [
    `* Connected to ${url?.hostname ?? request.url} port ${url?.port || 80}`,
    ...sent.map((line) => `> ${line}`),
    ...received.map((line) => `< ${line}`),
    '',
  ].join('\n');
}

function writeOut(format: string, response: HttpResponse | null): string {
  return format
    .replaceAll(/%\{(\w+)\}/g, (_all, name: string) => {
      if (name === 'http_code' || name === 'response_code') return String(response?.status ?? 0).padStart(3, '0');
      if (name === 'size_download') return String(response?.body.length ?? 0);
      if (name === 'content_type') return response ? (headerOf(response.headers, 'content-type') ?? '') : '';
      return name.startsWith('time_') ? '0.001000' : '';
    })
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t');
}
