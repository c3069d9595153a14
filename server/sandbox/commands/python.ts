import { type Command, latin1FromBytes, type ResolvedCommandContext } from 'just-bash';
import { basename, resolvePath } from '#engine/model/path';
import { pythonCommandLine, unknownOption } from '#engine/programs/python/command-line';
import type { Effect, Interruption } from '#engine/programs/python/effects';
import { lacksMemory } from '#engine/programs/python/lacks-memory';
import { libraryModule } from '#engine/programs/python/library/library';
import { OutputBuffer } from '#engine/programs/python/output-buffer';
import { runSource } from '#engine/programs/python/run-source';
import { Runtime, type World } from '#engine/programs/python/runtime';
import { wallClock } from '../thread/clock';
import { fileErrorCode } from '../thread/file-error';
import type { RunContext } from '../thread/run-context';
import { printsAtOnce } from '../thread/shell-variables';
import { askNetwork } from './ask-network';
import { failed, printed } from './outcome';
import { pipCommand } from './pip';

/** `python`: programs are interpreted by the engine's own Python, with the run's files, time and network. */
export function pythonCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const line = pythonCommandLine(args, ctx.env);
    const version = ctx.env.get('PYTHON_VERSION') ?? '3.12.11';
    switch (line.kind) {
      case 'version':
        return printed(`Python ${version}\n`);
      case 'unknown':
        return failed(unknownOption(line.what), 2);
      case 'help':
        return printed('usage: python3 [option] ... [-c cmd | -m mod | file | -] [arg] ...\n');
      case 'module':
        if (line.what === 'pip') return pipCommand(context)(args.slice(args.indexOf('pip') + 1), ctx);
        if (line.what === 'venv') return makeEnvironment(context, ctx, line.argv[1] ?? '.venv', version);
        return failed(
          `python3: this room plays a part of Python: running the module "${line.what}" from a shell is not in it\n`,
        );
      case 'code':
        return play(context, ctx, {
          source: line.what,
          file: '<string>',
          argv: line.argv,
          unbuffered: line.unbuffered,
        });
      case 'file': {
        const path = resolvePath(ctx.cwd, line.what);
        const source = await context.fs.readFile(path).catch((error: unknown) => fileErrorCode(error) ?? 'ENOENT');
        const entry = context.fs.entry(path);
        if (entry?.kind === 'dir') return failed(`/usr/local/bin/python3: can't find '__main__' module in '${path}'\n`);
        if (!entry) return failed(`python3: can't open file '${path}': [Errno 2] No such file or directory\n`, 2);
        return play(context, ctx, { source, file: path, argv: line.argv, unbuffered: line.unbuffered });
      }
      default: {
        const source = textOf(ctx);
        return play(context, ctx, {
          source,
          file: '<stdin>',
          argv: line.argv,
          unbuffered: line.unbuffered,
          noInput: true,
        });
      }
    }
  };
}

/** Standard input as text. */
function textOf({ stdin }: ResolvedCommandContext): string {
  return Buffer.from(latin1FromBytes(stdin), 'latin1').toString('utf8');
}

interface Play {
  source: string;
  file: string;
  argv: readonly string[];
  unbuffered: boolean;
  /** Standard input was the program itself. */
  noInput?: boolean;
}

async function play(
  context: RunContext,
  ctx: ResolvedCommandContext,
  { source, file, argv, unbuffered, noInput }: Play,
) {
  const { run } = context;
  const atOnce = printsAtOnce(ctx.env);
  const kept = { stdout: '', stderr: '' };
  let starved = false;
  const output = new OutputBuffer(unbuffered || run.tty, ({ stream, text }) => {
    if (atOnce) context.print(ctx.env, stream, text);
    else kept[stream] += text;
  });
  const input = noInput ? [] : (textOf(ctx).match(/[^\n]*\n|[^\n]+$/g) ?? []);
  const world: World = {
    env: ctx.env,
    argv,
    cwd: ctx.cwd,
    hostname: run.hostname,
    ipAddress: run.interfaces[0]?.address ?? '',
    user: { name: run.user.name, uid: run.user.uid },
    version: ctx.env.get('PYTHON_VERSION') ?? '3.12.11',
    now: wallClock,
    chance: () => (crypto.getRandomValues(new Uint32Array(1))[0] as number) / 2 ** 32,
    print: (stream, text) => {
      // Where the container has a limit the kernel is faster than Python, and says nothing.
      if (stream === 'stderr' && (run.limits?.memory ?? 0) > 0 && lacksMemory(text)) starved = true;
      else output.print(stream, text);
    },
    tty: run.tty,
    steps: Number.POSITIVE_INFINITY,
    library: libraryModule,
    mainSource: file.startsWith('<') ? null : { path: file, text: source },
  };
  const playing = runSource(new Runtime(world), source, file);
  // Signals are for the container's first program: for Python where no shell stands before it.
  const signals = new Signals(context, !context.startsWithShell);
  let step = playing.next();
  try {
    while (!step.done) {
      const answer = await perform(context, step.value, input, signals);
      if (answer === ENDED) return { ...kept, exitCode: 130 };
      step = playing.next(answer);
    }
  } finally {
    signals.forget();
  }
  const outcome = step.value;
  if (starved) {
    context.starve();
    return { ...kept, exitCode: 137 };
  }
  if (outcome.kind === 'ended') return { ...kept, exitCode: outcome.code };
  const said = `python3: ${basename(file)} wants to serve on port ${outcome.serving.port}; in this room a server is the container's own command (CMD ["python", "${basename(file)}"])\n`;
  output.print('stdout', '');
  return { stdout: kept.stdout, stderr: kept.stderr + said, exitCode: 1 };
}

const ENDED = Symbol('ended');

/** The signals that are for a program: Ctrl-C always, others when it says so. */
class Signals {
  private readonly arrived: string[] = [];
  private readonly caught = new Set<string>();

  constructor(
    private readonly context: RunContext,
    private readonly areOurs: boolean,
  ) {
    this.catch('INT', true);
  }

  catch(signal: string, isCaught: boolean): void {
    if (!this.areOurs) return;
    this.context.traps.handle(signal, isCaught ? () => this.arrived.push(signal) : null);
    if (isCaught) this.caught.add(signal);
  }

  /** The signal that has come first; null where none has. */
  next(left: number): Interruption | null {
    const signal = this.arrived.shift();
    return signal === undefined ? null : { signal, left };
  }

  /** Early when a signal comes. */
  async sleep(milliseconds: number): Promise<Interruption | typeof ENDED | null> {
    const until = wallClock() + milliseconds;
    const slept = this.context.sleep(milliseconds);
    if (this.arrived.length === 0) await (this.areOurs ? this.context.until(slept) : slept);
    const waiting = this.next(Math.max(0, until - wallClock()));
    return waiting ?? ((await slept) ? ENDED : null);
  }

  forget(): void {
    for (const signal of this.caught) this.context.traps.handle(signal, null);
  }
}

/** Does what a program asks for. */
async function perform(context: RunContext, effect: Effect, input: string[], signals: Signals): Promise<unknown> {
  const { fs } = context;
  switch (effect.type) {
    case 'sleep':
      return signals.sleep(effect.milliseconds);
    case 'turn':
      return (await context.turn()) ? ENDED : signals.next(0);
    case 'trap':
      signals.catch(effect.signal, effect.caught);
      return null;
    case 'line':
      return input.shift()?.replace(/\r?\n$/, '') ?? null;
    case 'read':
      return tried(async () => {
        const entry = fs.entry(effect.path);
        if (entry?.kind === 'dir') return { problem: 'EISDIR' };
        return await fs.readFile(effect.path);
      });
    case 'write':
      return tried(() =>
        effect.append ? fs.appendFile(effect.path, effect.text) : fs.writeFile(effect.path, effect.text),
      );
    case 'list':
      return tried(() => fs.readdir(effect.path));
    case 'stat': {
      const entry = fs.entry(effect.path);
      if (!entry || entry.kind === 'symlink') return null;
      return { kind: entry.kind, size: entry.kind === 'file' ? entry.size : 4096 };
    }
    case 'mkdir':
      return tried(() => fs.mkdir(effect.path));
    case 'remove':
      return tried(() => fs.rm(effect.path, { recursive: false }));
    case 'resolve': {
      const reply = await askNetwork(context, { ask: 'resolve', name: effect.host });
      return reply?.ok ? reply.addresses : [];
    }
    case 'exchange': {
      const { host, port, protocol, payload } = effect;
      const reply = await askNetwork(context, { ask: 'exchange', host, port, protocol, payload });
      return reply === null
        ? ENDED
        : reply.ok
          ? { ok: true, reply: reply.reply }
          : { ok: false, failure: reply.failure };
    }
    case 'http': {
      const { method, url, headers, body } = effect;
      const answer = await context.call((callId) => ({ type: 'http', callId, method, url, headers, body }));
      return answer?.kind === 'http' ? answer.result : ENDED;
    }
    case 'yield':
      return null;
    default:
      effect satisfies never;
      return null;
  }
}

/** A file operation; what went wrong is an answer too. */
async function tried(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return (await work()) ?? null;
  } catch (error) {
    return { problem: fileErrorCode(error) ?? 'EACCES' };
  }
}

/** `python -m venv DIR`: a folder with an interpreter of its own. */
async function makeEnvironment({ fs }: RunContext, ctx: ResolvedCommandContext, name: string, version: string) {
  const root = resolvePath(ctx.cwd, name);
  const short = version.split('.').slice(0, 2).join('.');
  await fs.mkdir(`${root}/bin`, { recursive: true });
  await fs.mkdir(`${root}/lib/python${short}/site-packages`, { recursive: true });
  await fs.writeFile(`${root}/pyvenv.cfg`, `home = /usr/local/bin\nversion = ${version}\n`);
  for (const program of ['python', 'python3']) fs.declare(`${root}/bin/${program}`, 14_400, 0o755, 'python');
  for (const program of ['pip', 'pip3']) fs.declare(`${root}/bin/${program}`, 221, 0o755, 'pip');
  await fs.writeFile(`${root}/bin/activate`, `export VIRTUAL_ENV="${root}"\nexport PATH="$VIRTUAL_ENV/bin:$PATH"\n`);
  return printed('');
}
