import { Bash, type BashExecResult, type BashOptions } from 'just-bash';
import { bytesOfText, holdsBytes } from '#engine/model/byte-text';
import type { SandboxRun } from '#engine/model/sandbox-run';
import { execLast } from './exec-last';
import { exportedNames } from './exported-names';
import { type FirstProgram, isCommandText } from './first-program';
import { LIMITS } from './limits';
import type { RunContext } from './run-context';
import { shellGrammar } from './shell-grammar';
import { environmentOf, positional, printingAtOnce } from './shell-variables';
import { spawnJobs } from './spawn-jobs';
import { streamScript } from './stream-plugin';

/** just-bash as the shell of a run. */
export class ScriptShell {
  private readonly bash: Bash;
  private readonly run: SandboxRun;
  private readonly variables: Record<string, string>;
  /** Until the text of `sh -c` has been read whose last command takes the shell's place. */
  private ownText: boolean;
  /** The names that the script's own text exports, null where any may be; absent until the text has been read. */
  exported: ReadonlySet<string> | null | undefined;

  constructor(
    context: RunContext,
    private readonly first: Extract<FirstProgram, { kind: 'script' }>,
  ) {
    const { run } = context;
    this.run = run;
    this.ownText = isCommandText(run) && first.argv === undefined;
    this.variables = environmentOf(run.env);
    this.bash = new Bash({
      fs: context.fs,
      cwd: run.cwd,
      env: { ...this.variables, HOME: this.variables.HOME ?? run.user.home },
      customCommands: context.commands.make(context),
      executionLimitProfile: 'hardened',
      executionLimits: LIMITS,
      defenseInDepth: true,
      sleep: async (ms) => {
        await context.sleep(ms);
      },
      processInfo: { pid: context.shellPid, ppid: 0, uid: run.user.uid, gid: run.user.gid },
    } satisfies BashOptions);
    this.bash.registerTransformPlugin({
      name: 'stream',
      transform: ({ ast }) => {
        if (this.exported === undefined) this.exported = exportedNames(ast);
        const script = this.ownText ? execLast(ast) : ast;
        this.ownText = false;
        return { ast: streamScript(spawnJobs(shellGrammar(script, run.shell))) };
      },
    });
  }

  /** Runs the first program to its end, or until the signal is aborted. */
  start(signal: AbortSignal): Promise<BashExecResult> {
    const { name, text, args, argv } = this.first;
    const { OLDPWD } = this.variables;
    return this.bash.exec(text, {
      env: { ...positional(name, args), ...(OLDPWD && { OLDPWD }), ...printingAtOnce() },
      ...inputOf(this.run),
      rawScript: true,
      signal,
      ...(argv && { args: argv }),
    });
  }

  /** Runs the text of a trap with the variables that the shell has by then. */
  trap(text: string, variables: Readonly<Record<string, string>> | undefined): Promise<BashExecResult> {
    return this.bash.exec(text, { env: { ...variables, ...printingAtOnce() }, rawScript: true });
  }

  /** Runs a text as a shell of its own, with these variables only. */
  beside(text: string, env: Record<string, string>, cwd: string, signal: AbortSignal): Promise<BashExecResult> {
    return this.bash.exec(text, { env, replaceEnv: true, cwd, stdin: '', rawScript: true, signal });
  }
}

function inputOf({ stdin }: SandboxRun): { stdin: string; stdinKind?: 'bytes' } {
  if (!holdsBytes(stdin)) return { stdin };
  return { stdin: Buffer.from(bytesOfText(stdin)).toString('latin1'), stdinKind: 'bytes' };
}
