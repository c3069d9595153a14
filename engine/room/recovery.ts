import { resumeAttached } from '../client/resume-attached';
import { daemonContext } from '../daemon/context';
import { endExec } from '../daemon/exec/end-exec';
import { resumeHealth } from '../daemon/health/health-monitor';
import { forgetBrokenSteps } from '../daemon/images/forget-broken-steps';
import type { SeatPrivate } from '../model/room-state';
import { NO_INPUT } from './client-call';
import type { Room } from './room';
import { finish } from './terminals';

/**
 * Settles what was in flight when the process that kept the room ended: services and waiting shells go on, scripts
 * have died with the process, and terminals are either attached again or get their prompt back.
 */
export function recover(room: Room): void {
  for (const own of room.state.privates.values()) {
    // The desk has no host.
    if (!room.state.hosts.has(own.seat)) continue;
    settleProcesses(room, own, NONE);
    recoverTerminals(room, own, RESTARTED);
    forgetBrokenSteps(daemonContext(room.tx, own.seat));
  }
  room.progress.stuck.recovered();
}

const RESTARTED = '[the classroom server was restarted while this ran; look at the result before you repeat it]\n';
/** Containers in which scripts do run. */
type RunningScripts = Pick<ReadonlySet<string>, 'has'>;

const NONE: RunningScripts = new Set();

/**
 * Of what the state says that it runs on a host, services go on and are woken when they want to be; scripts have ended.
 * @param goesOn containers in which scripts do run
 */
export function settleProcesses(room: Room, own: SeatPrivate, goesOn: RunningScripts): void {
  const { seat } = own;
  for (const [container, process] of [...own.processes]) {
    if (process.kind === 'script' && !goesOn.has(container)) room.daemon(seat).processEnded(container, 137);
    if (process.kind !== 'service' || process.wakeAt === null) continue;
    if (room.state.hosts.get(seat)?.containers.get(container)?.state.status === 'running') {
      room.alarms.set(seat, container, process.wakeAt);
    }
  }
  for (const container of [...(room.state.hosts.get(seat)?.containers.values() ?? [])]) {
    if (container.state.status === 'restarting') room.alarms.set(seat, container.id, room.tx.now);
    if (container.state.status === 'running') resumeHealth(daemonContext(room.tx, seat), container.id);
    const process = own.processes.get(container.id);
    if (container.state.status === 'running' && !process) room.daemon(seat).processEnded(container.id, 137);
  }
  for (const { id, container, awaited, process } of [...(own.services?.values() ?? [])]) {
    if (awaited && !goesOn.has(container)) room.daemon(seat).serviceEnd(id, 137);
    else if (
      process.wakeAt !== null &&
      room.state.hosts.get(seat)?.containers.get(container)?.state.status === 'running'
    ) {
      room.alarms.set(seat, container, process.wakeAt, `service:${id}`);
    }
  }
  endExecs(room, own, goesOn);
}

export function endExecs(room: Room, own: SeatPrivate, goesOn: RunningScripts): void {
  const { seat } = own;
  const attached = new Set([...own.terminals.values()].map(({ job }) => job?.attached?.exec));
  for (const exec of [...own.execs.values()]) {
    if (goesOn.has(exec.container)) continue;
    const lives = exec.process.kind === 'shell' && attached.has(exec.id) && own.processes.has(exec.container);
    if (!lives) endExec(daemonContext(room.tx, seat), exec.id, 137);
  }
}

/**
 * Terminals whose process lives are attached to it again; others get their prompt back.
 * @param note what these are told
 */
export function recoverTerminals(room: Room, own: SeatPrivate, note: string): void {
  const { seat } = own;
  for (const { id, job, cwd, env } of [...own.terminals.values()]) {
    if (!job) continue;
    const { attached } = job;
    const lives =
      attached !== null &&
      (attached.exec === null ? own.processes.has(attached.container) : own.execs.has(attached.exec));
    if (!attached || !lives) {
      room.tx.emit({ type: 'terminal.printed', seat, terminal: id, kind: 'note', text: note });
      finish(room, seat, id, 130);
      continue;
    }
    room.conversations.start(
      { seat, cwd, env, stdin: NO_INPUT, output: { kind: 'terminal', terminal: id } },
      (call) => resumeAttached(call, attached),
      (code) => finish(room, seat, id, code),
    );
  }
}
