import { basename, resolvePath } from '../model/path';
import { UtcTime } from '../model/utc-time';
import type { HttpResponse } from '../room/effects';
import { contentType } from './content-type';
import { httpAnswer } from './http-answer';
import { loopbackOnly } from './loopback-only';
import { endsOn, err, type IncomingRequest, out, type Program, type Surroundings } from './program';
import { pythonCommandLine } from './python/command-line';
import { errorPage, listingPage } from './python/file-server-pages';
import { beginPrompt, type PromptMemory, promptLine } from './python/prompt';
import type { PythonMemory } from './python/python-memory';
import { answerRequest, beginProgram, beginServer } from './python/python-service';
import { serverOptions } from './python/server-options';
import { pathOf, staticFile } from './static-files';

/**
 * Python. A program that serves (Flask, FastAPI, a handler of `http.server`) is played by the engine: its source is
 * interpreted once at the start and once for every request, and the plain data in its outermost variables is what lasts
 * from one to the next. A program that only prints is played at once; every other is a script for the sandbox.
 */
export const python: Program = {
  name: 'python',
  start(around) {
    const { argv, cwd, env, tty } = around;
    const options = serverOptions(around);
    if (options) return beginServer(around, options, false);
    if (!/^python/.test(basename(argv[0] ?? ''))) return { kind: 'unplayed' };
    const line = pythonCommandLine(argv.slice(1), env);
    if (line.kind === 'version') return { kind: 'ends', code: 0, print: [out(`Python ${versionOf(env)}\n`)] };
    if (line.kind === 'file') {
      const target = { kind: 'file' as const, what: resolvePath(cwd, line.what), application: '' };
      return beginProgram(around, target, line.argv, line.unbuffered);
    }
    if (line.kind === 'code') {
      return beginProgram(around, { kind: 'code', what: line.what, application: '' }, line.argv, line.unbuffered);
    }
    if (line.kind === 'prompt' && !around.tty && !around.stdin) return { kind: 'ends', code: 0, print: [] };
    if (line.kind === 'prompt' && tty) return beginPrompt(around);
    if (line.kind !== 'module' || line.what !== 'http.server') return { kind: 'unplayed' };
    const rest = [...line.argv.slice(1)];
    const directory = optionOf(rest, ['-d', '--directory']) ?? '.';
    const bound = optionOf(rest, ['-b', '--bind']);
    const address = bound ?? '0.0.0.0';
    const port = Number(rest.find((arg) => /^\d+$/.test(arg)) ?? 8000);
    // Standard output of Python is held back unless it goes to a terminal or is asked not to be.
    const shown = tty || line.unbuffered;
    const hello = `Serving HTTP on ${address} port ${port} (http://${address.includes(':') ? `[${address}]` : address}:${port}/) ...\n`;
    const memory = { root: resolvePath(cwd, directory) };
    const local = loopbackOnly(bound, port);
    return { kind: 'plays', listens: [port], ...local, memory, wakeAt: null, print: shown ? [out(hello)] : [] };
  },
  signal(around, memory, name) {
    const kept = memory as { root?: string; manner?: string; lines?: unknown };
    if (kept.lines) return name === 'INT' ? { print: [out('\nKeyboardInterrupt\n>>> ')] } : null;
    if (kept.manner === 'gunicorn' || kept.manner === 'uvicorn')
      return endsOn({ INT: 0, TERM: 0 })(around, memory, name);
    const step = endsOn({ INT: 0 })(around, memory, name);
    return (
      step && (kept.root === undefined ? step : { ...step, print: [out('\nKeyboard interrupt received, exiting.\n')] })
    );
  },
  request(around, memory, request) {
    if ('target' in (memory as object)) return answerRequest(around, memory as PythonMemory, request);
    const response = respond(around, (memory as { root: string }).root, request);
    const { day, monthName, year, clock } = new UtcTime(around.now);
    const who = `${request.from} - - [${day}/${monthName}/${year} ${clock}]`;
    const print = [err(`${who} "${request.method} ${request.target} HTTP/1.1" ${response.status} -\n`)];
    if (response.status === 404) print.unshift(err(`${who} code 404, message File not found\n`));
    return { response, print };
  },
  input: (around, memory, line) => promptLine(around, memory as PromptMemory, line),
};

function versionOf(env: ReadonlyMap<string, string>): string {
  return env.get('PYTHON_VERSION') ?? '3.12.11';
}

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
    const body = errorPage(404, 'File not found');
    return httpAnswer(method, around.now, { server, status: 404, type: 'text/html;charset=utf-8', body });
  }
  const path = pathOf(target);
  const body = listingPage(path, found.names);
  return httpAnswer(method, around.now, { server, status: 200, type: 'text/html; charset=utf-8', body });
}

/** Takes an option with its value out of the arguments. */
function optionOf(args: string[], names: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => names.includes(arg));
  return at < 0 ? undefined : args.splice(at, 2)[1];
}
