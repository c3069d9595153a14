import { getQuickJS, type QuickJSContext, type QuickJSHandle, Scope } from 'quickjs-emscripten';
import { digestOf } from '#engine/model/digest';
import { HOST_CPUS, HOST_MEMORY, KERNEL } from '#engine/model/kernel';
import { dirname } from '#engine/model/path';
import { wallClock } from '../thread/clock';
import type { RunContext } from '../thread/run-context';
import { type ThrownReport, uncaught } from './node-error';
import type { NodeFiles } from './node-files';
import { PRELUDE } from './prelude/prelude';

const MEMORY = 24 * 1024 * 1024;
const STACK = 256 * 1024;
/**
 * How much a program may work without giving others a turn: QuickJS asks after every ten thousand steps or so. Counted, not
 * timed, so that a machine with much to do stops no program sooner. About half a second.
 */
const MOST_ASKED = 1_500;

export interface NodeProgram {
  /** The file, or null for code. */
  entry: string | null;
  code: string;
  /** Whether the value is printed (`-p`). */
  printValue: boolean;
  argv: readonly string[];
  cwd: string;
  env: ReadonlyMap<string, string>;
  stdin: string;
  isModule: boolean;
  print(stream: 'stdout' | 'stderr', text: string): void;
}

/** Runs a program in QuickJS, in this thread: bounded in memory, stack and time. Answers its exit code. */
export async function runNode(context: RunContext, files: NodeFiles, program: NodeProgram): Promise<number> {
  const quick = await getQuickJS();
  const runtime = quick.newRuntime();
  runtime.setMemoryLimit(MEMORY);
  runtime.setMaxStackSize(STACK);
  let left = 0;
  runtime.setInterruptHandler(() => {
    left -= 1;
    return left < 0;
  });
  const vm = runtime.newContext();
  const answers: { id: number; question: string }[] = [];
  // Every handle must be given back before the runtime is.
  const scope = new Scope();
  const text = (it: string) => scope.manage(vm.newString(it));
  try {
    const started = wallClock();
    const host = hostObject(vm, {
      context,
      files,
      program,
      started,
      asked: (id, question) => answers.push({ id, question }),
    });
    vm.setProp(vm.global, '__host', host);
    host.dispose();
    const busy = <T>(work: () => T): T => {
      left = MOST_ASKED;
      return work();
    };
    const own = scope.manage(vm.unwrapResult(busy(() => vm.evalCode(PRELUDE, '<prelude>'))));
    const version = program.env.get('NODE_VERSION') ?? '20.19.4';
    const send = (name: string, ...args: QuickJSHandle[]) => {
      const work = vm.getProp(own, name);
      const result = busy(() => vm.callFunction(work, vm.undefined, ...args));
      work.dispose();
      if (result.error) scope.manage(result.error);
      return result;
    };
    const number = (name: string): number => vm.unwrapResult(send(name)).consume((it) => vm.getNumber(it));
    /** Tells of something thrown; the exit code. */
    const failed = (error: QuickJSHandle): number => {
      const exit = vm.unwrapResult(send('exitOf', error)).consume((it) => vm.getNumber(it));
      if (exit >= 0) return exit;
      const report = JSON.parse(
        vm.unwrapResult(send('report', error)).consume((it) => vm.getString(it)),
      ) as ThrownReport;
      if (report.message === 'interrupted') {
        program.print(
          'stderr',
          `node: stopped: a program in this room may work for about half a second without a pause\n`,
        );
        return 137;
      }
      if (report.what !== '') {
        program.print('stderr', `node: this room plays a part of Node: ${report.what} is not in it\n`);
        return 1;
      }
      const sourceOf = (file: string) =>
        file === program.entry || file !== '[eval]' ? files.text(file) : program.code;
      program.print('stderr', uncaught(report, version, sourceOf));
      return 1;
    };
    runtime.setModuleLoader(
      (name) => moduleSource(vm, send, files, name, text),
      (base, name) => {
        if (
          /^\w/.test(name) &&
          vm.unwrapResult(send('builtinNames', text(name))).consume((it) => vm.getString(it)) !== ''
        )
          return name;
        return vm.unwrapResult(send('find', text(name), text(dirname(base)))).consume((it) => vm.getString(it)) || name;
      },
    );
    const begin = () => {
      if (program.entry !== null && !program.isModule) return send('main');
      if (program.entry === null) vm.unwrapResult(send('globals')).dispose();
      return busy(() =>
        vm.evalCode(
          program.code,
          program.entry ?? '[eval]',
          program.isModule ? { type: 'module' } : { type: 'global' },
        ),
      );
    };
    const first = begin();
    if (first.error) return failed(scope.manage(first.error));
    const value = scope.manage(first.value);
    if (program.isModule) {
      const promise = vm.getPromiseState(value);
      if (promise.type === 'fulfilled' && promise.value !== value) promise.value.dispose();
      if (promise.type === 'rejected') return failed(scope.manage(promise.error));
    }
    if (program.printValue)
      vm.unwrapResult(send('show', value)).consume((it) => program.print('stdout', `${vm.getString(it)}\n`));
    for (;;) {
      const jobs = busy(() => runtime.executePendingJobs());
      if (jobs.error) return failed(scope.manage(jobs.error));
      await files.settle();
      for (const { id, question } of answers.splice(0)) {
        const answer = await answerTo(context, question);
        if (answer === null) return 130;
        const done = send('settle', vm.newNumber(id), text(JSON.stringify(answer)));
        if (done.error) return failed(done.error);
        done.value.dispose();
      }
      const more = busy(() => runtime.executePendingJobs());
      if (more.error) return failed(scope.manage(more.error));
      if (answers.length > 0) continue;
      const wait = number('next');
      if (wait === -1) break;
      if (wait > 0 && (await context.sleep(wait))) return 130;
      if (await context.turn()) return 130;
      const turned = send('turn');
      if (turned.error) return failed(turned.error);
      turned.value.dispose();
    }
    const code = number('code');
    const last = send('exit', vm.newNumber(code));
    await files.settle();
    if (last.error) return failed(last.error);
    last.value.dispose();
    return code;
  } finally {
    await files.settle().catch(() => {});
    scope.dispose();
    vm.dispose();
    runtime.dispose();
  }
}

async function answerTo(context: RunContext, question: string): Promise<unknown> {
  const asked = JSON.parse(question) as {
    sleep?: number;
    http?: { method: string; url: string; headers: [string, string][]; body: string };
  };
  if (!asked.http) return {};
  const { method, url, headers, body } = asked.http;
  const answer = await context.call((callId) => ({ type: 'http', callId, method, url, headers, body }));
  return answer?.kind === 'http' ? answer.result : null;
}

/** A module's text; what comes with Node is handed on under its names. */
function moduleSource(
  vm: QuickJSContext,
  send: (name: string, ...args: QuickJSHandle[]) => ReturnType<QuickJSContext['callFunction']>,
  files: NodeFiles,
  name: string,
  text: (it: string) => QuickJSHandle,
): string {
  const known = send('builtinNames', text(name));
  if (!known.error) {
    const names = known.value.consume((it) => vm.getString(it));
    if (names !== '') {
      const builtin = vm.unwrapResult(send('builtin', text(name)));
      vm.setProp(vm.global, `__module_${name.replace(/\W/g, '_')}`, builtin);
      builtin.dispose();
      const from = `globalThis.__module_${name.replace(/\W/g, '_')}`;
      const listed = (JSON.parse(names) as string[]).filter((it) => it !== 'default');
      return `export default ${from};\n${listed.map((it) => `export const ${it} = ${from}.${it};`).join('\n')}`;
    }
  }
  const source = files.text(name);
  if (source === null) throw new Error(`Cannot find package '${name}'`);
  return name.endsWith('.json') ? `export default ${source}` : source;
}

interface Host {
  context: RunContext;
  files: NodeFiles;
  program: NodeProgram;
  started: number;
  asked(id: number, question: string): void;
}

/** The functions of this side, by which the prelude makes everything else. */
function hostObject(vm: QuickJSContext, { context, files, program, started, asked }: Host): QuickJSHandle {
  const { run } = context;
  const made = vm.newObject();
  const give = (
    name: string,
    work: (...args: QuickJSHandle[]) => QuickJSHandle | { error: QuickJSHandle } | undefined,
  ) => {
    vm.newFunction(name, (...args) => work(...args) as QuickJSHandle).consume((it) => vm.setProp(made, name, it));
  };
  const facts = {
    env: Object.fromEntries([...program.env].filter(([name]) => !name.startsWith('__drydock') && !BASH_OWN.has(name))),
    argv: ['/usr/local/bin/node', ...program.argv],
    pid: context.shellPid,
    version: program.env.get('NODE_VERSION') ?? '20.19.4',
    cwd: program.cwd,
    entry: program.entry,
    hostname: run.hostname,
    kernel: run.kernel || KERNEL,
    startedAt: started,
    uptime: Math.floor((started - run.bootedAt) / 1000),
    memory: run.limits?.memory || HOST_MEMORY,
    cpus: HOST_CPUS,
    uid: run.user.uid,
    user: run.user.name,
    tty: run.tty,
    stdin: program.stdin,
    interfaces: JSON.stringify({
      lo: [{ address: '127.0.0.1', netmask: '255.0.0.0', family: 'IPv4', internal: true }],
      ...Object.fromEntries(
        run.interfaces.map(({ address }, i) => [`eth${i}`, [{ address, family: 'IPv4', internal: false }]]),
      ),
    }),
  };
  give('facts', () => vm.newString(JSON.stringify(facts)));
  give('now', () => vm.newNumber(wallClock()));
  give('print', (stream, text) => {
    program.print(
      vm.getString(stream as QuickJSHandle) === 'stderr' ? 'stderr' : 'stdout',
      vm.getString(text as QuickJSHandle),
    );
    return undefined;
  });
  give('file', (name, path, text) => {
    const call = vm.getString(name as QuickJSHandle);
    const at = vm.getString(path as QuickJSHandle);
    if (call === 'plain') return vm.newString(String(files.text(at) !== null));
    return vm.newString(files.call(call, at, text ? vm.getString(text) : ''));
  });
  give('ask', (id, question) => {
    asked(vm.getNumber(id as QuickJSHandle), vm.getString(question as QuickJSHandle));
    return undefined;
  });
  give('sha256', (text) => vm.newString(digestOf(Buffer.from(vm.getString(text as QuickJSHandle))).slice(7)));
  give('notPlayed', (what) => {
    const error = vm.newError('not played');
    vm.setProp(error, 'notPlayed', what as QuickJSHandle);
    return error;
  });
  give('compile', (source, file) => {
    const text = vm.getString(source as QuickJSHandle);
    const wrapped = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
    return vm.evalCode(wrapped, vm.getString(file as QuickJSHandle)) as never;
  });
  return made;
}

/** Variables that only the shell has. */
const BASH_OWN = new Set(['IFS', 'OSTYPE', 'MACHTYPE', 'HOSTTYPE', 'OPTIND', 'SHELLOPTS', 'BASHOPTS', '?', '_']);
