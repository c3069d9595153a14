import { resolvePath } from '../model/path';
import { UtcTime } from '../model/utc-time';
import type { HttpResponse } from '../room/effects';
import { contentType } from './content-type';
import { httpAnswer, reasonOf } from './http-answer';
import { endsOn, err, type IncomingRequest, out, type Program, type Surroundings } from './program';
import { pathOf, staticFile } from './static-files';

/** `python -m http.server`. Anything else that Python can do is not played. */
export const python: Program = {
  name: 'python',
  start({ argv, cwd, env, tty }) {
    const args = argv.slice(1).filter((arg) => arg !== '-u');
    if (args[0] !== '-m' || args[1] !== 'http.server') return { kind: 'unplayed' };
    const rest = args.slice(2);
    const directory = optionOf(rest, ['-d', '--directory']) ?? '.';
    optionOf(rest, ['-b', '--bind']);
    const port = Number(rest.find((arg) => /^\d+$/.test(arg)) ?? 8000);
    // Standard output of Python is held back unless it goes to a terminal or is asked not to be.
    const shown = tty || argv.includes('-u') || (env.get('PYTHONUNBUFFERED') ?? '') !== '';
    const hello = `Serving HTTP on 0.0.0.0 port ${port} (http://0.0.0.0:${port}/) ...\n`;
    const memory = { root: resolvePath(cwd, directory) };
    return { kind: 'plays', listens: [port], memory, wakeAt: null, print: shown ? [out(hello)] : [] };
  },
  signal(around, memory, name) {
    const step = endsOn({ INT: 0 })(around, memory, name);
    return step && { ...step, print: [out('\nKeyboard interrupt received, exiting.\n')] };
  },
  request(around, memory, request) {
    const response = respond(around, (memory as { root: string }).root, request);
    const { day, monthName, year, clock } = new UtcTime(around.now);
    const who = `${request.from} - - [${day}/${monthName}/${year} ${clock}]`;
    const print = [err(`${who} "${request.method} ${request.target} HTTP/1.1" ${response.status} -\n`)];
    if (response.status === 404) print.unshift(err(`${who} code 404, message File not found\n`));
    return { response, print };
  },
  uses: { memory: 16_300_000, cpu: 0.01 },
};

function respond(around: Surroundings, root: string, { method, target }: IncomingRequest): HttpResponse {
  const server = `SimpleHTTP/0.6 Python/${around.env.get('PYTHON_VERSION') ?? '3.12.8'}`;
  const found = staticFile(around, root, target, ['index.html', 'index.htm']);
  if (found.kind === 'file') {
    const type = contentType(found.path);
    return httpAnswer(method, around.now, { server, status: 200, type, body: found.text });
  }
  if (found.kind === 'slash') {
    const headers: [string, string][] = [['Location', `${pathOf(target)}/`]];
    return httpAnswer(method, around.now, { server, status: 301, headers, body: '' });
  }
  if (found.kind === 'missing') {
    const body = `<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: 404</p>\n        <p>Message: File not found.</p>\n        <p>Error code explanation: 404 - ${reasonOf(404)}.</p>\n    </body>\n</html>\n`;
    return httpAnswer(method, around.now, { server, status: 404, type: 'text/html;charset=utf-8', body });
  }
  const path = pathOf(target);
  const rows = found.names.map((name) => `<li><a href="${encodeURI(name)}">${name}</a></li>\n`).join('');
  const body = `<!DOCTYPE HTML>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Directory listing for ${path}</title>\n</head>\n<body>\n<h1>Directory listing for ${path}</h1>\n<hr>\n<ul>\n${rows}</ul>\n<hr>\n</body>\n</html>\n`;
  return httpAnswer(method, around.now, { server, status: 200, type: 'text/html; charset=utf-8', body });
}

/** Takes an option with its value out of the arguments. */
function optionOf(args: string[], names: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => names.includes(arg));
  return at < 0 ? undefined : args.splice(at, 2)[1];
}
