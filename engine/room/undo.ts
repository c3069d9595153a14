import { daemonContext } from '../daemon/context';
import { forgetBrokenSteps } from '../daemon/images/forget-broken-steps';
import { dirname } from '../model/path';
import type { Host, RoomState, SeatId, SeatPrivate } from '../model/room-state';
import { lastStep } from '../model/undo-step';
import type { EarlierHost } from './host-at';
import { hostDifference, privateDifference, treeEdits } from './host-differences';
import { hostFileSystem } from './host-files';
import { leaveContainer, leaveProbe } from './leave-container';
import { settleProcesses } from './recovery';
import { accepted, type Reply, type Room, rejected } from './room';

/**
 * Puts a host back to how it stood before the last thing that its owner did to it.
 * @param earlier the host as the log has it before that step; null where the log was not asked
 */
export function undo(room: Room, seat: SeatId, earlier: EarlierHost | null): Reply {
  const own = room.state.privates.get(seat);
  const host = room.state.hosts.get(seat);
  const step = lastStep(own?.undoable);
  if (!own || !host || !step) return rejected('host/nothing-to-undo');
  // Another line may have been typed while the log was read.
  if (isBusy(own) || earlier?.own.count !== step.count) return rejected('host/busy');

  room.conversations.interruptAll(seat);
  room.alarms.callOff(new Set([seat]));
  const goesOn = unbroken(room, host, own, earlier);
  for (const id of host.containers.keys()) {
    if (goesOn.has(id)) leaveProbe(room, seat, id);
    else leaveContainer(room, seat, id);
  }
  const to = withLiveProcesses(own, earlier, goesOn);

  const { tx } = room;
  restoreFiles(room, own, to.own, to.host);
  tx.emit({ type: 'host.recalled', seat, before: step.count, difference: privateDifference(own, to.own) });
  tx.emit({ type: 'host.restored', seat, difference: hostDifference(host, to.host) });
  thaw(room, own, goesOn);
  settleProcesses(room, own, goesOn);
  forgetBrokenSteps(daemonContext(tx, seat));
  leaveLostFolders(room, own);
  const terminal = own.terminals.get(step.terminal ?? '') ?? [...own.terminals.values()].find(({ tty }) => tty);
  const text = `undone: ${step.line}\n`;
  if (terminal) tx.emit({ type: 'terminal.printed', seat, terminal: terminal.id, kind: 'note', text });
  return accepted(null);
}

/** How many private events a seat had before what it would take back next; null when that cannot be now. */
export function undoTarget(state: RoomState, seat: SeatId): number | null {
  const own = state.privates.get(seat);
  return own && !isBusy(own) ? (lastStep(own.undoable)?.count ?? null) : null;
}

function isBusy({ terminals }: SeatPrivate): boolean {
  return [...terminals.values()].some(({ job }) => job !== null);
}

/** How a container was left running, whose scripts have lived through everything since. */
type Unbroken = ReadonlyMap<string, 'running' | 'paused'>;

/** The containers in which the same processes run now that ran then, by how they are now. */
function unbroken(room: Room, host: Host, own: SeatPrivate, earlier: EarlierHost): Unbroken {
  const found = new Map<string, 'running' | 'paused'>();
  for (const { id, state } of host.containers.values()) {
    const before = earlier.host.containers.get(id)?.state;
    if (!before || (state.status !== 'running' && state.status !== 'paused')) continue;
    if (before.status !== 'running' && before.status !== 'paused') continue;
    const process = own.processes.get(id);
    const processBefore = earlier.own.processes.get(id);
    const isSame = before.startedAt === state.startedAt && process?.kind === processBefore?.kind;
    if (!isSame) continue;
    const lives =
      process?.kind !== 'script' ||
      (processBefore?.kind === 'script' &&
        processBefore.run === process.run &&
        room.runs.get(process.run) !== undefined);
    if (lives) found.set(id, state.status);
  }
  return found;
}

/**
 * The earlier host, but with what its scripts are doing now: a script that lives on has its services and execs as they
 * are, and one that has ended since cannot be brought back in the middle of what it did.
 */
function withLiveProcesses(own: SeatPrivate, { host, own: before }: EarlierHost, goesOn: Unbroken): EarlierHost {
  const isScript = (container: string) => goesOn.has(container) && own.processes.get(container)?.kind === 'script';
  const services = new Map([...(before.services ?? [])].filter(([, { container }]) => !isScript(container)));
  for (const [id, service] of own.services ?? []) if (isScript(service.container)) services.set(id, service);
  const execs = new Map([...own.execs].filter(([id, { container }]) => before.execs.has(id) && goesOn.has(container)));
  return { host, own: { ...before, services, execs } };
}

function restoreFiles(room: Room, from: SeatPrivate, to: SeatPrivate, host: Host): void {
  const { tx } = room;
  const { seat } = from;
  const change = (target: string, edits: ReturnType<typeof treeEdits>) => {
    if (edits.length > 0) tx.emit({ type: 'files.changed', seat, target, edits });
  };
  change('host', treeEdits(from.files, to.files));
  for (const name of new Set([...from.volumes.keys(), ...to.volumes.keys()])) {
    if (to.volumes.has(name)) change(`volume:${name}`, treeEdits(from.volumes.get(name), to.volumes.get(name)));
    else tx.emit({ type: 'volume.forgotten', seat, name });
  }
  const containers = new Set([...from.uppers.keys(), ...to.uppers.keys(), ...from.tmpfs.keys(), ...to.tmpfs.keys()]);
  for (const id of containers) {
    if (!host.containers.has(id) && !to.uppers.has(id)) tx.emit({ type: 'container.forgotten', seat, id });
    else {
      change(id, treeEdits(from.uppers.get(id), to.uppers.get(id)));
      change(`tmpfs:${id}`, treeEdits(from.tmpfs.get(id), to.tmpfs.get(id)));
    }
  }
}

/** Scripts that live on are given time, or no more of it, as their container now stands. */
function thaw(room: Room, own: SeatPrivate, goesOn: Unbroken): void {
  for (const [id, before] of goesOn) {
    const process = own.processes.get(id);
    const now = room.state.hosts.get(own.seat)?.containers.get(id)?.state.status;
    if (process?.kind !== 'script' || now === before) continue;
    room.tx.request({ type: 'signal', runId: process.run, signal: now === 'paused' ? 'STOP' : 'CONT' });
  }
}

/** A shell in a folder that is no longer there stands in the one above it that is. */
function leaveLostFolders(room: Room, { seat, terminals }: SeatPrivate): void {
  const files = hostFileSystem(room, seat);
  for (const { id, cwd, env, lastCode } of [...terminals.values()]) {
    let there = cwd;
    while (there !== '/' && files.stat(there)?.kind !== 'dir') there = dirname(there);
    if (there !== cwd) room.tx.emit({ type: 'terminal.ended', seat, terminal: id, code: lastCode, cwd: there, env });
  }
}
