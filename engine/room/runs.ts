import type { SeatId } from '../model/room-state';
import type { SandboxRun } from '../model/sandbox-run';
import type { Printed } from '../programs/program';
import { InFlight } from './in-flight';

/** On whose behalf a run is made, which decides where its output goes and who is told of its end. */
export type RunOwner =
  /** A line of a terminal that is a shell script. */
  | { kind: 'job'; terminal: string }
  /** The main process of a container. */
  | { kind: 'main'; container: string }
  /** A conversation that waits for it. */
  | { kind: 'conversation'; conversation: number }
  /** A line typed into an interactive shell in a container. */
  | { kind: 'shell-line'; container: string; exec: string | null }
  /** A health check of a container. */
  | { kind: 'probe'; container: string }
  /** Detached, or its conversation was interrupted: what it does to files counts, the rest goes nowhere; an exec's end is told. */
  | { kind: 'nobody'; exec?: string };

export interface LiveRun {
  id: string;
  seat: SeatId;
  target: string;
  /** All trees of files that it sees, that of its target among them. */
  trees: ReadonlySet<string>;
  /** Of the user that it runs as. */
  uid: number;
  owner: RunOwner;
  /** Its container was stopped around it. */
  killed: boolean;
}

/** A run that waits for a service that it has started. */
export interface Serving {
  /** The service's. */
  id: string;
  seat: SeatId;
  runId: string;
  /** The call that has started it. */
  callId: number;
  /** The call that waits for its end. */
  waiting: number | null;
  /** Its exit code when it ended before anybody waited. */
  code: number | null;
  /** Whether what it prints goes where the run's own output goes; else it is kept for the script to take. */
  atOnce: boolean;
  /** The script takes what is kept piece by piece. */
  partly: boolean;
  kept: Printed[];
  /** How long that is. */
  characters: number;
}

/** The runs that the sandbox has been given and has not ended yet. */
export class Runs {
  private readonly live = new InFlight<string, LiveRun>();
  private readonly owners = new Map<string, RunOwner>();
  /** Characters printed so far by the job in front of each terminal. */
  private readonly printed = new Map<string, { job: number; characters: number }>();
  private readonly written = new Map<SeatId, number>();
  /** What scripts have started and wait for. Lost with the process, as the scripts are. */
  readonly serving = new InFlight<string, Serving>();
  /** The run whose report is being taken; it must not be told of its own edits. */
  reporting: string | null = null;

  /** Says, before the effect is requested, for whom a run is. */
  reserve(id: string, owner: RunOwner): void {
    this.owners.set(id, owner);
  }

  started(run: SandboxRun, mainOf: string | null, probeOf?: string, execOf?: string): void {
    const owner: RunOwner =
      mainOf !== null
        ? { kind: 'main', container: mainOf }
        : probeOf !== undefined
          ? { kind: 'probe', container: probeOf }
          : (this.owners.get(run.id) ?? { kind: 'nobody', ...(execOf !== undefined && { exec: execOf }) });
    this.owners.delete(run.id);
    const { id, seat, target, user } = run;
    const trees = new Set([target, ...(run.trees ?? []).map((tree) => tree.target)]);
    this.live.add({ id, seat, target, trees, uid: user.uid, owner, killed: false });
  }

  get(id: string): LiveRun | undefined {
    return this.live.get(id);
  }

  ended(id: string): void {
    this.live.delete(id);
  }

  /** Forgets all that runs on a host, so that nothing they report counts any more; answers their IDs. */
  leave(seat: SeatId): string[] {
    this.serving.take(seat);
    for (const key of [...this.printed.keys()]) if (key.startsWith(`${seat}/`)) this.printed.delete(key);
    return this.live.take(seat).map(({ id }) => id);
  }

  disown(id: string): void {
    const run = this.live.get(id);
    if (run) run.owner = { kind: 'nobody' };
  }

  /** Other runs that see the same tree of files. */
  *on(seat: SeatId, target: string): Generator<string> {
    for (const run of this.live.of(seat)) {
      if (run.trees.has(target) && run.id !== this.reporting) yield run.id;
    }
  }

  /** All that run in a container. */
  inside(seat: SeatId, container: string): LiveRun[] {
    return [...this.live.of(seat)].filter(({ target }) => target === container);
  }

  /** The container has stopped: marks and answers the runs in it that are not its main process. */
  killed(seat: SeatId, container: string): string[] {
    const inside = [...this.live.of(seat)].filter(({ target, owner }) => target === container && owner.kind !== 'main');
    for (const run of inside) run.killed = true;
    return inside.map(({ id }) => id);
  }

  /** Counts what is written on a seat's host; answers the total in bytes. */
  writtenBy(seat: SeatId, bytes: number): number {
    const total = (this.written.get(seat) ?? 0) + bytes;
    this.written.set(seat, total);
    return total;
  }

  /** Counts what a job prints; answers its total. */
  printedBy(seat: SeatId, terminal: string, job: number, characters: number): number {
    const key = `${seat}/${terminal}`;
    const before = this.printed.get(key);
    const total = (before?.job === job ? before.characters : 0) + characters;
    this.printed.set(key, { job, characters: total });
    return total;
  }

  /** The services that a run waits for, or that one of its calls does. */
  servedBy({ id: run, seat }: LiveRun, callId?: number): string[] {
    const found: string[] = [];
    for (const one of this.serving.of(seat)) {
      if (one.runId === run && (callId === undefined || one.callId === callId)) found.push(one.id);
    }
    return found;
  }

  /** The IDs of all live runs. */
  all(): string[] {
    return this.live.ids();
  }

  /** The line that an interactive shell in a container is at; `exec` is null for a main process. */
  lineOf(seat: SeatId, container: string, exec: string | null): LiveRun | undefined {
    return this.find(
      seat,
      (owner) => owner.kind === 'shell-line' && owner.container === container && owner.exec === exec,
    );
  }

  /** The main process of a container, if that is a script. */
  mainOf(seat: SeatId, container: string): LiveRun | undefined {
    return this.find(seat, (owner) => owner.kind === 'main' && owner.container === container);
  }

  /** The script in front of a terminal. */
  jobOf(seat: SeatId, terminal: string): LiveRun | undefined {
    return this.find(seat, (owner) => owner.kind === 'job' && owner.terminal === terminal);
  }

  private find(seat: SeatId, wanted: (owner: RunOwner) => boolean): LiveRun | undefined {
    for (const run of this.live.of(seat)) if (wanted(run.owner)) return run;
    return undefined;
  }
}
