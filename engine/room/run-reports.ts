import { concatBytes } from '@noble/hashes/utils.js';
import { docker } from '../client/docker';
import { daemonContext } from '../daemon/context';
import { noteExecEnd } from '../daemon/events/note-exec';
import { bytesOfText, holdsBytes } from '../model/byte-text';
import type { RunProblem, RunReport } from '../model/sandbox-run';
import type { CallSurroundings } from './client-call';
import { LIMITS } from './limits';
import type { Room } from './room';
import { runOutput } from './run-output';
import type { LiveRun } from './runs';
import { awaitServed, endServed, leaveServed, serve } from './serve';
import { finish } from './terminals';

/** Takes one report of a run. A run that nobody knows any more (its room was read anew) is ignored. */
export function reported(room: Room, runId: string, report: RunReport): void {
  const run = room.runs.get(runId);
  if (!run) return;
  // Only of what it wrote itself; what its docker calls write is news to it.
  room.runs.reporting = report.type === 'wrote' ? runId : null;
  try {
    take(room, run, report);
  } finally {
    room.runs.reporting = null;
  }
}

function take(room: Room, run: LiveRun, report: RunReport): void {
  switch (report.type) {
    case 'output':
      runOutput(room, run, report.stream, report.text);
      return;
    case 'wrote': {
      const target = report.target ?? run.target;
      if (!run.trees.has(target)) return;
      if (room.runs.writtenBy(run.seat, bytesOf(report.contents)) > LIMITS.written) {
        runOutput(
          room,
          run,
          'stderr',
          '[no space left: this host has written all that this classroom keeps for one seat]\n',
        );
        room.tx.request({ type: 'abort', runId: run.id });
        return;
      }
      for (const content of report.contents) room.blobs.put(content);
      room.daemon(run.seat).filesWritten(target, report.edits);
      return;
    }
    case 'docker':
      call(room, run, report);
      return;
    case 'http': {
      const { method, url, headers, body } = report;
      const from = run.target === 'host' ? ('host' as const) : { container: run.target };
      const result = room.daemon(run.seat).http(from, { method, url, headers, body });
      room.tx.request({
        type: 'answer',
        runId: run.id,
        callId: report.callId,
        answer: { kind: 'http', result },
      });
      return;
    }
    case 'kill': {
      const { pid, signal } = report;
      const outcome = room.daemon(run.seat).signalInside(run.target, run.uid, pid, signal);
      room.tx.request({ type: 'answer', runId: run.id, callId: report.callId, answer: { kind: 'kill', outcome } });
      return;
    }
    case 'network': {
      const from = run.target === 'host' ? ('host' as const) : { container: run.target };
      const reply = room.daemon(run.seat).network(from, report.question);
      room.tx.request({ type: 'answer', runId: run.id, callId: report.callId, answer: { kind: 'network', reply } });
      return;
    }
    case 'serve':
      serve(room, run, report);
      return;
    case 'service-signal': {
      const served = room.runs.servedBy(run, report.callId)[0];
      if (served !== undefined) room.daemon(run.seat).serviceSignal(served, report.signal);
      return;
    }
    case 'service-wait':
      awaitServed(room, run, report.callId, report.served);
      return;
    case 'service-left':
      leaveServed(room, run, report.callId);
      return;
    case 'begun':
      if (run.owner.kind === 'main') room.conversations.begun(run.seat, run.owner.container);
      return;
    case 'ended':
      if (report.problem && !isLimited(room, run, report.problem)) {
        runOutput(room, run, 'stderr', problemText(report.problem));
      }
      room.runs.ended(run.id);
      endServed(room, run);
      for (const nested of room.conversations.calledBy(run)) room.conversations.interrupt(nested, report.code);
      ended(room, run, report);
      return;
    default:
      report satisfies never;
  }
}

function ended(room: Room, run: LiveRun, report: Extract<RunReport, { type: 'ended' }>): void {
  const { owner, seat } = run;
  const { cwd, env } = report;
  const code = run.killed ? 137 : report.code;
  switch (owner.kind) {
    case 'job':
      finish(room, seat, owner.terminal, code, { cwd, env });
      return;
    case 'main': {
      const process = room.state.privates.get(seat)?.processes.get(owner.container);
      if (process?.kind !== 'script' || process.run !== run.id) return;
      room.daemon(seat).processEnded(owner.container, code, report.problem === 'too-much-memory' ? 'oom' : undefined);
      return;
    }
    case 'conversation':
      room.conversations.ran(owner.conversation, { ...report, code });
      return;
    case 'shell-line': {
      const own = room.state.privates.get(seat);
      if (owner.exec === null) {
        const process = own?.processes.get(owner.container);
        if (process?.kind !== 'shell') return;
        const session = { ...process.session, cwd, env, lastCode: code };
        room.tx.emit({ type: 'process.set', seat, id: owner.container, process: { kind: 'shell', session } });
      } else {
        const process = own?.execs.get(owner.exec)?.process;
        if (process?.kind !== 'shell') return;
        const session = { ...process.session, cwd, env, lastCode: code };
        room.tx.emit({ type: 'exec.settled', seat, id: owner.exec, session });
      }
      return;
    }
    case 'probe':
      room.daemon(seat).probeEnded(owner.container, run.id, code);
      return;
    case 'nobody':
      if (owner.exec !== undefined) noteExecEnd(daemonContext(room.tx, seat), run.target, owner.exec, code);
      return;
    default:
      owner satisfies never;
  }
}

/** A script called `docker`. */
function call(room: Room, run: LiveRun, report: Extract<RunReport, { type: 'docker' }>): void {
  const { cwd, env, stdin, callId } = report;
  const terminals = room.state.privates.get(run.seat)?.terminals;
  const terminal = run.owner.kind === 'job' ? terminals?.get(run.owner.terminal) : undefined;
  const stdout: (string | Uint8Array)[] = [];
  // Where the caller has put both streams into one, they are one.
  const stderr: typeof stdout = report.merged ? stdout : [];
  const surroundings: CallSurroundings = {
    seat: run.seat,
    cwd,
    env,
    stdin,
    output:
      report.streaming && terminal?.tty
        ? { kind: 'terminal', terminal: terminal.id }
        : { kind: 'collected', stdout, stderr },
  };
  room.conversations.start(
    surroundings,
    (cli) => docker(cli, report.argv),
    (code) => {
      const answer = {
        kind: 'docker' as const,
        stdout: joined(stdout),
        stderr: report.merged ? '' : stderr.join(''),
        code,
      };
      if (room.runs.get(run.id)) room.tx.request({ type: 'answer', runId: run.id, callId, answer });
    },
    run.id,
  );
}

/** Text as it is; with an archive in it, or bytes that a program has printed, all as bytes. */
function joined(pieces: readonly (string | Uint8Array)[]): string | Uint8Array {
  if (pieces.every((piece) => typeof piece === 'string')) {
    const text = pieces.join('');
    return holdsBytes(text) ? bytesOfText(text) : text;
  }
  return concatBytes(...pieces.map((piece) => (typeof piece === 'string' ? bytesOfText(piece) : piece)));
}

/** The kernel kills what a container's own limit leaves no memory for, and says nothing (docker-facts §5.2). */
function isLimited({ state }: Room, { seat, target }: LiveRun, problem: RunProblem): boolean {
  const memory = state.hosts.get(seat)?.containers.get(target)?.hostConfig.memory ?? 0;
  return problem === 'too-much-memory' && memory > 0;
}

function bytesOf(contents: readonly Uint8Array[]): number {
  return contents.reduce((sum, content) => sum + content.length, 0);
}

function problemText(problem: RunProblem): string {
  switch (problem) {
    case 'interrupted':
      return '';
    case 'too-long':
      return '[stopped: it ran for longer than this classroom allows]\n';
    case 'too-much-output':
      return '[stopped: it printed more than this classroom allows]\n';
    case 'too-much-memory':
      return '[stopped: it used more memory than this classroom allows]\n';
    case 'blocked':
      return '[stopped: an endless loop kept the processor busy]\n';
    case 'crashed':
      return '[stopped: the shell crashed; your files and containers are as they were]\n';
    case 'busy':
      return '[not started: scripts of yours were stopped a moment ago; try again shortly]\n';
    default:
      problem satisfies never;
      return '';
  }
}
