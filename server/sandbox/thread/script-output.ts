import type { BashExecResult } from 'just-bash';
import type { RunReport, SandboxRun } from '#engine/model/sandbox-run';
import { isCommandText, shellOf } from './first-program';
import { atPrompt } from './job-lines';
import { Output } from './output';
import { answersTwo, expansionFailed, type OpenFailure, shellWording } from './shell-wording';

type Stream = 'stdout' | 'stderr';

const OUTPUT_LIMIT = 1024 * 1024;
/** Only just-bash's own messages are reworded, and those are short (bytes). */
const LONGEST_MESSAGE = 1_000;

/** What a script prints, with the messages of its shell in the words of the one that is played. */
export class ScriptOutput {
  private readonly output: Output;
  private readonly wording: (text: string) => string;
  /** Whether the last command was a builtin of the shell that has failed. */
  private builtinFailed = false;
  /** Whether it was one that needs a variable which is not set. */
  private expansionFailed = false;

  /** @param tooMuch called when a run that must end some time has printed more than it may. */
  constructor(
    private readonly run: SandboxRun,
    lastOpenFailure: () => OpenFailure,
    report: (report: RunReport) => void,
    private readonly tooMuch: () => void,
  ) {
    this.output = new Output(report);
    this.wording = shellWording(run.shell, run.cwd, lastOpenFailure, shellOf(run), atPrompt(run));
  }

  commandStarts(): void {
    this.builtinFailed = false;
    this.expansionFailed = false;
  }

  /** What has come to the shell's own streams: of commands, and of just-bash itself. */
  streamed(stream: Stream, content: Uint8Array): void {
    const text = content.length < LONGEST_MESSAGE ? Buffer.from(content).toString('utf8') : '';
    if (SHELL_MESSAGE[stream].test(text)) {
      this.builtinFailed = answersTwo(text);
      this.expansionFailed = expansionFailed(text);
      this.text(stream, this.wording(text));
    } else {
      this.output.bytes(stream, content);
      this.check();
    }
  }

  text(stream: Stream, text: string): void {
    if (text === '') return;
    this.output.text(stream, text);
    this.check();
  }

  /** What a script could not print at once comes at its end. */
  rest({ stdout, stdoutKind }: BashExecResult): void {
    this.output.bytes('stdout', Buffer.from(stdout, stdoutKind === 'bytes' ? 'latin1' : 'utf8'));
  }

  restOfErrors({ stderr }: BashExecResult): void {
    this.text('stderr', this.worded(stderr));
  }

  /** Messages of just-bash in the words of the shell. */
  worded(stderr: string): string {
    return this.wording(stderr);
  }

  /**
   * ash and dash answer 2 where bash answers 1, when the last thing that happened was an error of their own;
   * `bash -c` answers 127 to an expansion that has failed.
   */
  codeOf({ exitCode, stderr }: BashExecResult): number {
    if (exitCode !== 1) return exitCode;
    if (this.run.shell !== 'bash') return this.builtinFailed || answersTwo(stderr) ? 2 : 1;
    return isCommandText(this.run) && (this.expansionFailed || expansionFailed(stderr)) ? 127 : 1;
  }

  flush(): void {
    this.output.flush();
  }

  end(): void {
    this.output.end();
  }

  private check(): void {
    if (!this.run.longLived && this.output.total > OUTPUT_LIMIT) this.tooMuch();
  }
}

/** What the shell itself says; on standard output only where `2>&1` has sent it. */
const SHELL_MESSAGE = {
  stdout: /^bash: .*: command not found$/m,
  stderr: /^(bash: |E[A-Z]+: .*'$|\++ __drydock)/m,
};
