import type { Container } from '../../model/container';
import { resolvePath } from '../../model/path';
import { curlFailure } from '../../programs/curl-failure';
import { curlMeter } from '../../programs/curl-meter';
import type { Surroundings } from '../../programs/program';
import type { DaemonContext } from '../context';
import { request } from '../network/request';

export interface Played {
  code: number;
  output: string;
}

type Tool = (ctx: DaemonContext, container: Container, around: Surroundings, words: readonly string[]) => Played | null;

const silent = (code: number): Played => ({ code, output: '' });

/** Programs that a probe may ask, by name: each answers what the sandbox would, or null for what it leaves to that. */
export const TOOLS: Readonly<Record<string, Tool>> = {
  true: () => silent(0),
  ':': () => silent(0),
  false: () => silent(1),
  // Without a number it would end with the code of the command before.
  exit: (_ctx, _container, _around, [, code = '']) => (code === '' ? null : silent(Number(code) & 255)),
  test: (_ctx, _container, around, words) => question(around, words.slice(1)),
  '[': (_ctx, _container, around, words) => (words.at(-1) === ']' ? question(around, words.slice(1, -1)) : null),
  curl,
  wget,
};

/** `-f FILE` and its kin, and comparisons of two words. */
function question({ fs, cwd }: Surroundings, words: readonly string[]): Played | null {
  const [first = '', second = '', third] = words;
  if (words.length === 3 && third !== undefined) {
    if (second === '=' || second === '==') return silent(first === third ? 0 : 1);
    return second === '!=' ? silent(first !== third ? 0 : 1) : null;
  }
  if (words.length !== 2) return null;
  if (first === '-n') return silent(second !== '' ? 0 : 1);
  if (first === '-z') return silent(second === '' ? 0 : 1);
  const entry = fs.stat(resolvePath(cwd, second));
  switch (first) {
    case '-e':
      return silent(entry ? 0 : 1);
    case '-f':
      return silent(entry?.kind === 'file' ? 0 : 1);
    case '-d':
      return silent(entry?.kind === 'dir' ? 0 : 1);
    case '-s':
      return silent(entry?.kind === 'dir' || (entry?.kind === 'file' && entry.size > 0) ? 0 : 1);
    default:
      return null;
  }
}

/** A GET with `-f`, `-s`, `-S` and `-o /dev/null` at the most. */
function curl(ctx: DaemonContext, { id }: Container, around: Surroundings, words: readonly string[]): Played | null {
  const flags = new Set<string>();
  const urls: string[] = [];
  let drops = false;
  const rest = words.slice(1);
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (/^-[fsS]*o$/.test(word) || word === '--output') {
      if (rest.shift() !== '/dev/null') return null;
      drops = true;
    }
    if (/^-[fsS]+o?$/.test(word)) for (const letter of word.slice(1)) flags.add(letter);
    else if (word === '--fail') flags.add('f');
    else if (word === '--silent') flags.add('s');
    else if (word === '--show-error') flags.add('S');
    else if (word.startsWith('-') && word !== '-o' && word !== '--output') return null;
    else if (!word.startsWith('-')) urls.push(word);
  }
  const [url] = urls;
  if (url === undefined || urls.length > 1) return null;
  const headers = [
    ['User-Agent', `curl/${curlVersion(around)}`],
    ['Accept', '*/*'],
  ] as const;
  const result = request(ctx, { container: id }, { method: 'GET', url, headers, body: '' });
  const meter = (received: number | null) => (flags.has('s') ? '' : curlMeter(received));
  const complaint = (code: number, text: string): Played => ({
    code,
    output: meter(null) + (flags.has('s') && !flags.has('S') ? '' : `curl: (${code}) ${text}\n`),
  });
  if (!result.ok) {
    // Time would have to pass.
    if (result.failure === 'timeout') return null;
    const { code, text } = curlFailure(result, url, null);
    return complaint(code, text);
  }
  const { status, body } = result.response;
  if (flags.has('f') && status >= 400) return complaint(22, `The requested URL returned error: ${status}`);
  return { code: 0, output: meter(body.length) + (drops ? '' : body) };
}

function curlVersion({ fs, content }: Surroundings): string {
  const file = fs.stat('/etc/os-release');
  const release = file?.kind === 'file' && file.content !== null ? (content(file.content) ?? '') : '';
  return /bookworm/.test(release) ? '7.88.1' : /noble/.test(release) ? '8.5.0' : '8.14.1';
}

/** BusyBox's `wget`, quiet, to standard output or as a spider. */
function wget(ctx: DaemonContext, { id }: Container, { fs }: Surroundings, words: readonly string[]): Played | null {
  const sh = fs.stat('/bin/sh');
  if (sh?.kind !== 'file' || sh.program !== 'busybox') return null;
  const options = words.slice(1).join(' ');
  const asked =
    /^(-qO-|-q -O-|-qO -|-q -O -|-q --spider|--spider -q|--quiet --spider|-qO \/dev\/null|-q -O \/dev\/null) (\S+)$/.exec(
      options,
    );
  const [, how = '', url = ''] = asked ?? [];
  if (url === '' || url.startsWith('-')) return null;
  const headers = [['User-Agent', 'Wget']] as const;
  const result = request(ctx, { container: id }, { method: 'GET', url, headers, body: '' });
  if (!result.ok) {
    const { address = result.host } = result;
    if (result.failure !== 'connection-refused') return null;
    return { code: 1, output: `wget: can't connect to remote host (${address}): Connection refused\n` };
  }
  const { status, reason, body } = result.response;
  if (status >= 300 && status < 400) return null;
  if (status >= 400) return { code: 1, output: `wget: server returned error: HTTP/1.1 ${status} ${reason}\n` };
  return { code: 0, output: /-$/.test(how) ? body : '' };
}
