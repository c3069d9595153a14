import type { Command, ExecResult } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import { curlFailure } from '#engine/programs/curl-failure';
import { curlMeter } from '#engine/programs/curl-meter';
import type { HttpRequest, HttpResult } from '#engine/room/effects';
import type { RunContext } from '../thread/run-context';
import { OUT_VARIABLE } from '../thread/shell-variables';
import { OUT_DEVICE } from '../thread/virtual-files';
import { curlConversation, responseHead } from './curl-conversation';
import { type CurlOptions, curlOptions } from './curl-options';
import { followedExchange, headerOf, httpExchange } from './http-exchange';
import { failed, printed } from './outcome';

/** `curl` over the room's network, with curl's own messages and exit codes. */
export function curlCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const options = curlOptions(args);
    if (typeof options === 'string') return failed(options, 2);
    const version = await versionOf(context);
    if (options.version) return printed(versionText(version));
    if (options.urls.length === 0)
      return failed("curl: (2) no URL specified\ncurl: try 'curl --help' for more information\n", 2);
    const body = await dataOf(context, ctx.cwd, options.data);
    const call: Call = {
      ...{ options, body, version, cwd: ctx.cwd },
      captured: !context.run.tty || ctx.env.get(OUT_VARIABLE) !== OUT_DEVICE,
    };
    let stdout = '';
    let stderr = '';
    let exitCode = 0;
    for (const url of options.urls) {
      const one = await transfer(context, call, url);
      stdout += one.stdout;
      stderr += one.stderr;
      exitCode = one.exitCode;
    }
    return { stdout, stderr, exitCode };
  };
}

/** What all transfers of one command share. */
interface Call {
  options: CurlOptions;
  body: string;
  version: string;
  cwd: string;
  /** Whether standard output is not a terminal's. */
  captured: boolean;
}

async function transfer(context: RunContext, call: Call, url: string): Promise<ExecResult> {
  const { options, cwd } = call;
  const request = requestOf(call, url);
  let results = await exchanged(context, options, request);
  let warnings = '';
  for (let left = options.retries, pause = 1; left > 0 && retries(options, results.at(-1)); left -= 1, pause *= 2) {
    const problem = results.at(-1)?.ok === false ? 'connection refused' : 'HTTP error';
    warnings += `Warning: Problem: ${problem}. Will retry in ${pause} second${pause === 1 ? '' : 's'}. ${left} ${left === 1 ? 'retry' : 'retries'} left.\n`;
    if (await context.sleep(pause * 1_000)) break;
    results = await exchanged(context, options, request);
  }
  const last = results.at(-1);
  if (!last) return failed('', 130);
  const quiet = options.silent && !options.showErrors;
  const toFile = options.remoteName || (options.output !== null && options.output !== '-');
  const captured = call.captured || toFile;
  const meter = (received: number | null) =>
    captured && !options.silent && !options.headOnly ? curlMeter(received) : '';
  let stderr = quiet ? '' : warnings;
  stderr += options.verbose ? results.map((result) => curlConversation(request, result, captured)).join('') : '';
  if (!last.ok) {
    stderr = meter(null) + stderr;
    if (last.failure === 'timeout' && options.maxTime !== null) await context.sleep(options.maxTime * 1_000);
    const { code, text } = curlFailure(last, url, options.maxTime);
    if (!quiet) stderr += `curl: (${code}) ${text}\n`;
    return { stdout: writeOut(options.writeOut, null, url), stderr, exitCode: code };
  }
  const { response } = last;
  if (options.fail && response.status >= 400) {
    stderr = meter(null) + stderr;
    if (!quiet) stderr += `curl: (22) The requested URL returned error: ${response.status}\n`;
    return { stdout: writeOut(options.writeOut, last, url), stderr, exitCode: 22 };
  }
  const heads = results.flatMap((result) => (result.ok ? responseHead(result.response) : [])).join('');
  const content = `${options.includeHead || options.headOnly ? heads : ''}${options.headOnly ? '' : response.body}`;
  stderr = meter(response.body.length) + stderr;
  const file = options.output ?? (options.remoteName ? (url.split('/').at(-1) ?? '') : null);
  if (file === null || file === '-') {
    return { stdout: content + writeOut(options.writeOut, last, url), stderr, exitCode: 0 };
  }
  if (file === '') {
    return failed(
      'curl: Remote file name has no length!\ncurl: (23) Failed writing received data to disk/application\n',
      23,
    );
  }
  try {
    await context.fs.writeFile(resolvePath(cwd, file), content);
  } catch {
    return failed(`${stderr}curl: (23) Failure writing output to destination\n`, 23);
  }
  return { stdout: writeOut(options.writeOut, last, url), stderr, exitCode: 0 };
}

async function exchanged(context: RunContext, options: CurlOptions, request: HttpRequest): Promise<HttpResult[]> {
  if (options.follow) return followedExchange(context, request);
  const single = await httpExchange(context, request);
  return single ? [single] : [];
}

/** Timeouts and errors that pass are tried again; a refused connection only when it was asked for. */
function retries({ retryRefused }: CurlOptions, last: HttpResult | undefined): boolean {
  if (!last) return false;
  if (last.ok) return [408, 429, 500, 502, 503, 504].includes(last.response.status);
  return last.failure === 'timeout' || (retryRefused && last.failure !== 'bad-url');
}

function requestOf({ options, body, version }: Call, url: string): HttpRequest {
  const posts = options.data !== null && !options.query;
  const method = options.method ?? (options.headOnly ? 'HEAD' : posts ? 'POST' : 'GET');
  const given = (name: string) => headerOf(options.headers, name) !== null;
  const headers: [string, string][] = [
    ...(given('user-agent') ? [] : [['User-Agent', `curl/${version}`] as [string, string]]),
    ...(given('accept') ? [] : [['Accept', '*/*'] as [string, string]]),
    ...(posts && !given('content-type')
      ? [['Content-Type', 'application/x-www-form-urlencoded'] as [string, string]]
      : []),
    ...(options.user === null ? [] : [['Authorization', `Basic ${btoa(options.user)}`] as [string, string]]),
    ...options.headers,
  ];
  return posts ? { method, url, headers, body } : { method, url: withQuery(url, body), headers, body: '' };
}

function withQuery(url: string, query: string): string {
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`;
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

/** `-w`, with the variables that lessons use. */
function writeOut(format: string, result: HttpResult | null, asked: string): string {
  const response = result?.ok ? result.response : null;
  const url = /^[a-z]+:\/\//i.test(asked) ? asked : `http://${asked}`;
  const values: Readonly<Record<string, string>> = {
    http_code: String(response?.status ?? 0).padStart(3, '0'),
    response_code: String(response?.status ?? 0).padStart(3, '0'),
    size_download: String(response?.body.length ?? 0),
    size_header: String(response ? responseHead(response).length : 0),
    content_type: response ? (headerOf(response.headers, 'content-type') ?? '') : '',
    redirect_url: response ? (headerOf(response.headers, 'location') ?? '') : '',
    remote_ip: result?.address ?? '',
    remote_port: URL.canParse(url) ? new URL(url).port || '80' : '',
    url: asked,
    url_effective: URL.canParse(url) ? new URL(url).href : asked,
    method: 'GET',
    http_version: response ? '1.1' : '0',
    num_redirects: '0',
    scheme: 'http',
    errormsg: '',
    exitcode: '0',
  };
  return format
    .replaceAll(/%\{(\w+)\}/g, (_all, name: string) => values[name] ?? (name.startsWith('time_') ? '0.000412' : ''))
    .replaceAll('\\n', '\n')
    .replaceAll('\\r', '\r')
    .replaceAll('\\t', '\t');
}

/** The version that the distribution ships. */
async function versionOf({ fs, run }: RunContext): Promise<string> {
  const release = run.place === 'host' ? '' : await fs.readFile('/etc/os-release').catch(() => '');
  return /^ID=debian$/m.test(release) ? '7.88.1' : /^ID=ubuntu$/m.test(release) ? '8.5.0' : '8.14.1';
}

function versionText(version: string): string {
  return `curl ${version} (x86_64-pc-linux-gnu) libcurl/${version} OpenSSL/3.0.16 zlib/1.2.13
Release-Date: 2025-06-04
Protocols: dict file ftp ftps gopher gophers http https imap imaps mqtt pop3 pop3s rtsp smb smbs smtp smtps telnet tftp
Features: alt-svc AsynchDNS HSTS HTTP2 HTTPS-proxy IPv6 Largefile libz NTLM SSL UnixSockets
`;
}
