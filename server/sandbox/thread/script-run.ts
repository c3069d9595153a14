import { setMaxListeners } from 'node:events';
import type { BashExecResult, ResolvedCommandContext } from 'just-bash';
import type { RunProblem, RunReport, SandboxRun } from '#engine/model/sandbox-run';
import type { CallAnswer } from '#engine/room/effects';
import { allCommands } from '../commands/all-commands';
import { wallClock } from './clock';
import { FileReports } from './file-reports';
import { type FirstProgram, firstProgram } from './first-program';
import { JobFiles } from './job-files';
import { atPrompt, jobLines } from './job-lines';
import { type Job, Jobs } from './jobs';
import { limitProblem } from './limit-problem';
import { Pace } from './pace';
import { Rests } from './rests';
import { Rights } from './rights';
import type { NewJob, RunContext } from './run-context';
import type { RunFiles } from './run-files';
import { ScriptOutput } from './script-output';
import { ScriptShell } from './script-shell';
import { shellPid } from './shell-pid';
import { carriedOn, ERR_VARIABLE, OUT_VARIABLE, variablesOf } from './shell-variables';
import { startJob } from './start-job';
import { Traps } from './traps';
import { type Device, UnionFileSystem } from './union-file-system';
import { ERR_DEVICE, OUT_DEVICE, VirtualFiles } from './virtual-files';

const LIMIT_MS = 60_000;
/** A script that has run so many commands without a rest has begun. */
const FIRST_COMMANDS = 100;

/**
 * One script or program from start to end.
 *
 * Invariant: everything it has done is reported before `ended`, which is reported exactly once; before a call to the
 * room, the room knows all that the script has printed and written.
 */
export class ScriptRun {
  private readonly run: SandboxRun;
  private readonly stop = new AbortController();
  private readonly pace = new Pace(this.stop.signal);
  private readonly traps = new Traps();
  private readonly jobs: Jobs;
  private readonly output: ScriptOutput;
  private readonly changes: FileReports;
  private readonly rests: Rests;
  private readonly context: RunContext;
  private readonly jobFiles: JobFiles;
  private readonly devices = new Map<string, Device>([
    [OUT_DEVICE, (content) => this.streamed('stdout', content)],
    [ERR_DEVICE, (content) => this.streamed('stderr', content)],
  ]);
  private shell: ScriptShell | null = null;
  private problem: RunProblem | null = null;
  /** Set when a trap, or a signal without one, has ended the script. */
  private exitCode: number | null = null;
  private inTrap = false;
  private hasBegun = false;
  private commandsRun = 0;

  constructor(
    given: SandboxRun,
    files: RunFiles,
    private readonly report: (report: RunReport) => void,
    /** Called when the run gets the processor. */
    private readonly working: () => void,
    /** As `Rests` takes it. */
    asleep: ((milliseconds: number | null) => void) | null,
  ) {
    // The user is one for all that looks at it, and another one while a command runs as somebody else.
    const run = { ...given, user: { ...given.user } };
    this.run = run;
    // All that sleeps in the run's jobs listens to its end.
    setMaxListeners(0, this.stop.signal);
    this.jobs = new Jobs(shellPid(run));
    this.changes = new FileReports(files, run.longLived, report);
    this.rests = new Rests({
      ended: this.stop.signal,
      limitMs: run.longLived ? null : LIMIT_MS,
      tooLong: () => this.abort('too-long'),
      resting: () => this.begun(),
      tellAll: async () => {
        await this.jobFiles.flush();
        this.tellAll();
      },
      report,
      rested: () => this.rested(),
      runTraps: () => this.runTraps(),
      asleep,
    });
    const commands = allCommands(run.place);
    const fs = new UnionFileSystem(
      files,
      run.id,
      new Rights(run),
      new VirtualFiles(run, commands.present, (path) => files.isOverridden(path)),
      () => this.changes.changed(),
      this.devices,
    );
    this.jobFiles = new JobFiles(fs, this.devices);
    this.output = new ScriptOutput(
      run,
      () => fs.lastOpenFailure,
      report,
      () => this.abort('too-much-output'),
    );
    this.context = {
      run,
      fs,
      traps: this.traps,
      jobs: this.jobs,
      background: (job, ctx) => this.background(job, ctx),
      jobFiles: this.jobFiles,
      until: (done) => this.rests.until(done),
      commands,
      sleep: (ms) => this.sleep(ms),
      call: (send) => this.rests.call(send),
      tell: report,
      die: (code) => this.die(code),
      starve: () => this.abort('too-much-memory'),
      print: (env, stream, text) => {
        const device = this.devices.get(env.get(stream === 'stdout' ? OUT_VARIABLE : ERR_VARIABLE) ?? '');
        if (!this.stop.signal.aborted) void device?.(Buffer.from(text));
      },
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
    this.rests.armLimit();
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
        this.output.text('stderr', `${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
    await this.jobFiles.flush();
    this.end(result);
  }

  answered(callId: number, answer: CallAnswer): void {
    this.rests.answered(callId, answer);
  }

  /** The sleep that it has told of is over. */
  awake(): void {
    this.rests.awake();
  }

  signal(signal: string): void {
    this.rests.signalled(this.traps.arrived(signal));
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
    this.rests.endAll();
  }

  private async execute(first: FirstProgram): Promise<BashExecResult | null> {
    if (first.kind === 'failure') {
      this.output.text('stderr', first.message);
      return { stdout: '', stderr: '', exitCode: first.code, env: variablesOf(this.run.env) };
    }
    this.shell = new ScriptShell(this.context, first);
    const result = await this.shell.start(this.stop.signal);
    this.printRest(result);
    const code = this.exitCode ?? this.output.codeOf(result);
    await this.settleJobs();
    const exitTrap = this.stop.signal.aborted && this.exitCode === null ? null : this.traps.takeExit();
    if (exitTrap !== null) this.printRest(await this.shell.trap(exitTrap, result.env));
    return { ...result, exitCode: code };
  }

  /** What could not be printed at once comes at the end. */
  private printRest(result: BashExecResult): void {
    if (this.stop.signal.aborted) return;
    this.problem ??= limitProblem(result.exitCode, result.stderr);
    this.output.rest(result);
    if (!this.problem) this.output.restOfErrors(result);
  }

  /** Something for the shell's own streams; an empty piece says that a command is about to start. */
  private async streamed(stream: 'stdout' | 'stderr', content: Uint8Array): Promise<void> {
    if (content.length === 0) {
      this.output.commandStarts();
      await this.turn();
      await this.runTraps();
      return;
    }
    this.output.streamed(stream, content);
    this.pace.hasPrinted(content.length);
  }

  /** What a command prints after the run has been ended is not seen. */
  private printNow(stream: 'stdout' | 'stderr', text: string): void {
    if (!this.stop.signal.aborted) this.output.text(stream, text);
  }

  /** Runs the traps of signals that have come in, between two commands as a shell does. */
  private async runTraps(): Promise<void> {
    if (this.inTrap || !this.shell) return;
    for (let text = this.traps.next(); text !== null; text = this.traps.next()) {
      this.inTrap = true;
      let fellThrough = false;
      this.context.trapFinished = () => {
        fellThrough = true;
      };
      const result = await this.shell.trap(`${text}\n${TRAP_END}`, this.context.lastVariables);
      this.inTrap = false;
      this.output.rest(result);
      this.output.restOfErrors(result);
      if (!fellThrough) {
        this.exitCode = result.exitCode;
        this.halt();
        return;
      }
    }
  }

  private background(job: NewJob, ctx: ResolvedCommandContext): Job {
    const { shell, jobs, jobFiles, devices, output } = this;
    if (!shell) throw new Error('the shell has not been started');
    const printRest = (result: BashExecResult) => this.printRest(result);
    return startJob({ shell, jobs, jobFiles, devices, output, printRest, ended: this.stop.signal }, job, ctx);
  }

  /**
   * What was started at a prompt goes on before the next one comes, which then tells that it has ended (decision 047).
   * Elsewhere jobs end with their shell: with process 1 the whole container does.
   */
  private async settleJobs(): Promise<void> {
    const { run, jobs } = this;
    if (run.program.kind === 'script' && (run.place === 'host' || run.tty)) {
      await this.rests.until(jobs.settled());
    }
    if (atPrompt(run)) {
      const own = jobs.of('');
      const ended = own.filter(({ code }) => code !== null);
      this.printNow('stderr', jobLines(run, own, ended));
    }
    jobs.endAll();
  }

  private async sleep(ms: number): Promise<boolean> {
    await this.rests.sleep(ms);
    return this.stop.signal.aborted;
  }

  /** A command is about to start, or a long one lets others have the thread. */
  private async turn(): Promise<boolean> {
    await this.pace.beforeCommand();
    this.working();
    this.commandsRun += 1;
    if (this.commandsRun > FIRST_COMMANDS) this.begun();
    return this.stop.signal.aborted;
  }

  private rested(): void {
    this.pace.rested();
    this.working();
  }

  private tellAll(): void {
    this.output.flush();
    this.changes.now();
  }

  /** Whoever has started a container waits for the first things that it does. */
  private begun(): void {
    if (this.hasBegun || !this.run.longLived) return;
    this.hasBegun = true;
    this.tellAll();
    this.report({ type: 'begun' });
  }

  private end(result: BashExecResult | null): void {
    this.rests.disarmLimit();
    this.output.end();
    this.changes.now();
    const { env, cwd } = this.run;
    const settled = result !== null && this.problem === null;
    this.report({
      type: 'ended',
      code: this.problem === null ? (this.exitCode ?? result?.exitCode ?? 1) : CODES[this.problem],
      cwd: settled ? (result.env.PWD ?? cwd) : cwd,
      env: settled
        ? carriedOn(result.env, env, this.shell?.exported ?? null)
        : env.filter((line) => !line.startsWith('?=')),
      problem: this.problem,
    });
  }
}

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
