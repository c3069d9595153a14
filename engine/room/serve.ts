import type { RunReport } from '../model/sandbox-run';
import type { Printed } from '../programs/program';
import type { CallAnswer } from './effects';
import type { Room } from './room';
import { runOutput } from './run-output';
import type { LiveRun, Serving } from './runs';

/** What a service prints where its script takes the output (a pipe, a file) is kept up to here (characters). */
const MOST_KEPT = 256 * 1024;

/** A script has come to a command that may be a server: the engine plays it, and the script waits for its end (rule C240). */
export function serve(room: Room, run: LiveRun, report: Extract<RunReport, { type: 'serve' }>): void {
  const { callId, argv, env, cwd, user, pid, front, atOnce, partly = false, answersToo } = report;
  const answer = (outcome: Outcome) => answered(room, run.id, callId, outcome);
  const isMain = run.owner.kind === 'main';
  const tty = room.state.hosts.get(run.seat)?.containers.get(run.target)?.config.Tty === true;
  const started = room.daemon(run.seat).serviceStart(run.target, {
    ...{ argv, env, cwd, user, front, answersToo, tty: isMain && tty },
    ...(pid !== undefined && { pid }),
    parent: isMain ? 1 : 0,
    logs: isMain && atOnce,
    becomesMain: isMain && atOnce && report.replaces,
  });
  if (started.kind === 'unplayed') {
    answer(null);
    return;
  }
  const { print } = started;
  if (atOnce) for (const { stream, text } of print) runOutput(room, run, stream, text);
  switch (started.kind) {
    case 'ended':
      answer({ plays: false, code: started.code, ...printedOn(atOnce ? [] : print) });
      return;
    case 'plays':
      room.runs.serving.add({
        id: started.id,
        seat: run.seat,
        runId: run.id,
        callId,
        waiting: null,
        code: null,
        atOnce,
        partly,
        kept: atOnce || partly ? [] : [...print],
        characters: 0,
      });
      answer({ plays: true, ...(partly && printedOn(print)) });
      break;
    case 'main':
      room.runs.disown(run.id);
      room.tx.request({ type: 'abort', runId: run.id });
      break;
    default:
      started satisfies never;
  }
  if (isMain) room.conversations.begun(run.seat, run.target);
}

/** Something that a script has started printed where its script does. */
export function servicePrinted(room: Room, id: string, printed: Printed): void {
  const serving = room.runs.serving.get(id);
  const run = serving && room.runs.get(serving.runId);
  if (!run) return;
  if (serving.atOnce) runOutput(room, run, printed.stream, printed.text);
  else if (serving.characters < MOST_KEPT) {
    serving.kept.push(printed);
    serving.characters += printed.text.length;
    handOver(room, serving);
  }
}

/** Gives a script that wants it what its service has printed since it was last told. */
function handOver(room: Room, serving: Serving): void {
  const { partly, waiting, kept, runId } = serving;
  if (!partly || waiting === null || kept.length === 0) return;
  serving.waiting = null;
  serving.kept = [];
  serving.characters = 0;
  answered(room, runId, waiting, { plays: true, ...printedOn(kept) });
}

/** The script has nothing else to do until its service ends, which it may have done by now. */
export function awaitServed(room: Room, run: LiveRun, callId: number, served: number): void {
  const [service] = room.runs.servedBy(run, served);
  const serving = service === undefined ? undefined : room.runs.serving.get(service);
  if (service === undefined || !serving) return;
  serving.waiting = callId;
  if (serving.code !== null) serviceEnded(room, service, serving.code);
  else handOver(room, serving);
}

/** The script that waits for it goes on. */
export function serviceEnded(room: Room, id: string, code: number): void {
  const serving = room.runs.serving.get(id);
  if (!serving) return;
  const { runId, waiting, kept } = serving;
  if (waiting === null) {
    serving.code = code;
    return;
  }
  room.runs.serving.delete(id);
  if (room.runs.get(runId)) answered(room, runId, waiting, { plays: false, code, ...printedOn(kept) });
}

/** With a script ends what it waits for. */
export function endServed(room: Room, run: LiveRun): void {
  for (const service of room.runs.servedBy(run)) {
    room.runs.serving.delete(service);
    room.daemon(run.seat).serviceEnd(service, 137);
  }
}

/** A shell at its prompt goes on without the server that it has started in the background. */
export function leaveServed(room: Room, run: LiveRun, callId: number): void {
  const { seat } = run;
  for (const left of room.runs.servedBy(run, callId)) {
    room.runs.serving.delete(left);
    const service = room.state.privates.get(seat)?.services?.get(left);
    if (service) room.tx.emit({ type: 'service.set', seat, service: { ...service, awaited: false } });
  }
}

/** Ctrl-C reaches what a script has in front. */
export function interruptServed(room: Room, run: LiveRun): void {
  const { seat } = run;
  const services = room.state.privates.get(seat)?.services;
  for (const service of room.runs.servedBy(run)) {
    if (services?.get(service)?.front) room.daemon(seat).serviceSignal(service, 'INT');
  }
}

type Outcome = Extract<CallAnswer, { kind: 'serve' }>['outcome'];

function answered(room: Room, runId: string, callId: number, outcome: Outcome): void {
  room.tx.request({ type: 'answer', runId, callId, answer: { kind: 'serve', outcome } });
}

function printedOn(pieces: readonly Printed[]): { stdout: string; stderr: string } {
  const on = (stream: Printed['stream']) =>
    pieces.flatMap((piece) => (piece.stream === stream ? [piece.text] : [])).join('');
  return { stdout: on('stdout'), stderr: on('stderr') };
}
