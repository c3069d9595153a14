import type { Container } from '../../model/container';
import type { User } from '../../model/process';
import { ending } from '../../programs/ending';
import { launch } from '../../programs/launch';
import type { Printed, Surroundings } from '../../programs/program';
import { isAlive } from '../containers/find-container';
import { leaveFiles } from '../containers/perform-step';
import { environmentMap } from '../containers/process-environment';
import { processLines } from '../containers/process-lines';
import { starved } from '../containers/starved';
import { surroundings } from '../containers/surroundings';
import type { DaemonContext } from '../context';
import type { Service } from '../network/dial';
import { withFreePorts } from '../network/port-conflict';
import { orderService } from './order-service';

/** A command in a script that may be a server. */
export interface ServiceRequest {
  argv: readonly string[];
  env: readonly string[];
  cwd: string;
  user: User;
  tty: boolean;
  /** The number that the script's shell has given it; one is chosen when absent. */
  pid?: number;
  parent: number;
  /** Whether Ctrl-C reaches it. */
  front: boolean;
  /** Whether it prints to the container's log. */
  logs: boolean;
  /** The script has replaced itself by it, and is the container's main process: so is this then. */
  becomesMain: boolean;
  /** Whether nobody else can answer for the program when it says something and ends. */
  answersToo: boolean;
}

export type ServiceStart =
  /** Not for the engine to play. */
  | { kind: 'unplayed' }
  | { kind: 'ended'; code: number; print: readonly Printed[] }
  | { kind: 'plays'; id: string; print: readonly Printed[] }
  /** It is the container's main process now; it has printed to its log. */
  | { kind: 'main'; print: readonly Printed[] };

/** Starts what a script names, if the engine plays it (rule C240). It does not say in which run: that is the room's. */
export function startService(ctx: DaemonContext, id: string, request: ServiceRequest): ServiceStart {
  const { tx, seat, own } = ctx;
  const container = ctx.host.containers.get(id);
  if (!container || !isAlive(container)) return { kind: 'unplayed' };
  const around = { cwd: request.cwd, env: request.env };
  const found = launch(surroundingsOf(ctx, container, request));
  if (found.kind !== 'service') return { kind: 'unplayed' };
  // What serves nothing is the script's own to run, where it can.
  const serves = (found.leaves ?? found.process).listens.length > 0;
  if (!serves && !request.answersToo) return { kind: 'unplayed' };
  const wanted = found.leaves ? { ...found, process: found.leaves } : found;
  const begun = withFreePorts(ctx, container, wanted);
  if (begun.kind !== 'service') return { kind: 'unplayed' };
  const { print } = begun;
  if (begun.process.program === ending.name) {
    leaveFiles(ctx, container, begun.writes ?? []);
    if (found.sends) orderService(ctx, container, found.sends.program, found.sends.signal);
    const { memory } = begun.process;
    return { kind: 'ended', code: typeof memory === 'number' ? memory : 1, print };
  }
  leaveFiles(ctx, container, begun.writes ?? []);
  const played: Service = { ...begun.process, around };
  const main = own.processes.get(id);
  if (request.becomesMain && !found.leaves && main?.kind === 'script') {
    const process = starved(container, played, tx.now) as Service;
    tx.emit({ type: 'process.set', seat, id, process });
    if (process.wakeAt !== null) tx.request({ type: 'wake', seat, container: id, at: process.wakeAt });
    return { kind: 'main', print };
  }
  const serviceId = tx.randomHex(16);
  const process = starved(container, { ...played, id: serviceId }, tx.now) as Service;
  const { user, front, logs } = request;
  const lines = processLines(ctx, container);
  const free = Math.max(...lines.map(({ pid }) => pid), 6) + 1;
  const pid = request.pid === undefined || lines.some((line) => line.pid === request.pid) ? free : request.pid;
  const parent = found.leaves ? 1 : request.parent;
  const service = {
    ...{ id: serviceId, container: id, pid, parent, user, startedAt: tx.now },
    ...{ front: front && !found.leaves, logs, awaited: !found.leaves, process },
  };
  tx.emit({ type: 'service.set', seat, service });
  if (process.wakeAt !== null) {
    tx.request({ type: 'wake', seat, container: id, purpose: `service:${serviceId}`, at: process.wakeAt });
  }
  // What has gone into the background has ended for its script.
  if (found.leaves) return { kind: 'ended', code: 0, print };
  return { kind: 'plays', id: serviceId, print };
}

function surroundingsOf(ctx: DaemonContext, container: Container, request: ServiceRequest): Surroundings {
  const { argv, env, cwd, tty } = request;
  const around = surroundings(ctx, container, argv, { cwd, env });
  return { ...around, env: environmentMap(env), tty, stdin: false };
}
