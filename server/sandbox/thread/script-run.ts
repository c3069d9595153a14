import { clearTimeout, setTimeout } from 'node:timers';
import { setTimeout as wait } from 'node:timers/promises';
import { Bash, type BashExecResult, type ResolvedCommandContext } from 'just-bash';
import { bytesOfText, holdsBytes } from '#engine/model/byte-text';
import type { RunProblem, RunReport, SandboxRun } from '#engine/model/sandbox-run';
import type { CallAnswer } from '#engine/room/effects';
import { allCommands } from '../commands/all-commands';
import { Calls } from './calls';
import { clock, wallClock } from './clock';
import { execLast } from './exec-last';
import { exportedNames } from './exported-names';
import { type FirstProgram, firstProgram, shellOf } from './first-program';
import { atPrompt, jobLines } from './job-lines';
import { type Job, Jobs } from './jobs';
import { limitProblem } from './limit-problem';
import { LIMITS } from './limits';
import { Output } from './output';
import { Pace } from './pace';
import { Rights } from './rights';
import type { RunContext } from './run-context';
import type { RunFiles } from './run-files';
import { shellGrammar } from './shell-grammar';
import { shellPid } from './shell-pid';
import {
  carriedOn,
  EXEC_VARIABLE,
  environmentOf,
  JOB_VARIABLE,
  NESTED_VARIABLE,
  positional,
  printingAtOnce,
  variablesOf,
} from './shell-variables';
import { answersTwo, shellWording } from './shell-wording';
import { spawnJobs } from './spawn-jobs';
import { streamScript } from './stream-plugin';
import { Traps } from './traps';
import { UnionFileSystem } from './union-file-system';
import { ERR_DEVICE, OUT_DEVICE, VirtualFiles } from './virtual-files';

const LIMIT_MS = 60_000;
const OUTPUT_LIMIT = 1024 * 1024;
/** Files are reported this often; the first a moment after they were written, so that `docker diff` shows them. */
const REPORT_FIRST_MS = 20;
const REPORT_FILES_MS = 100;
/** A script that has run so many commands without a rest has begun. */
const FIRST_COMMANDS = 100;
const REPORT_FILES_LONG_MS = 1_000;

/**
 * One script or program from start to end.
 *
 * Invariant: everything it has done is reported before `ended`, which is reported exactly once; before a call to the
 * room, the room knows all that the script has printed and written.
 */
export class ScriptRun {
  private readonly output: Output;
  private readonly calls = new Calls();
  private readonly traps = new Traps();
  private readonly jobs: Jobs;
  private readonly stop = new AbortController();
  private readonly pace = new Pace(this.stop.signal);
  private readonly fs: UnionFileSystem;
  private readonly context: RunContext;
  private readonly wording: (text: string) => string;
  private bash: Bash | null = null;
  private problem: RunProblem | null = null;
  /** Set when a trap has ended the script. */
  private exitCode: number | null = null;
  private fileTimer: NodeJS.Timeout | null = null;
  private filesReported = Number.NEGATIVE_INFINITY;
  private limitTimer: NodeJS.Timeout | null = null;
  private inTrap = false;
  /** Whether the last command was a builtin of the shell that has failed. */
  private builtinFailed = false;
  private onTrap: (() => void) | null = null;
  private hasBegun = false;
  /** Until the text of `sh -c` has been read whose last command takes the shell's place. */
  private ownText = false;
  private commandsRun = 0;
  /** What the script's own text exports, once it has been read. */
  private exported: { names: ReadonlySet<string> | null } | null = null;
  /** Those who sleep, by the time at which they want to be woken. */
  private readonly sleepers: { due: number; wake: () => void }[] = [];

  private readonly run: SandboxRun;

  constructor(
    given: SandboxRun,
    private readonly files: RunFiles,
    private readonly report: (report: RunReport) => void,
    /** Called when the run gets the processor. */
    private readonly working: () => void,
    /** Tells the keeper of the time that the run sleeps, which then calls `awake`; null where sleeps are timers. */
    private readonly asleep: ((milliseconds: number | null) => void) | null,
  ) {
    // The user is one for all that looks at it, and another one while a command runs as somebody else.
    const run = { ...given, user: { ...given.user } };
    this.run = run;
    this.output = new Output(report);
    this.jobs = new Jobs(shellPid(run));
    const commands = allCommands(run.place);
    const virtual = new VirtualFiles(run, commands.present, (path) => files.isOverridden(path));
    this.fs = new UnionFileSystem(
      files,
      run.id,
      new Rights(run),
      virtual,
      () => this.wrote(),
      new Map([
        [OUT_DEVICE, (content: Uint8Array) => this.printed('stdout', content)],
        [ERR_DEVICE, (content: Uint8Array) => this.printed('stderr', content)],
      ]),
    );
    this.wording = shellWording(run.shell, run.cwd, () => this.fs.lastOpenFailure, shellOf(run));
    this.context = {
      run,
      fs: this.fs,
      traps: this.traps,
      jobs: this.jobs,
      background: (shell, text, shown, ctx) => this.background(shell, text, shown, ctx),
      until: (done) => this.until(done),
      commands,
      sleep: (ms) => this.sleep(ms),
      call: (send) => this.call(send),
      tell: (told) => this.report(told),
      die: (code) => this.die(code),
      starve: () => this.abort('too-much-memory'),
      print: (text) => this.printNow('stdout', text),
      printTo: (stream, text) => this.printNow(stream, text),
      turn: () => this.turn(),
      actAs: async (user, work) => {
        const before = { ...run.user };
        Object.assign(run.user, user);
        try {
          return await work();
        } finally {
          Object.assign(run.user, before);
        }
      },
      startedAt: wallClock(),
      shellPid: shellPid(run),
    };
  }

  /** Runs to the end; never rejects. */
  async start(): Promise<void> {
    this.armLimit();
    this.working();
    let result: BashExecResult | null = null;
    try {
      const first = await firstProgram(this.context);
      this.context.startsWithShell = first.kind === 'script' && first.argv === undefined;
      this.working();
      result = await this.execute(first);
    } catch (error) {
      if (!this.stop.signal.aborted) {
        this.problem ??= 'crashed';
        this.print('stderr', `${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
    this.end(result);
  }

  answered(callId: number, answer: CallAnswer): void {
    this.calls.answered(callId, answer);
  }

  /** The sleep that it has told of is over. */
  awake(): void {
    this.sleepers
      .sort((a, b) => a.due - b.due)
      .shift()
      ?.wake();
  }

  signal(signal: string): void {
    const interrupts = this.traps.arrived(signal) && this.onTrap !== null;
    if (interrupts) this.onTrap?.();
    else if (this.waits || this.onTrap) this.asleep?.(null);
  }

  /** Whether something of the run sleeps or waits for the room. */
  private get waits(): boolean {
    return this.sleepers.length > 0 || this.calls.some;
  }

  /** Ends the run at the next statement, or in its sleep or call. */
  abort(problem: RunProblem): void {
    this.problem ??= problem;
    this.halt();
  }

  private die(code: number): void {
    this.traps.takeExit();
    this.exitCode = code;
    this.halt();
  }

  private halt(): void {
    this.stop.abort();
    this.calls.giveUp();
    for (const { wake } of this.sleepers.splice(0)) wake();
  }

  private async execute(first: FirstProgram): Promise<BashExecResult | null> {
    const { run } = this;
    if (first.kind === 'failure') {
      this.print('stderr', first.message);
      return { stdout: '', stderr: '', exitCode: first.code, env: variablesOf(run.env) };
    }
    this.ownText = isCommandText(run) && first.argv === undefined;
    const variables = environmentOf(run.env);
    this.bash = new Bash({
      fs: this.fs,
      cwd: run.cwd,
      env: { ...variables, HOME: variables.HOME ?? run.user.home },
      customCommands: this.context.commands.make(this.context),
      executionLimitProfile: 'hardened',
      executionLimits: LIMITS,
      defenseInDepth: true,
      sleep: async (ms) => {
        await this.sleep(ms);
      },
      processInfo: { pid: this.context.shellPid, ppid: 0, uid: run.user.uid, gid: run.user.gid },
    });
    this.bash.registerTransformPlugin({
      name: 'stream',
      transform: ({ ast }) => {
        this.exported ??= { names: exportedNames(ast) };
        const script = this.ownText ? execLast(ast) : ast;
        this.ownText = false;
        return { ast: streamScript(spawnJobs(shellGrammar(script, run.shell))) };
      },
    });
    const firstVariables = {
      ...positional(first.name, first.args),
      ...(variables.OLDPWD && { OLDPWD: variables.OLDPWD }),
    };
    const result = await this.exec(first.text, firstVariables, first.argv);
    this.printRest(result);
    const code = this.exitCode ?? this.inShellsTerms(result);
    await this.settleJobs();
    const exitTrap = this.stop.signal.aborted && this.exitCode === null ? null : this.traps.takeExit();
    if (exitTrap !== null) {
      const after = await this.bash.exec(exitTrap, { env: { ...result.env, ...printingAtOnce() }, rawScript: true });
      this.printRest(after);
    }
    return { ...result, exitCode: code };
  }

  private exec(text: string, env: Record<string, string>, args?: string[]): Promise<BashExecResult> {
    if (!this.bash) throw new Error('the shell has not been started');
    return this.bash.exec(text, {
      env: { ...env, ...printingAtOnce() },
      ...this.stdin(),
      rawScript: true,
      signal: this.stop.signal,
      ...(args && { args }),
    });
  }

  /** ash and dash answer 2 where bash answers 1, when the last thing that happened was an error of their own. */
  private inShellsTerms({ exitCode, stderr }: BashExecResult): number {
    const isOwn = this.builtinFailed || answersTwo(stderr);
    return exitCode === 1 && isOwn && this.run.shell !== 'bash' ? 2 : exitCode;
  }

  private stdin(): { stdin: string; stdinKind?: 'bytes' } {
    const { stdin } = this.run;
    if (!holdsBytes(stdin)) return { stdin };
    return { stdin: Buffer.from(bytesOfText(stdin)).toString('latin1'), stdinKind: 'bytes' };
  }

  /** What could not be printed at once comes at the end. */
  private printRest(result: BashExecResult): void {
    if (this.stop.signal.aborted) return;
    this.problem ??= limitProblem(result.exitCode, result.stderr);
    this.output.bytes('stdout', Buffer.from(result.stdout, result.stdoutKind === 'bytes' ? 'latin1' : 'utf8'));
    if (!this.problem) this.print('stderr', this.wording(result.stderr));
  }

  private async printed(stream: 'stdout' | 'stderr', content: Uint8Array): Promise<void> {
    if (content.length === 0) {
      this.builtinFailed = false;
      await this.pace.beforeCommand();
      this.working();
      this.commandsRun += 1;
      if (this.commandsRun > FIRST_COMMANDS) this.begun();
      await this.runTraps();
      return;
    }
    // Only just-bash's own messages are reworded, and those are short.
    const text = content.length < 1_000 ? Buffer.from(content).toString('utf8') : '';
    if (SHELL_MESSAGE[stream].test(text)) {
      this.builtinFailed = answersTwo(text);
      this.print(stream, this.wording(text));
    } else this.output.bytes(stream, content);
    this.pace.hasPrinted(content.length);
    this.checkOutput();
  }

  /** What a command prints after the run has been ended is not seen. */
  private printNow(stream: 'stdout' | 'stderr', text: string): void {
    if (!this.stop.signal.aborted) this.print(stream, text);
  }

  private print(stream: 'stdout' | 'stderr', text: string): void {
    if (text === '') return;
    this.output.text(stream, text);
    this.checkOutput();
  }

  private checkOutput(): void {
    if (!this.run.longLived && this.output.total > OUTPUT_LIMIT) this.abort('too-much-output');
  }

  /** Runs the traps of signals that have come in, between two commands as a shell does. */
  private async runTraps(): Promise<void> {
    if (this.inTrap || !this.bash) return;
    for (let text = this.traps.next(); text !== null; text = this.traps.next()) {
      this.inTrap = true;
      let fellThrough = false;
      this.context.trapFinished = () => {
        fellThrough = true;
      };
      const result = await this.bash.exec(`${text}\n${TRAP_END}`, {
        env: { ...this.context.lastVariables, ...printingAtOnce() },
        rawScript: true,
      });
      this.inTrap = false;
      this.output.bytes('stdout', Buffer.from(result.stdout));
      this.print('stderr', this.wording(result.stderr));
      if (!fellThrough) {
        this.exitCode = result.exitCode;
        this.halt();
        return;
      }
    }
  }

  /** A job: a shell of its own beside the one that starts it; it ends with the run at the latest. */
  private background(shell: string, text: string, shown: string, ctx: ResolvedCommandContext): Job {
    const { bash } = this;
    if (!bash) throw new Error('the shell has not been started');
    const { [EXEC_VARIABLE]: _, ...variables } = Object.fromEntries(ctx.env);
    return this.jobs.start(shell, shown, wallClock(), async (stop, pid) => {
      const env = { ...variables, [NESTED_VARIABLE]: `job ${pid}`, [JOB_VARIABLE]: String(pid) };
      const signal = AbortSignal.any([stop, this.stop.signal]);
      const done = bash.exec(text, { env, replaceEnv: true, cwd: ctx.cwd, stdin: '', rawScript: true, signal });
      const result = await Promise.race([done, aborted(signal)]).catch(() => null);
      if (result && !this.stop.signal.aborted) this.printRest(result);
      return result?.exitCode ?? 143;
    });
  }

  /**
   * What was started at a prompt goes on before the next one comes, which then tells that it has ended (decision 047).
   * Elsewhere jobs end with their shell: with process 1 the whole container does.
   */
  private async settleJobs(): Promise<void> {
    const prompt = this.run.program.kind === 'script' && (this.run.place === 'host' || this.run.tty);
    if (prompt) await this.until(this.jobs.settled());
    if (atPrompt(this.run) && !this.stop.signal.aborted) {
      const own = this.jobs.of('');
      const ended = own.filter(({ code }) => code !== null);
      this.print('stderr', jobLines(this.run, own, ended));
    }
    this.jobs.endAll();
  }

  /** A signal with a trap ends the waiting, as it does for `wait`; answers whether one did. */
  private async until(done: Promise<unknown>): Promise<boolean> {
    this.begun();
    // It may rest here for long: what it has done before must be seen.
    this.output.flush();
    this.reportFiles();
    if (this.waits) this.asleep?.(null);
    let interrupted = false;
    const signalled = new Promise<void>((resolve) => {
      this.onTrap = () => {
        interrupted = true;
        resolve();
      };
    });
    await Promise.race([done, aborted(this.stop.signal), signalled]);
    this.onTrap = null;
    this.pace.rested();
    this.working();
    await this.runTraps();
    return interrupted;
  }

  private async sleep(ms: number): Promise<boolean> {
    this.begun();
    if (this.asleep) await this.untilAwake(ms, this.asleep);
    else await this.byTimers(ms);
    this.pace.rested();
    this.working();
    await this.runTraps();
    return this.stop.signal.aborted;
  }

  private async turn(): Promise<boolean> {
    await this.pace.beforeCommand();
    this.working();
    this.commandsRun += 1;
    if (this.commandsRun > FIRST_COMMANDS) this.begun();
    return this.stop.signal.aborted;
  }

  private async byTimers(ms: number): Promise<void> {
    const until = clock() + ms;
    for (;;) {
      const left = until - clock();
      if (left <= 0 || this.stop.signal.aborted) return;
      // Node's timers count in 32 bits.
      await wait(Math.min(left, 2 ** 30), undefined, { signal: this.stop.signal }).catch(() => {});
    }
  }

  /** Whoever keeps the time must know all that the run has done before, as it then takes it to be at rest. */
  private async untilAwake(ms: number, asleep: (milliseconds: number | null) => void): Promise<void> {
    if (this.stop.signal.aborted) return;
    this.output.flush();
    this.reportFiles();
    await new Promise<void>((wake) => {
      this.sleepers.push({ due: wallClock() + ms, wake });
      asleep(ms);
    });
  }

  /** Whoever has started a container waits for the first things that it does. */
  private begun(): void {
    if (this.hasBegun || !this.run.longLived) return;
    this.hasBegun = true;
    this.output.flush();
    this.reportFiles();
    this.report({ type: 'begun' });
  }

  private async call(send: (callId: number) => RunReport): Promise<CallAnswer | null> {
    if (this.stop.signal.aborted) return null;
    this.output.flush();
    this.reportFiles();
    if (this.limitTimer) clearTimeout(this.limitTimer);
    const answer = await this.calls.ask((callId) => this.report(send(callId)));
    this.armLimit();
    this.pace.rested();
    this.working();
    return answer;
  }

  /** Time in calls to the room does not count: a `docker run` in the foreground may last a whole lesson. */
  private armLimit(): void {
    if (this.run.longLived || this.calls.some) return;
    if (this.limitTimer) clearTimeout(this.limitTimer);
    this.limitTimer = setTimeout(() => this.abort('too-long'), LIMIT_MS);
  }

  private wrote(): void {
    if (this.fileTimer) return;
    const due = this.filesReported + (this.run.longLived ? REPORT_FILES_LONG_MS : REPORT_FILES_MS);
    this.fileTimer = setTimeout(() => this.reportFiles(), Math.max(REPORT_FIRST_MS, due - clock()));
  }

  private reportFiles(): void {
    if (this.fileTimer) clearTimeout(this.fileTimer);
    this.fileTimer = null;
    this.filesReported = clock();
    for (const wrote of this.files.take()) this.report(wrote);
  }

  private end(result: BashExecResult | null): void {
    if (this.limitTimer) clearTimeout(this.limitTimer);
    this.output.end();
    this.reportFiles();
    const { env, cwd } = this.run;
    const settled = result !== null && this.problem === null;
    this.report({
      type: 'ended',
      code: this.problem === null ? (this.exitCode ?? result?.exitCode ?? 1) : CODES[this.problem],
      cwd: settled ? (result.env.PWD ?? cwd) : cwd,
      env: settled
        ? carriedOn(result.env, env, this.exported?.names ?? null)
        : env.filter((line) => !line.startsWith('?=')),
      problem: this.problem,
    });
  }
}

/** `sh -c TEXT`. */
function isCommandText({ program }: SandboxRun): boolean {
  return program.kind === 'argv' && /^-[a-z]*c$/.test(program.argv[1] ?? '');
}

function aborted(signal: AbortSignal): Promise<null> {
  if (signal.aborted) return Promise.resolve(null);
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }));
}

/** What the shell itself says; on standard output only where `2>&1` has sent it. */
const SHELL_MESSAGE = {
  stdout: /^bash: .*: command not found$/m,
  stderr: /^(bash: |E[A-Z]+: .*'$|\++ __drydock)/m,
};

/** A command that says that a trap's text has come to its end without leaving the shell. */
const TRAP_END = '/bin/.drydock-trap-end';

/** 128 + signal: INT for an interrupted run, KILL for one that was ended by a limit; 1 where it never ran. */
const CODES: Record<RunProblem, number> = {
  interrupted: 130,
  'too-long': 137,
  'too-much-output': 137,
  'too-much-memory': 137,
  blocked: 137,
  crashed: 1,
  busy: 1,
};
