import { resolvePath } from '#engine/model/path';
import type { RunContext } from '../thread/run-context';

/** What a `wget` command line asks for. */
export interface WgetOptions {
  urls: string[];
  output: string | null;
  quiet: boolean;
  spider: boolean;
  headers: [string, string][];
  data: string | null;
  /** `-S`: headers are shown. */
  showHead: boolean;
  /** `-nv`: one line for each file. */
  brief: boolean;
  folder: string | null;
}

/** Reads a command line; a string is what wget says about a wrong one. */
export function wgetOptions(args: readonly string[]): WgetOptions | string {
  const options: WgetOptions = {
    urls: [],
    output: null,
    quiet: false,
    spider: false,
    headers: [],
    data: null,
    showHead: false,
    brief: false,
    folder: null,
  };
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
    else if (name === '--quiet') options.quiet = true;
    else if (name === '--no-verbose' || arg === '-nv') options.brief = true;
    else if (name === '--server-response') options.showHead = true;
    else if (name === '--directory-prefix') options.folder = attached ?? rest.shift() ?? '.';
    else if (name === '--user-agent') options.headers.push(['User-Agent', attached ?? rest.shift() ?? '']);
    else if (name === '--output-document') options.output = attached ?? rest.shift() ?? '-';
    else if (
      /^--(timeout|tries|waitretry|wait|read-timeout|connect-timeout|dns-timeout|max-redirect)$/.test(name ?? '')
    )
      attached ?? rest.shift();
    else if (
      /^--(no-check-certificate|no-cache|no-proxy|continue|verbose|show-progress|progress|no-hsts|retry-connrefused)$/.test(
        name ?? '',
      )
    )
      continue;
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
    else if (letter === 'S') options.showHead = true;
    else if (letter === 'O' || letter === 'T' || letter === 't' || letter === 'U' || letter === 'P') {
      const value = arg.slice(at + 1) || rest.shift();
      if (value === undefined) return `wget: option requires an argument: ${letter}\n`;
      if (letter === 'O') options.output = value;
      if (letter === 'P') options.folder = value;
      if (letter === 'U') options.headers.push(['User-Agent', value]);
      return null;
    } else if (!'cSnv'.includes(letter)) return `wget: unrecognized option: ${letter}\n`;
  }
  return null;
}

function addHeader(options: WgetOptions, text: string): void {
  const [name = '', ...value] = text.split(':');
  options.headers.push([name.trim(), value.join(':').trim()]);
}

export async function saved(context: RunContext, cwd: string, file: string, body: string): Promise<boolean> {
  try {
    await context.fs.writeFile(resolvePath(cwd, file), body);
    return true;
  } catch {
    return false;
  }
}

export function withScheme(url: string): string {
  return /^[a-z]+:\/\//i.test(url) ? url : `http://${url}`;
}

export function nameOf(url: string): string {
  const full = withScheme(url);
  const name = URL.canParse(full) ? new URL(full).pathname.split('/').at(-1) : '';
  return name || 'index.html';
}
