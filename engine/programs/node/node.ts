import type { Digest } from '../../model/digest';
import { resolvePath } from '../../model/path';
import { UtcTime } from '../../model/utc-time';
import type { HttpResponse } from '../../room/effects';
import { byteLength, httpAnswer, reasonOf } from '../http-answer';
import {
  type Answer,
  err,
  type IncomingRequest,
  out,
  type Printed,
  type Program,
  type Started,
  type Step,
  type Surroundings,
} from '../program';
import { LONGEST_SETTINGS, readText } from '../static-files';
import { Limits } from './limits';
import { ModuleLoader, resolveFile } from './load-module';
import { type NodeMemory, remembered, restored } from './node-memory';
import { type ServerResponse, serverRequest, serverResponse, setHeader } from './server-exchange';
import { ImportMissing, missingModuleReport, SourceError } from './source-error';
import { Unplayable } from './unplayable';
import { Exit, type World } from './world';

/**
 * Node.js, as far as small servers go: their JavaScript is interpreted (never run), once at the start and once for
 * every request, and the plain data in outermost variables is what lasts from one to the next.
 */
export const node: Program = {
  name: 'node',
  start(around) {
    const { argv } = around;
    const args = argv.slice(1).filter((arg) => !/^--(watch|enable-source-maps|trace-warnings|no-warnings)/.test(arg));
    const [file, text] = args;
    if (file === '-v' || file === '--version') return { kind: 'ends', code: 0, print: [out(`v${version(around)}\n`)] };
    if (file === '-e' || file === '--eval') return begin(around, resolvePath(around.cwd, '[eval]'), text ?? '');
    // Without a file Node reads a program from its standard input, and there is none.
    if (file === undefined && !around.tty && !around.stdin) return { kind: 'ends', code: 0, print: [] };
    if (file === undefined || file.startsWith('-')) return { kind: 'unplayed' };
    const path = resolvePath(around.cwd, file);
    const entry = resolveFile({ around }, path);
    if (entry === null) return missing(around, new ImportMissing(path, []));
    return begin(around, entry, null);
  },
  signal(around, memory, name) {
    const saved = memory as NodeMemory;
    if (saved.unplayable !== null) return null;
    const world = newWorld(around, saved.entry);
    return attempt(around, world, () => {
      const loader = restored(world, around, saved);
      const handler = world.signals.get(name);
      if (!handler) return null;
      world.printed.length = 0;
      handler(`SIG${name}`);
      return world.closed
        ? { exit: 0, print: world.printed }
        : { memory: remembered(saved, loader), print: world.printed };
    });
  },
  request(around, memory, request) {
    const saved = memory as NodeMemory;
    if (saved.unplayable !== null) return { response: honestPage(around, request, saved.unplayable) };
    const world = newWorld(around, saved.entry);
    const response = serverResponse();
    let problem: string | null = null;
    const step = attempt(
      around,
      world,
      () => {
        const loader = restored(world, around, saved);
        world.servers.get(request.port)?.(serverRequest(request), response);
        return { memory: remembered(saved, loader), print: world.printed };
      },
      (what) => {
        problem = what;
      },
    );
    const answer: Answer =
      problem !== null
        ? honestPage(around, request, problem)
        : step?.exit !== undefined && !response.ended
          ? 'empty-reply'
          : response.ended
            ? finished(around, request, response)
            : 'timeout';
    return { ...step, response: answer };
  },
  wake(around, memory) {
    const saved = memory as NodeMemory;
    const world = newWorld(around, saved.entry);
    const step = attempt(around, world, () => {
      const loader = restored(world, around, saved);
      const timers = saved.timers.map((at, i) => {
        const timer = world.timers[i];
        if (at === null || at > around.now || !timer) return at;
        timer.call();
        return timer.again ? around.now + timer.milliseconds : null;
      });
      const next = nextOf(timers);
      if (next === null && world.servers.size === 0) return { exit: 0, print: world.printed };
      return { memory: { ...remembered(saved, loader), timers }, wakeAt: next, print: world.printed };
    });
    return step ?? {};
  },
};

/** What only has its right order or effect where a program can wait and write. */
const WAITS =
  /\bawait\b|\.then\(|\bPromise\b|setImmediate|nextTick|setTimeout|(write|append)File|mkdir|unlink|rmSync|readline|process\.stdin|\bfetch\(|http\.(get|request)\(|child_process/;
/** A source that mentions none of these opens no port itself. */
const SERVES = /\.listen\s*\(|require\(\s*['"](\.|express)/;

function begin(around: Surroundings, entry: string, text: string | null): Started {
  const whole = text ?? readText(around, entry, LONGEST_SETTINGS) ?? '';
  if (WAITS.test(whole) && !SERVES.test(whole)) return { kind: 'unplayed' };
  const world = newWorld(around, entry);
  const sources = new Map<string, Digest>();
  const loader = new ModuleLoader(world, (path) => {
    if (path === entry && text !== null) return text;
    const file = around.fs.stat(path);
    if (file?.kind === 'file' && file.content) sources.set(path, file.content);
    return readText(around, path);
  });
  try {
    loader.run(entry);
  } catch (error) {
    if (error instanceof Exit) return { kind: 'ends', code: error.code, print: world.printed };
    if (error instanceof ImportMissing) return missing(around, error, world.printed);
    if (error instanceof SourceError) {
      return { kind: 'ends', code: 1, print: [...world.printed, err(error.report(version(around)))] };
    }
    return unplayed(around, world, entry, text, error);
  }
  const timers = world.timers.map(({ milliseconds }) => around.now + milliseconds);
  if (world.servers.size === 0 && timers.length === 0) return { kind: 'ends', code: 0, print: world.printed };
  if (text !== null) return unplayed(around, world, entry, text, new Unplayable('servers given by --eval'));
  const fresh: NodeMemory = { entry, sources: Object.fromEntries(sources), variables: {}, timers, unplayable: null };
  return {
    kind: 'plays',
    listens: [...world.servers.keys()],
    ...(world.local.size > 0 && { local: [...world.local] }),
    memory: remembered(fresh, loader),
    wakeAt: nextOf(timers),
    print: world.printed,
  };
}

/** A server beyond what is played still opens its port, and says so to whoever asks; a script says so and ends. */
function unplayed(around: Surroundings, world: World, entry: string, text: string | null, error: unknown): Started {
  const what = reasonFor(error);
  const source = text ?? readText(around, entry, LONGEST_SETTINGS) ?? '';
  const print = [...world.printed, err(`[drydock plays only simple Node programs: not ${what}]\n`)];
  const ports = [...source.matchAll(/\.listen\(\s*(?:\w+\.env\.\w+\s*(?:\|\||\?\?)\s*)?(\d+)/g)].map((match) =>
    Number(match[1]),
  );
  if (/\.listen\(/.test(source) && ports.length === 0) {
    const named = /\bport\b\s*=\s*[^;\n]*?(\d{2,5})/i.exec(source)?.[1];
    ports.push(Number(around.env.get('PORT') ?? named ?? 3000));
  }
  const listens = [...new Set([...world.servers.keys(), ...ports])];
  // Without a port it is a script, and the sandbox runs those whole.
  if (listens.length === 0) return { kind: 'unplayed' };
  const memory: NodeMemory = { entry, sources: {}, variables: {}, timers: [], unplayable: what };
  return { kind: 'plays', listens, memory, wakeAt: null, print };
}

function newWorld(around: Surroundings, entry: string): World {
  return {
    around,
    entry,
    limits: new Limits(),
    printed: [],
    servers: new Map(),
    local: new Set(),
    timers: [],
    beginning: true,
    signals: new Map(),
    closed: false,
    draws: 0,
  };
}

/** Does a turn of the program; what it did not catch ends it as it would end Node. */
function attempt(
  around: Surroundings,
  world: World,
  work: () => Step | null,
  unplayable: (what: string) => void = () => {},
): Step | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Exit) return { exit: error.code, print: world.printed };
    const reported = SourceError.from(error, world.entry, '', null);
    if (reported instanceof SourceError)
      return { exit: 1, print: [...world.printed, err(reported.report(version(around)))] };
    if (reported instanceof ImportMissing) {
      return { exit: 1, print: [...world.printed, err(missingModuleReport(reported, version(around)))] };
    }
    const what = reasonFor(reported);
    unplayable(what);
    return { print: [...world.printed, err(`[drydock plays only simple Node programs: not ${what}]\n`)] };
  }
}

function reasonFor(error: unknown): string {
  if (error instanceof Unplayable) return error.what;
  // What the classroom's own JavaScript refuses (a text too long, a stack too deep) is beyond the little that is played.
  if (error instanceof RangeError || error instanceof TypeError || error instanceof URIError) return error.message;
  throw error;
}

function missing(around: Surroundings, error: ImportMissing, printed: readonly Printed[] = []): Started {
  return { kind: 'ends', code: 1, print: [...printed, err(missingModuleReport(error, version(around)))] };
}

function finished(around: Surroundings, request: IncomingRequest, response: ServerResponse): HttpResponse {
  setHeader(response, 'Date', new UtcTime(around.now).http);
  setHeader(response, 'Content-Length', String(byteLength(response.body)));
  return {
    status: response.status,
    reason: reasonOf(response.status),
    headers: [...response.headers.values()],
    body: request.method === 'HEAD' ? '' : response.body,
  };
}

function honestPage(around: Surroundings, request: IncomingRequest, what: string): HttpResponse {
  const body = `This container runs a Node program that Drydock cannot play: it uses ${what.replaceAll('<', '&lt;')}.\nIn this room only simple servers come to life: routes that answer with text, JSON or files.\n`;
  return httpAnswer(request.method, around.now, { status: 501, type: 'text/plain; charset=utf-8', body });
}

function nextOf(timers: readonly (number | null)[]): number | null {
  const times = timers.filter((at): at is number => at !== null);
  return times.length === 0 ? null : Math.min(...times);
}

function version({ env }: Surroundings): string {
  return env.get('NODE_VERSION') ?? '20.19.0';
}
