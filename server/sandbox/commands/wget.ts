import type { Command, ExecResult } from 'just-bash';
import { resolvePath } from '#engine/model/path';
import type { HttpResult } from '#engine/room/effects';
import type { RunContext } from '../thread/run-context';
import { gnuWget } from './gnu-wget';
import { followedExchange } from './http-exchange';
import { isBusybox } from './is-busybox';
import { failed } from './outcome';
import { nameOf, saved, type WgetOptions, wgetOptions, withScheme } from './wget-options';

/** BusyBox and GNU wget over the room's network. */
export function wgetCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const busybox = isBusybox(context, 'wget');
    const options = wgetOptions(args);
    if (typeof options === 'string') return failed(options, busybox ? 1 : 2);
    const url = options.urls[0];
    if (url === undefined)
      return failed(busybox ? 'wget: missing URL\n' : 'wget: missing URL\nUsage: wget [OPTION]... [URL]...\n', 1);
    const results = await followedExchange(context, {
      method: options.data === null ? 'GET' : 'POST',
      url,
      headers: headersOf(options, busybox),
      body: options.data ?? '',
    });
    const last = results.at(-1);
    if (!last) return failed('', 130);
    return busybox
      ? busyboxResult(context, ctx.cwd, options, url, last)
      : gnuWget(context, ctx.cwd, options, url, results);
  };
}

function headersOf({ headers }: WgetOptions, busybox: boolean): [string, string][] {
  const agent = headers.some(([name]) => name.toLowerCase() === 'user-agent');
  const own: [string, string][] = agent ? [] : [['User-Agent', busybox ? 'Wget' : 'Wget/1.25.0']];
  return busybox ? [...own, ...headers] : [...own, ['Accept', '*/*'], ...headers];
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
  const { status, reason, body, headers } = result.response;
  const head = options.showHead
    ? `  HTTP/1.1 ${status} ${reason}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}  \n`
    : '';
  const connecting = (options.quiet ? '' : `Connecting to ${hostOf(url, result.address)}\n`) + head;
  if (status >= 400) return failed(`${connecting}wget: server returned error: HTTP/1.1 ${status} ${reason}\n`);
  if (options.spider) return failed(options.quiet ? head : `${connecting}remote file exists\n`, 0);
  const file = options.output ?? nameOf(url);
  if (file === '-') {
    const tail = options.quiet ? head : `${connecting}writing to stdout\n${bar('-', body.length)}written to stdout\n`;
    return { stdout: body, stderr: tail, exitCode: 0 };
  }
  if (options.output === null && context.fs.entry(resolvePath(cwd, file)))
    return failed(`${connecting}wget: can't open '${file}': File exists\n`);
  if (!(await saved(context, cwd, file, body)))
    return failed(`${connecting}wget: can't open '${file}': Permission denied\n`);
  return failed(options.quiet ? '' : `${connecting}saving to '${file}'\n${bar(file, body.length)}'${file}' saved\n`, 0);
}

function bar(name: string, bytes: number): string {
  return `${name.padEnd(20)} 100% |********************************| ${String(bytes).padStart(5)}  0:00:00 ETA\n`;
}

/** As BusyBox announces it: host as typed, then the address that it leads to. */
function hostOf(url: string, address?: string): string {
  const full = withScheme(url);
  if (!URL.canParse(full)) return url;
  const { hostname, host, port } = new URL(full);
  return `${host} (${address ?? hostname}:${port || 80})`;
}
