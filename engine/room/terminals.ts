import { docker } from '../client/docker';
import { plainDockerLine } from '../client/plain-line';
import { daemonContext } from '../daemon/context';
import { endExec } from '../daemon/exec/end-exec';
import { settleClient } from '../daemon/exec/settle-client';
import type { Process } from '../model/process';
import type { SeatId } from '../model/room-state';
import type { Job, Terminal } from '../model/terminal';
import { clientNamed } from '../programs/clients/clients';
import type { Printed } from '../programs/program';
import { interruptedLine, type ShellLine, shellLine } from '../programs/shell-line';
import { type ClientCall, NO_INPUT } from './client-call';
import { HOME, HOST_ENV } from './host-home';
import { hostPrompt } from './host-prompt';
import { hostRun } from './host-run';
import { LIMITS } from './limits';
import { accepted, type Reply, type Room, rejected } from './room';
import { interruptServed } from './serve';

export function openTerminal(room: Room, seat: SeatId, id: string): Reply {
  const terminals = room.state.privates.get(seat)?.terminals;
  if (terminals?.has(id)) return accepted(null);
  if ((terminals?.size ?? 0) >= LIMITS.terminals) return rejected('terminal/too-many');
  room.tx.emit({ type: 'terminal.opened', seat, terminal: id, cwd: HOME, env: HOST_ENV });
  return accepted(null);
}

export function closeTerminal(room: Room, seat: SeatId, id: string): Reply {
  const terminal = find(room, seat, id);
  if (!terminal) return rejected('terminal/unknown');
  if (terminal.job) endJob(room, seat, id, 129);
  room.tx.emit({ type: 'terminal.closed', seat, terminal: id });
  return accepted(null);
}

export function clear(room: Room, seat: SeatId, id: string): Reply {
  if (!find(room, seat, id)) return rejected('terminal/unknown');
  room.tx.emit({ type: 'terminal.cleared', seat, terminal: id });
  return accepted(null);
}

/** Who sits at which screen. */
interface Typist {
  /** Letters in a line of the screen. */
  columns?: number | undefined;
  /** Another seat than the host's own. */
  by?: SeatId | undefined;
}

/** A line at the host's prompt: a plain `docker …` is done here and now, everything else is a script for the sandbox. */
export function enter(room: Room, seat: SeatId, id: string, line: string, { columns, by }: Typist = {}): Reply {
  const terminal = find(room, seat, id);
  if (!terminal) return rejected('terminal/unknown');
  if (terminal.job) return rejected('terminal/busy');
  if (line.length > LIMITS.line) return rejected('files/too-large');

  room.tx.emit({
    type: 'terminal.entered',
    seat,
    terminal: id,
    job: terminal.nextJob,
    prompt: hostPrompt(terminal.cwd),
    line,
    ...(columns !== undefined && { columns }),
    ...(by !== undefined && { by }),
  });
  const argv = terminal.tty ? plainDockerLine(line) : null;
  if (line.trim() === '') finish(room, seat, id, terminal.lastCode);
  else if (line.trim() === 'clear') {
    room.tx.emit({ type: 'terminal.cleared', seat, terminal: id });
    finish(room, seat, id, 0);
  } else if (argv) {
    room.conversations.start(
      { seat, cwd: terminal.cwd, env: terminal.env, stdin: NO_INPUT, output: { kind: 'terminal', terminal: id } },
      (call) => docker(call, argv.slice(1)),
      (code) => finish(room, seat, id, code),
    );
  } else {
    const run = hostRun(room, seat, terminal, line);
    room.runs.reserve(run.id, { kind: 'job', terminal: id });
    room.tx.request({ type: 'run', run, mainOf: null });
  }
  return accepted(null);
}

/** A line for the program in front, typed by the host's own seat or another one. */
export function answer(room: Room, seat: SeatId, id: string, text: string | null, by?: SeatId): Reply {
  const terminal = find(room, seat, id);
  if (!terminal) return rejected('terminal/unknown');
  const question = room.conversations.asking(seat, id);
  if (terminal.job && question) return answerQuestion(room, seat, terminal, terminal.job, question, text, by);
  const attached = terminal.job?.attached;
  if (!terminal.job || !attached?.stdin) return rejected('terminal/not-waiting');
  if ((text?.length ?? 0) > LIMITS.line) return rejected('files/too-large');
  const process = attachedProcess(room, seat, attached.container, attached.exec);
  if (process?.kind === 'shell' && terminal.job.prompt === null) return rejected('terminal/not-waiting');

  room.tx.emit({
    type: 'terminal.answered',
    seat,
    terminal: id,
    prompt: terminal.job.prompt ?? '',
    text: terminal.job.secret ? '' : (text ?? farewell(process)),
    ...(by !== undefined && { by }),
  });
  if (process?.kind === 'shell') shellInput(room, seat, attached.container, attached.exec, text);
  else room.daemon(seat).input(attached.container, attached.exec, text);
  return accepted(null);
}

/** A line for a command that asks something itself. */
function answerQuestion(
  room: Room,
  seat: SeatId,
  { id }: Terminal,
  { prompt }: Job,
  question: { id: number; secret: boolean },
  text: string | null,
  by: SeatId | undefined,
): Reply {
  if ((text?.length ?? 0) > LIMITS.line) return rejected('files/too-large');
  const shown = question.secret ? '' : (text ?? '^D');
  room.tx.emit({
    type: 'terminal.answered',
    seat,
    terminal: id,
    prompt: prompt ?? '',
    text: shown,
    ...(by !== undefined && { by }),
  });
  room.conversations.typed(question.id, text === null ? { kind: 'end of input' } : { kind: 'line', text });
  return accepted(null);
}

/** Ctrl-C. */
export function interrupt(room: Room, seat: SeatId, id: string): Reply {
  const terminal = find(room, seat, id);
  if (!terminal) return rejected('terminal/unknown');
  if (!terminal.job) return rejected('terminal/not-waiting');
  const print = (text: string) => room.tx.emit({ type: 'terminal.printed', seat, terminal: id, kind: 'stdout', text });
  const attached = terminal.job.attached;
  const call = frontCall(room, seat, id);
  print(`${terminal.job.prompt ?? ''}^C\n`);
  const question = room.conversations.asking(seat, id);
  if (question) {
    room.tx.emit({ type: 'terminal.prompted', seat, terminal: id, prompt: null });
    room.conversations.typed(question.id, { kind: 'interrupt' });
    return accepted(null);
  }
  if (!attached || !call || attached.sigProxy === false) {
    endJob(room, seat, id, 130);
    return accepted(null);
  }
  const process = attachedProcess(room, seat, attached.container, attached.exec);
  // Without `-i` nobody types to that shell, and the client has to be left in another way.
  if (attached.tty && attached.stdin && process?.kind === 'shell') {
    const line = room.runs.lineOf(seat, attached.container, attached.exec);
    const next = line ? null : interruptedLine(process.session);
    if (line) {
      interruptServed(room, line);
      room.tx.request({ type: 'abort', runId: line.id });
    } else if (next) shellAnswered(room, seat, attached.container, attached.exec, next);
    else call.prompt();
    return accepted(null);
  }
  // The client passes the signal on to the container and itself gives up at the third (docker-facts §5.2).
  call.interrupts += 1;
  if (call.interrupts >= 3 || attached.exec !== null) endJob(room, seat, id, attached.exec === null ? 1 : 130);
  else {
    const main = room.runs.mainOf(seat, attached.container);
    // A terminal sends it to everything in front, a client without one to process 1 alone.
    if (main && attached.tty) interruptServed(room, main);
    room.daemon(seat).containerKill(attached.container, 'INT');
  }
  return accepted(null);
}

/** Ctrl-P Ctrl-Q: `docker run` ends with 0 and leaves the container running; `attach` and `exec` say so and end with 1. */
export function detach(room: Room, seat: SeatId, id: string): Reply {
  const terminal = find(room, seat, id);
  if (!terminal) return rejected('terminal/unknown');
  const attached = terminal.job?.attached;
  const call = frontCall(room, seat, id);
  if (!attached?.tty || !attached.stdin || !call || !terminal.job) return rejected('terminal/not-waiting');
  const runs = /^\s*docker\s+(container\s+)?run\b/.test(terminal.job.line);
  if (!runs) call.err('read escape sequence\n');
  room.conversations.interrupt(call.id, runs ? 0 : 1);
  return accepted(null);
}

/** Ends the job in front of a terminal and frees the prompt. */
export function finish(
  room: Room,
  seat: SeatId,
  id: string,
  code: number,
  shell?: { cwd: string; env: readonly string[] },
): void {
  const terminal = find(room, seat, id);
  if (!terminal?.job) return;
  room.progress.lineEnds(seat, id, terminal.job.line, code);
  const { cwd, env } = shell ?? terminal;
  room.tx.emit({ type: 'terminal.ended', seat, terminal: id, code, cwd, env });
}

/** Gives a line to an interactive shell in a container, or ends it. */
function shellInput(room: Room, seat: SeatId, container: string, exec: string | null, text: string | null): void {
  shellAnswered(room, seat, container, exec, shellLine(daemonContext(room.tx, seat), container, exec, text));
}

function shellAnswered(room: Room, seat: SeatId, container: string, exec: string | null, next: ShellLine): void {
  const print = (pieces: readonly Printed[] = []) => {
    for (const { stream, text } of pieces) {
      if (exec === null) room.daemon(seat).processPrinted(container, stream, text);
      else for (const call of room.conversations.attachedTo(seat, container, exec)) call.write(stream, text);
    }
  };
  if (next.kind === 'answered') {
    print(next.print);
    settleClient(daemonContext(room.tx, seat), container, exec, { print: [], session: next.session });
  } else if (next.kind === 'exit') {
    print(next.print);
    if (exec === null) room.daemon(seat).processEnded(container, next.code);
    else {
      room.conversations.execEnded(seat, exec, next.code);
      endExec(daemonContext(room.tx, seat), exec, next.code);
    }
  } else if (next.kind === 'again') room.conversations.prompt(seat, container, exec);
  else {
    const id = room.newRunId();
    room.runs.reserve(id, { kind: 'shell-line', container, exec });
    room.tx.request({ type: 'run', run: { ...next.run, id }, mainOf: null });
  }
}

/** Ends whatever is in front: a conversation, or a script with the conversations it has begun. */
function endJob(room: Room, seat: SeatId, id: string, code: number): void {
  const script = room.runs.jobOf(seat, id);
  const call = frontCall(room, seat, id);
  if (call) room.conversations.interrupt(call.id, code);
  if (script) {
    room.runs.disown(script.id);
    room.tx.request({ type: 'abort', runId: script.id });
    for (const nested of room.conversations.calledBy(script)) room.conversations.interrupt(nested, code);
  }
  finish(room, seat, id, code);
}

function frontCall(room: Room, seat: SeatId, terminal: string): ClientCall | undefined {
  return room.conversations.inFrontOf(seat, terminal);
}

/** What a terminal shows for Ctrl-D. */
function farewell(process: Process | undefined): string {
  if (process?.kind !== 'shell') return '^D';
  const { front } = process.session;
  return front ? clientNamed(front.program).farewell : 'exit';
}

function attachedProcess(room: Room, seat: SeatId, container: string, exec: string | null) {
  const own = room.state.privates.get(seat);
  return exec === null ? own?.processes.get(container) : own?.execs.get(exec)?.process;
}

function find(room: Room, seat: SeatId, id: string): Terminal | undefined {
  return room.state.privates.get(seat)?.terminals.get(id);
}
