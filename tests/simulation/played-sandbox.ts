import { digestOf } from '#engine/model/digest';
import type { Change } from '#engine/model/file-tree';
import type { RunReport, SandboxRun } from '#engine/model/sandbox-run';
import type { Effect } from '#engine/room/effects';

/**
 * Plays scripts that say little more than what becomes of them: `echo` prints or (`> FILE`) writes, `rm FILE` deletes,
 * `exit N` and `false` end with a code, `while` and `sleep` go on until they are ended, and on a host `docker` is called.
 */
export class PlayedSandbox {
  private readonly live = new Map<string, SandboxRun>();
  private readonly queue: Effect[] = [];
  private busy = false;

  constructor(private readonly report: (runId: string, report: RunReport) => void) {}

  /** Reports come one after the other, also those of runs that a report brings about. */
  carryOut(effects: readonly Effect[]): void {
    this.queue.push(...effects);
    if (this.busy) return;
    this.busy = true;
    try {
      for (let next = this.queue.shift(); next; next = this.queue.shift()) this.take(next);
    } finally {
      this.busy = false;
    }
  }

  /** All runs are gone and nobody hears of it. */
  clear(): void {
    this.live.clear();
    this.queue.length = 0;
  }

  private take(effect: Effect): void {
    if (effect.type === 'run') this.play(effect.run);
    else if (effect.type === 'abort') this.end(effect.runId, 130, 'interrupted');
    else if (effect.type === 'signal' && /^(SIG)?(TERM|INT|HUP|QUIT)$/.test(effect.signal)) this.end(effect.runId, 143);
    else if (effect.type === 'answer' && effect.answer.kind === 'docker') {
      const { stdout, stderr, code } = effect.answer;
      this.say(effect.runId, typeof stdout === 'string' ? stdout : '[bytes]');
      if (stderr) this.report(effect.runId, { type: 'output', stream: 'stderr', text: stderr });
      this.end(effect.runId, code);
    }
  }

  private play(run: SandboxRun): void {
    const { id, program, env, cwd } = run;
    this.live.set(id, run);
    const text =
      program.kind === 'script' ? program.text : program.argv.at(-1) === undefined ? '' : wordsOf(program.argv);
    const call = run.place === 'host' ? /^(\w+=\S*) docker (.*)$/.exec(text) : null;
    if (call) {
      const argv = (call[2] ?? '').split(' ');
      const more = [...env, call[1] ?? ''];
      this.report(id, { type: 'docker', callId: 1, argv, cwd, env: more, stdin: new Uint8Array(0), streaming: false });
      return;
    }
    const written = />\s*(\/\S+)/.exec(text)?.[1];
    const removed = /\brm (?:-\w+ )?(\/\S+)/.exec(text)?.[1];
    if (written && !run.readOnly) this.write(run, written, /echo (\S+)/.exec(text)?.[1] ?? '');
    else if (removed && !run.readOnly) this.edit(id, [[removed, { kind: 'whiteout' }]], []);
    else this.say(id, /^echo (.*)$/.exec(text)?.[1]);
    if (/\bwhile\b|\bsleep\b/.test(text)) this.report(id, { type: 'begun' });
    else this.end(id, text === 'false' ? 1 : Number(/exit (\d+)/.exec(text)?.[1] ?? 0));
  }

  private write({ id, user }: SandboxRun, path: string, text: string): void {
    const bytes = new TextEncoder().encode(`${text}\n`);
    const { uid, gid } = user;
    const change: Change = { kind: 'file', mode: 0o644, uid, gid, size: bytes.length, content: digestOf(bytes) };
    this.edit(id, [[path, change]], [bytes]);
  }

  private edit(id: string, edits: readonly (readonly [string, Change])[], contents: readonly Uint8Array[]): void {
    this.report(id, { type: 'wrote', edits, contents });
  }

  private say(id: string, text: string | undefined): void {
    if (text) this.report(id, { type: 'output', stream: 'stdout', text: text.endsWith('\n') ? text : `${text}\n` });
  }

  private end(id: string, code: number, problem: 'interrupted' | null = null): void {
    const run = this.live.get(id);
    if (!run) return;
    this.live.delete(id);
    this.report(id, { type: 'ended', code, cwd: run.cwd, env: run.env, problem });
  }
}

/** `sh -c SCRIPT` is its script. */
function wordsOf(argv: readonly string[]): string {
  return /(^|\/)(a|ba)?sh$/.test(argv[0] ?? '') && argv[1] === '-c' ? (argv[2] ?? '') : argv.join(' ');
}
