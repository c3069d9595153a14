import type { Digest } from '../../model/digest';
import { digestOf } from '../../model/digest';
import { resolvePath } from '../../model/path';
import { httpAnswer } from '../http-answer';
import { loopbackOnly } from '../loopback-only';
import type { Answer, IncomingRequest, Printed, ProgramFile, Started, Step, Surroundings } from '../program';
import { LONGEST_SETTINGS, readText } from '../static-files';
import { announcement, requestLine } from './announcement';
import { call } from './call';
import type { Running } from './effects';
import { NeedsTime, NotPlayed, Raised, raise } from './errors';
import { CALLING } from './evaluate';
import { Frame } from './frame';
import { importModule } from './import-module';
import { lacksMemory } from './lacks-memory';
import { applicationOf } from './library/application-of';
import { libraryModule } from './library/library';
import { Serving } from './library/serving';
import { OutputBuffer } from './output-buffer';
import { type Answers, playNow } from './play-now';
import { type PythonMemory, putBack, variablesOf } from './python-memory';
import { mainModule, type Outcome, runSource, settled } from './run-source';
import { Runtime, type World } from './runtime';

const STEPS = 150_000;

type Target = PythonMemory['target'];

/** A program as it is played in the engine: the world that it sees, and what it leaves behind. */
interface Stage {
  runtime: Runtime;
  answers: Answers;
  printed: Printed[];
  output: OutputBuffer;
  sources: Map<string, Digest>;
}

/** Options of a server that is named on the command line (`flask run`, `uvicorn main:app`). */
export interface ServerOptions {
  target: Target;
  manner: Serving['manner'];
  host: string;
  port: number;
  debug: boolean;
}

/** Plays a file or a piece of code: it ends at once, serves from now on, or is left to the sandbox. */
export function beginProgram(
  around: Surroundings,
  target: Target,
  argv: readonly string[],
  unbuffered: boolean,
): Started {
  const source = target.kind === 'file' ? readText(around, target.what, LONGEST_SETTINGS) : target.what;
  if (source === null) return { kind: 'unplayed' };
  const stage = newStage(around, argv, unbuffered, null, SERVER.test(source) ? 'all' : 'reads');
  return begun(stage, around, target, () =>
    runSource(stage.runtime, source, target.kind === 'file' ? target.what : '<string>'),
  );
}

/** A source that mentions none of these is a script, which may do more than be looked at. */
const SERVER = /\b(flask|fastapi|uvicorn|HTTPServer|serve_forever)\b|\.run\(/i;

/** Plays a server that is told which application to serve. */
export function beginServer(around: Surroundings, options: ServerOptions, unbuffered: boolean): Started {
  const { target, manner, host, port, debug } = options;
  const stage = newStage(around, around.argv, unbuffered, null, 'all');
  const [module = ''] = target.what.split(':');
  return begun(stage, around, target, function* () {
    const { attributes } = mainModule(stage.runtime, null);
    const outcome = yield* settled(stage.runtime, '', module, function* () {
      const answer = (yield* findApplication(stage, target)).answer;
      throw new Serving(port, manner, answer, { name: module, debug, host });
    });
    return outcome instanceof Serving
      ? { kind: 'serves', serving: outcome, variables: attributes }
      : { kind: 'ended', code: outcome };
  });
}

function begun(stage: Stage, around: Surroundings, target: Target, play: () => Running<Outcome>): Started {
  let outcome: Outcome;
  try {
    outcome = playNow(play(), stage.answers);
  } catch (error) {
    if (error instanceof NeedsTime || error instanceof NotPlayed) return { kind: 'unplayed' };
    throw error;
  }
  const { printed, output, answers } = stage;
  const writes = [...answers.writes.values()];
  if (outcome.kind === 'ended') {
    // What was more than looked at is played for real, where it can take its time.
    if (writes.length > 0) return { kind: 'unplayed' };
    // What asked for too much memory may be killed for it where the limit of the container is known.
    if (printed.some(({ stream, text }) => stream === 'stderr' && lacksMemory(text))) return { kind: 'unplayed' };
    return { kind: 'ends', code: outcome.code, print: printed };
  }
  const { serving } = outcome;
  for (const { stream, text } of announcement(serving, around)) {
    output.print(stream, text);
    // Banners are flushed, as the tools that print them do it.
    output.print('stdout', '');
  }
  const memory: PythonMemory = {
    target,
    port: serving.port,
    host: serving.about.host,
    manner: serving.manner,
    sources: Object.fromEntries(stage.sources),
    variables: variablesOf(stage.runtime, {}),
    held: output.rest,
    unheld: output.atOnce,
  };
  return {
    kind: 'plays',
    listens: [serving.port],
    ...loopbackOnly(serving.about.host, serving.port),
    memory,
    wakeAt: null,
    print: printed,
    ...(writes.length > 0 && { writes }),
  };
}

/** Answers a request: the program begins anew, its variables are put back, and its handler is called. */
export function answerRequest(
  around: Surroundings,
  memory: PythonMemory,
  request: IncomingRequest,
): Step & { response: Answer } {
  const stage = newStage(around, around.argv, false, memory, 'all');
  let found: Answer;
  let status = 500;
  let quiet = false;
  try {
    const serving = playNow(resumed(stage, memory), stage.answers);
    stage.printed.length = 0;
    stage.output.forget(memory.held);
    putBack(stage.runtime, memory.variables);
    stage.answers.writes.clear();
    const reply = playNow(serving.answer(request), stage.answers);
    status = reply.status;
    quiet = reply.quiet ?? false;
    const { server } = SERVERS(around)[memory.manner] ?? {};
    found = reply.broken
      ? 'empty-reply'
      : httpAnswer(request.method, around.now, {
          ...(server !== undefined && { server: reply.server ? server.replace(/^\S+/, reply.server) : server }),
          status,
          ...(reply.type !== '' && { type: reply.type }),
          headers: reply.headers,
          body: reply.body,
        });
  } catch (error) {
    const what =
      error instanceof NotPlayed ? error.what : error instanceof NeedsTime ? 'more work than a request may be' : null;
    if (what === null && !(error instanceof Raised)) throw error;
    const text = `This container runs a Python program that this room cannot play: it uses ${what ?? 'something that failed when it was begun anew'}.\n`;
    stage.output.print('stderr', `[this room plays a part of Python: ${what ?? 'this program'} is not in it]\n`);
    found = httpAnswer(request.method, around.now, { status: 501, type: 'text/plain; charset=utf-8', body: text });
    status = 501;
  }
  const lines = quiet ? [] : requestLine(memory.manner, request, status, around.now);
  for (const { stream, text } of lines) {
    stage.output.print(stream, text);
    // Loggers flush every line.
    if (stream === 'stdout') stage.output.print('stdout', '');
  }
  const writes: ProgramFile[] = [...stage.answers.writes.values()];
  const after = { ...memory, variables: variablesOf(stage.runtime, memory.variables), held: stage.output.rest };
  return { response: found, memory: after, print: stage.printed, ...(writes.length > 0 && { writes }) };
}

const SERVERS = ({ env }: Surroundings): Readonly<Record<string, { server: string }>> => ({
  flask: { server: `Werkzeug/3.1.3 Python/${versionOf(env)}` },
  gunicorn: { server: 'gunicorn' },
  uvicorn: { server: 'uvicorn' },
  'http.server': { server: `BaseHTTP/0.6 Python/${versionOf(env)}` },
});

/** Begins a program anew up to where it serves. */
function* resumed(stage: Stage, { target }: PythonMemory): Running<Serving> {
  if (target.kind === 'application') {
    mainModule(stage.runtime, null);
    const { answer } = yield* findApplication(stage, target);
    return new Serving(0, 'flask', answer, { name: '', debug: false, host: '' });
  }
  const isFile = target.kind === 'file';
  const source = isFile ? (stage.answers.source(target.what) ?? '') : target.what;
  const outcome = yield* runSource(stage.runtime, source, isFile ? target.what : '<string>');
  return outcome.kind === 'serves' ? outcome.serving : raise('RuntimeError', 'the server has gone');
}

function* findApplication(stage: Stage, { what }: Target): Running<{ answer: Serving['answer'] }> {
  const [path = '', name = ''] = what.split(':');
  const { runtime } = stage;
  const variables = runtime.modules.get('__main__')?.attributes ?? new Map();
  const frame = new Frame(runtime, '<frozen importlib>', '', '<module>', variables, variables, null, null);
  CALLING.frame = frame;
  const module = yield* importModule(frame, path, true);
  const given = name.replace(/\(\)$/, '');
  const candidates = given === '' ? ['app', 'application', 'create_app', 'make_app'] : [given];
  for (const each of candidates) {
    const value = module.attributes.get(each);
    const found =
      applicationOf(runtime, value) ??
      (value !== undefined && /^(create_app|make_app)$|\(\)$/.test(each === given ? name : each)
        ? applicationOf(runtime, yield* call(value, []))
        : null);
    if (found) return found;
  }
  return raise(
    'RuntimeError',
    `Failed to find Flask application or factory in module '${path}'. Use '${path}:name' to specify one.`,
  );
}

function newStage(
  around: Surroundings,
  argv: readonly string[],
  unbuffered: boolean,
  memory: PythonMemory | null,
  only: Answers['only'],
): Stage {
  const printed: Printed[] = [];
  const atOnce =
    unbuffered || around.tty || (around.env.get('PYTHONUNBUFFERED') ?? '') !== '' || memory?.unheld === true;
  const output = new OutputBuffer(atOnce, (it) => printed.push(it));
  const sources = new Map<string, Digest>();
  let draws = 0;
  const source = (path: string): string | null => {
    const kept = memory?.sources[path];
    if (kept !== undefined) return around.content(kept as Digest);
    if (!path.endsWith('.py')) return null;
    const entry = around.fs.stat(path);
    if (entry?.kind === 'file' && entry.content && !memory) sources.set(path, entry.content);
    return readText(around, path, LONGEST_SETTINGS);
  };
  const file =
    memory?.target.kind === 'file'
      ? memory.target.what
      : memory
        ? null
        : (argv.find((arg) => arg.endsWith('.py')) ?? null);
  const path = file === null ? null : resolvePath(around.cwd, file);
  const text = path === null ? null : source(path);
  const world: World = {
    env: around.env,
    argv,
    cwd: around.cwd,
    hostname: around.hostname,
    ipAddress: around.ipAddress,
    user: { name: around.env.get('USER') ?? 'root', uid: 0 },
    version: versionOf(around.env),
    now: () => around.now,
    chance: () => {
      draws += 1;
      return Number.parseInt(digestOf(`${around.hostname} ${around.now} ${draws}`).slice(7, 19), 16) / 2 ** 48;
    },
    print: (stream, it) => output.print(stream, it),
    tty: around.tty,
    steps: STEPS,
    library: libraryModule,
    mainSource: path === null || text === null ? null : { path, text },
  };
  return {
    runtime: new Runtime(world),
    answers: { around, source, writes: new Map(), only },
    printed,
    output,
    sources,
  };
}

function versionOf(env: ReadonlyMap<string, string>): string {
  return env.get('PYTHON_VERSION') ?? '3.12.11';
}
