import type { Command, ExecResult } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import type { HttpResult } from '#engine/room/effects';
import type { RunContext } from '../thread/run-context';
import { followedExchange } from './http-exchange';
import { failed } from './outcome';

interface WgetOptions {
  urls: string[];
  output: string | null;
  quiet: boolean;
  spider: boolean;
  headers: [string, string][];
  data: string | null;
}

/** BusyBox and GNU wget over the room's network. */
export function wgetCommand(context: RunContext): Command['execute'] {
  const busybox = context.run.shell === 'ash' && context.run.place === 'container';
  return async (args, ctx) => {
    const options = wgetOptions(args);
    if (typeof options === 'string') return failed(options, busybox ? 1 : 2);
    const url = options.urls[0];
    if (url === undefined)
      return failed(busybox ? 'wget: missing URL\n' : 'wget: missing URL\nUsage: wget [OPTION]... [URL]...\n', 1);
    const results = await followedExchange(context, {
      method: options.data === null ? 'GET' : 'POST',
      url,
      headers: [['User-Agent', busybox ? 'Wget' : 'Wget/1.25.0'], ['Accept', '*/*'], ...options.headers],
      body: options.data ?? '',
    });
    const last = results.at(-1);
    if (!last) return failed('', 130);
    return busybox
      ? busyboxResult(context, ctx.cwd, options, url, last)
      : gnuResult(context, ctx.cwd, options, url, last);
  };
}

async function busyboxResult(
  context: RunContext,
  cwd: string,
  options: WgetOptions,
  url: string,
  result: HttpResult,
): Promise<ExecResult> {
  if (!result.ok) {
    const { host, port, failure, address = host } = result;
    const connecting =
      options.quiet || failure === 'could-not-resolve' || failure === 'bad-url'
        ? ''
        : `Connecting to ${host}${port === 80 ? '' : `:${port}`} (${address}:${port})\n`;
    const texts = {
      'could-not-resolve': `bad address '${port === 80 ? host : `${host}:${port}`}'`,
      'connection-refused': `can't connect to remote host (${address}): Connection refused`,
      'no-route': `can't connect to remote host (${address}): No route to host`,
      'network-unreachable': `can't connect to remote host (${address}): Network is unreachable`,
      'connection-reset': 'error getting response: Connection reset by peer',
      'empty-reply': 'error getting response',
      timeout: 'download timed out',
      'bad-url': `not an http or ftp url: ${url}`,
    };
    return failed(`${connecting}wget: ${texts[failure]}\n`);
  }
  const { status, reason, body } = result.response;
  const connecting = options.quiet ? '' : `Connecting to ${hostOf(url, result.address)}\n`;
  if (status >= 400) return failed(`${connecting}wget: server returned error: HTTP/1.1 ${status} ${reason}\n`);
  if (options.spider) return failed(options.quiet ? '' : `${connecting}remote file exists\n`, 0);
  const file = options.output ?? nameOf(url);
  if (file === '-') {
    const tail = options.quiet ? '' : `${connecting}writing to stdout\n${bar('-', body.length)}written to stdout\n`;
    return { stdout: body, stderr: tail, exitCode: 0 };
  }
  if (options.output === null && context.fs.entry(resolvePath(cwd, file)))
    return failed(`${connecting}wget: can't open '${file}': File exists\n`);
  if (!(await saved(context, cwd, file, body)))
    return failed(`${connecting}wget: can't open '${file}': Permission denied\n`);
  return failed(options.quiet ? '' : `${connecting}saving to '${file}'\n${bar(file, body.length)}'${file}' saved\n`, 0);
}

async function gnuResult(
  context: RunContext,
  cwd: string,
  options: WgetOptions,
  url: string,
  result: HttpResult,
): Promise<ExecResult> {
  const say = (text: string, code: number): ExecResult => failed(options.quiet ? '' : text, code);
  const begun = `--${new Date().toISOString().slice(0, 19).replace('T', ' ')}--  ${withScheme(url)}\n`;
  if (!result.ok) {
    const { host, port, failure } = result;
    if (failure === 'could-not-resolve')
      return say(
        `${begun}Resolving ${host} (${host})... failed: Name or service not known.\nwget: unable to resolve host address '${host}'\n`,
        4,
      );
    if (failure === 'bad-url') return say(`wget: ${url}: Unsupported scheme.\n`, 1);
    const reason =
      failure === 'connection-refused'
        ? 'Connection refused'
        : failure === 'timeout'
          ? 'Connection timed out'
          : 'No data received';
    return say(`${begun}Connecting to ${host} (${host})|${host}|:${port}... failed: ${reason}.\n`, 4);
  }
  const { status, reason, body } = result.response;
  const sent = `${begun}Connecting to ${hostOf(url)}... connected.\nHTTP request sent, awaiting response... ${status} ${reason}\n`;
  if (status >= 400)
    return say(`${sent}${new Date().toISOString().slice(0, 19).replace('T', ' ')} ERROR ${status}: ${reason}.\n\n`, 8);
  if (options.spider) return say(`${sent}Remote file exists.\n\n`, 0);
  const file = options.output ?? nameOf(url);
  const saving = `${sent}Length: ${body.length}\nSaving to: '${file === '-' ? 'STDOUT' : file}'\n\n`;
  if (file === '-') return { stdout: body, stderr: options.quiet ? '' : saving, exitCode: 0 };
  if (!(await saved(context, cwd, file, body))) return failed(`${file}: Permission denied\n`, 3);
  return say(
    `${saving}${file.padEnd(20)}100%[===================>] ${body.length}  --.-KB/s    in 0s\n\n'${file}' saved [${body.length}/${body.length}]\n\n`,
    0,
  );
}

function wgetOptions(args: readonly string[]): WgetOptions | string {
  const options: WgetOptions = { urls: [], output: null, quiet: false, spider: false, headers: [], data: null };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [name, attached] =
      arg.startsWith('--') && arg.includes('=')
        ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)]
        : [arg, null];
    if (!arg.startsWith('-')) options.urls.push(arg);
    else if (name === '--header') addHeader(options, attached ?? rest.shift() ?? '');
    else if (name === '--post-data') options.data = attached ?? rest.shift() ?? '';
    else if (name === '--spider') options.spider = true;
    else if (name === '--quiet' || name === '--no-verbose') options.quiet = true;
    else if (name === '--output-document') options.output = attached ?? rest.shift() ?? '-';
    else if (/^--(timeout|tries)$/.test(name ?? '')) attached ?? rest.shift();
    else if (/^--no-check-certificate$/.test(name ?? '')) continue;
    else if (arg.startsWith('--')) return `wget: unrecognized option '${arg}'\n`;
    else {
      const problem = letters(options, arg, rest);
      if (problem) return problem;
    }
  }
  return options;
}

function letters(options: WgetOptions, arg: string, rest: string[]): string | null {
  for (let at = 1; at < arg.length; at += 1) {
    const letter = arg[at] ?? '';
    if (letter === 'q') options.quiet = true;
    else if (letter === 'O' || letter === 'T' || letter === 't' || letter === 'U' || letter === 'P') {
      const value = arg.slice(at + 1) || rest.shift();
      if (value === undefined) return `wget: option requires an argument: ${letter}\n`;
      if (letter === 'O') options.output = value;
      return null;
    } else if (!'cSnv'.includes(letter)) return `wget: unrecognized option: ${letter}\n`;
  }
  return null;
}

function addHeader(options: WgetOptions, text: string): void {
  const [name = '', ...value] = text.split(':');
  options.headers.push([name.trim(), value.join(':').trim()]);
}

async function saved(context: RunContext, cwd: string, file: string, body: string): Promise<boolean> {
  try {
    await context.fs.writeFile(resolvePath(cwd, file), body);
    return true;
  } catch {
    return false;
  }
}

function bar(name: string, bytes: number): string {
  return `${name.padEnd(20)} 100% |********************************| ${String(bytes).padStart(5)}  0:00:00 ETA\n`;
}

function withScheme(url: string): string {
  return /^[a-z]+:\/\//i.test(url) ? url : `http://${url}`;
}

/** As BusyBox announces it: host as typed, then the address that it leads to. */
function hostOf(url: string, address?: string): string {
  const full = withScheme(url);
  if (!URL.canParse(full)) return url;
  const { hostname, host, port } = new URL(full);
  return `${host} (${address ?? hostname}:${port || 80})`;
}

function nameOf(url: string): string {
  const full = withScheme(url);
  const name = URL.canParse(full) ? new URL(full).pathname.split('/').at(-1) : '';
  return name || 'index.html';
}
