import { relaunchScript } from '../daemon/containers/relaunch-script';
import { daemonContext } from '../daemon/context';
import { forgetBrokenSteps } from '../daemon/images/forget-broken-steps';
import type { Host, SeatId, SeatPrivate } from '../model/room-state';
import { hostDifference, privateDifference, treeEdits } from '../room/host-differences';
import { endExecs, recoverTerminals, settleProcesses } from '../room/recovery';
import type { Room } from '../room/room';

const LEFT = '[this ran when you left the recording; it goes no further here]\n';

/** Puts a new host and its private part where those of a recording stood. */
export function bringHost(room: Room, host: Host, own: SeatPrivate): void {
  const { seat } = host;
  const { tx } = room;
  bringFiles(room, own);
  const now = partsOf(room, seat);
  const { count: before } = now.own;
  tx.emit({ type: 'host.recalled', seat, before, difference: privateDifference(now.own, own) });
  tx.emit({ type: 'host.restored', seat, difference: hostDifference(now.host, host) });
  for (const as of own.terminals.values()) tx.emit({ type: 'terminal.taken-over', seat, terminal: as.id, as });
}

function bringFiles({ tx }: Room, { seat, files, uppers, volumes, tmpfs }: SeatPrivate): void {
  const bring = (target: string, of: SeatPrivate['files']) =>
    tx.emit({ type: 'files.changed', seat, target, edits: treeEdits(undefined, of) });
  bring('host', files);
  for (const [id, of] of uppers) bring(id, of);
  for (const [name, of] of volumes) bring(`volume:${name}`, of);
  for (const [id, of] of tmpfs) bring(`tmpfs:${id}`, of);
}

/**
 * Lets what ran there run here: services go on, scripts of containers begin again, and a terminal is attached again or
 * gets its prompt back. Other scripts have ended.
 */
export function goOnRunning(room: Room, seat: SeatId): void {
  const { own, host } = partsOf(room, seat);
  const again = new Set<string>();
  for (const [id, process] of [...own.processes]) {
    const container = host.containers.get(id);
    if (process.kind !== 'script' || !container) continue;
    for (const service of [...(own.services?.values() ?? [])]) {
      if (service.container === id) room.tx.emit({ type: 'service.ended', seat, id: service.id, code: 137 });
    }
    if (relaunchScript(daemonContext(room.tx, seat), container)) again.add(id);
  }
  endExecs(room, own, new Set());
  settleProcesses(room, own, again);
  recoverTerminals(room, own, LEFT);
  forgetBrokenSteps(daemonContext(room.tx, seat));
}

function partsOf({ state }: Room, seat: SeatId): { host: Host; own: SeatPrivate } {
  const host = state.hosts.get(seat);
  const own = state.privates.get(seat);
  if (!host || !own) throw new Error(`${seat} has no seat here`);
  return { host, own };
}
