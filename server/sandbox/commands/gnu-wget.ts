import type { ExecResult } from 'just-bash';
import { NETWORK_REASONS } from '#engine/programs/clients/network-reasons';
import type { HttpResult } from '#engine/room/effects';
import { wallClock } from '../thread/clock';
import type { RunContext } from '../thread/run-context';
import { headerOf } from './http-exchange';
import { failed } from './outcome';
import { nameOf, saved, type WgetOptions, withScheme } from './wget-options';

/** What GNU wget says and does with the responses on the way to a file, the last one last. */
export async function gnuWget(
  context: RunContext,
  cwd: string,
  options: WgetOptions,
  asked: string,
  results: readonly HttpResult[],
): Promise<ExecResult> {
  const talk: string[] = options.spider ? ['Spider mode enabled. Check if remote file exists.\n'] : [];
  const heads: string[] = [];
  let url = withScheme(asked);
  for (const [at, result] of results.entries()) {
    talk.push(`--${stamp()}--  ${URL.canParse(url) ? new URL(url).href : url}\n`);
    if (!result.ok) return unreachable(options, talk, url, result);
    const { hostname, port } = new URL(url);
    const { status, reason, headers } = result.response;
    talk.push(
      at > 0
        ? `Reusing existing connection to ${hostname}:${port || 80}.\n`
        : connecting(hostname, result.address ?? hostname, port || '80', 'connected.'),
    );
    const head = `  HTTP/1.1 ${status} ${reason}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
    heads.push(head);
    talk.push(`HTTP request sent, awaiting response... ${options.showHead ? `\n${head}` : `${status} ${reason}\n`}`);
    const next = headerOf(headers, 'location');
    if (at < results.length - 1 && next !== null) {
      talk.push(`Location: ${next} [following]\n`);
      url = URL.canParse(next, url) ? new URL(next, url).href : url;
    }
  }
  return finished(context, cwd, options, url, results.at(-1), talk, heads);
}

async function finished(
  context: RunContext,
  cwd: string,
  options: WgetOptions,
  url: string,
  last: HttpResult | undefined,
  talk: readonly string[],
  heads: readonly string[],
): Promise<ExecResult> {
  if (!last?.ok) return failed('', 130);
  const { status, reason, body, headers } = last.response;
  const quietly = options.quiet && options.showHead ? heads.join('') : '';
  const say = (text: string, brief: string, code: number, stdout = ''): ExecResult => {
    const stderr = options.quiet ? quietly : options.brief ? brief : talk.join('') + text;
    return { stdout, stderr, exitCode: code };
  };
  if (status >= 400) {
    if (options.spider)
      return say(
        'Remote file does not exist -- broken link!!!\n\n',
        `${url}:\nRemote file does not exist -- broken link!!!\n`,
        8,
      );
    const error = `${stamp()} ERROR ${status}: ${reason}.\n`;
    return say(`${error}\n`, `${url}:\n${error}`, 8);
  }
  const type = headerOf(headers, 'content-type')?.split(';')[0];
  const length = `Length: ${body.length}${type ? ` [${type}]` : ''}\n`;
  if (options.spider) {
    const html = type === 'text/html';
    const exists = html
      ? 'Remote file exists and could contain further links,\nbut recursion is disabled -- not retrieving.\n\n'
      : 'Remote file exists.\n\n';
    return say(length + exists, `${stamp()} URL: ${url} ${status} ${reason}\n`, 0);
  }
  const name =
    options.output ?? free(context, cwd, `${options.folder === null ? '' : `${options.folder}/`}${nameOf(url)}`);
  const toOutput = name === '-';
  if (!toOutput && !(await saved(context, cwd, name, body)))
    return say(
      `${name}: Permission denied\n\nCannot write to ‘${name}’ (Permission denied).\n`,
      `${name}: Permission denied\n`,
      3,
    );
  const kept = toOutput ? 'written to stdout' : `‘${name}’ saved`;
  const amount = body.length < 1_024 ? String(body.length) : `${(body.length / 1_024).toFixed(1)}K`;
  const bar = `     0K${' '.repeat(55)}100% ${amount.padStart(5)}=0s\n\n`;
  return say(
    `${length}Saving to: ‘${toOutput ? 'STDOUT' : name}’\n\n${bar}${stamp()} (${Math.max(1, Math.round(body.length / 24))} KB/s) - ${kept} [${body.length}/${body.length}]\n\n`,
    `${stamp()} URL:${url} [${body.length}/${body.length}] -> "${name}" [1]\n`,
    0,
    toOutput ? body : '',
  );
}

function unreachable(
  options: WgetOptions,
  talk: readonly string[],
  url: string,
  { failure, host, port, address = host }: HttpResult & { ok: false },
): ExecResult {
  if (failure === 'bad-url') return failed(`wget: ${url}: Unsupported scheme ‘${url.split(':')[0]}’.\n`, 1);
  if (options.quiet) return failed('', 4);
  if (failure === 'could-not-resolve') {
    const reason = 'Name or service not known.';
    const lines = `Resolving ${host} (${host})... failed: ${reason}\n`;
    return failed(`${options.brief ? '' : talk.join('') + lines}wget: unable to resolve host address ‘${host}’\n`, 4);
  }
  const answered = failure === 'empty-reply' || failure === 'connection-reset';
  const before = connecting(
    host,
    address,
    String(port),
    answered ? 'connected.' : `failed: ${NETWORK_REASONS[failure]}.`,
  );
  const after = failure === 'empty-reply' ? 'No data received.' : 'Read error (Connection reset by peer) in headers.';
  const request = answered ? `HTTP request sent, awaiting response... ${after}\nGiving up.\n\n` : '';
  return failed(options.brief ? `failed: ${NETWORK_REASONS[failure]}.\n` : talk.join('') + before + request, 4);
}

function connecting(host: string, address: string, port: string, outcome: string): string {
  const byName = !/^[\d.]+$/.test(host);
  const place = host === 'localhost' ? '127.0.0.1' : address;
  return byName
    ? `Resolving ${host} (${host})... ${place}\nConnecting to ${host} (${host})|${place}|:${port}... ${outcome}\n`
    : `Connecting to ${host}:${port}... ${outcome}\n`;
}

/** A file that is there is kept; the new one is `name.1`. */
function free({ fs }: RunContext, cwd: string, name: string): string {
  const taken = (path: string) => fs.entry(path.startsWith('/') ? path : `${cwd}/${path}`) !== null;
  if (!taken(name)) return name;
  for (let count = 1; ; count += 1) if (!taken(`${name}.${count}`)) return `${name}.${count}`;
}

function stamp(): string {
  return new Date(wallClock()).toISOString().slice(0, 19).replace('T', ' ');
}
