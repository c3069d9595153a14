import type { BranchOrigin } from './branch-origin';
import type { BuildCacheRecord } from './build-cache-record';
import type { ClassState, Hint, SeatFlag } from './class-state';
import type { Container } from './container';
import type { Desk } from './desk';
import type { Digest } from './digest';
import type { Change } from './file-tree';
import type { Image, LayerMeta } from './image';
import type { Block } from './lesson';
import type { Network } from './network';
import type { NotedEvents } from './noted-events';
import type { LastPorts } from './open-port';
import type { Answers, PollId } from './poll';
import type { Process, User } from './process';
import type { HubPulls, RegistryRules } from './registry-rules';
import type { Terminal } from './terminal';
import type { UndoStep } from './undo-step';
import type { Volume } from './volume';

/** `s0` is the instructor, then `s1`, `s2` … in the order of joining. */
export type SeatId = string;

/**
 * Everything that a log of events adds up to.
 *
 * Invariant: it is reached by applying events 1..seq to `emptyRoom()` and by nothing else. Two replicas with the same
 * seq are equal (`hashPublic`), so nothing here may depend on the clock, on chance or on who is looking.
 *
 * Collections are Maps that `apply` edits in place, because one room may hold a thousand hosts and an event touches
 * one; the records in them (containers, images, seats) are replaced and never edited, so a reader can keep one and
 * compare by identity. Everybody has the public part; a seat's private part goes to its owner, to those who watch it,
 * and to recordings.
 */
export interface RoomState {
  /** Number of the last event, 0 before the first. */
  seq: number;
  /** Milliseconds since 1970 of the last event. */
  at: number;
  room: RoomInfo;
  class: ClassState;
  seats: Map<SeatId, Seat>;
  /** Layers and images known to anybody in the room, each once. */
  layers: Map<Digest, LayerMeta>;
  images: Map<Digest, Image>;
  registry: Registry;
  hosts: Map<SeatId, Host>;
  /** A server and a recording follow every seat; a screen only those it has been given. */
  follows: 'all' | 'given';
  /** Fed by private events only. Absent for seats that this replica does not follow. The desk's is kept under `DESK`. */
  privates: Map<SeatId, SeatPrivate>;
}

export interface RoomInfo {
  id: string;
  /** Six characters without the dash. */
  code: string;
  title: string;
  openedAt: number;
  status: 'unopened' | 'open' | 'closed';
  /** The step everybody is shown, null before the first. */
  step: { lesson: string; index: number } | null;
  /** `solo`: somebody practises alone and is instructor and student at once. Absent means a class. */
  kind?: 'solo';
  /** It goes on from a moment of a recording. Absent: it began anew. */
  branch?: BranchOrigin;
  /** Absent until the instructor sets it; then it is as `EVERYDAY_REGISTRY`. */
  registry?: RegistryRules;
  /** Absent before the first, and while there is no limit. */
  hubPulls?: HubPulls;
}

export interface Seat {
  id: SeatId;
  role: 'instructor' | 'student';
  /** Unique in the room; doubles have been given a suffix. */
  name: string;
  /** Index of colour and pattern. */
  look: number;
  joinedAt: number;
  /** What its repositories begin with; follows from the name, unless it was told with the seat. */
  namespace?: string;
  /** Since when the hand is up, in milliseconds since 1970. Absent: it is down. */
  handAt?: number;
  flag?: SeatFlag;
  /** Asks an instructor to type in its terminals. */
  wantsHelp?: true;
  /** Shows its terminals and files to everybody in the room. */
  sharing?: true;
  /** Looks on: its host takes nothing. */
  watching?: true;
  /** Sent out: `kicked` may come back by joining again, `banned` may not. Its host stands as it stood. */
  out?: 'kicked' | 'banned';
  /** What it says it has done alone before; absent: nothing. */
  brought?: readonly BroughtLesson[];
}

/** A lesson that somebody has worked through alone, as their device remembers it. */
export interface BroughtLesson {
  lesson: string;
  /** Steps done, and how many there were. */
  done: number;
  steps: number;
  /** When it was worked on last, in milliseconds since 1970. */
  at: number;
}

export interface Registry {
  /**
   * Repository name (without the registry's host) to tag to manifest digest. What was pushed to the hub is kept here
   * too, as `docker.io/ana/web`.
   */
  repositories: Map<string, Map<string, Digest>>;
  manifests: Map<Digest, Manifest>;
  /** Repository to the layers it holds, by diffID. */
  layers: Map<string, Map<Digest, true>>;
}

export interface Manifest {
  digest: Digest;
  /** Bytes of the manifest JSON. */
  size: number;
  image: Digest;
  pushedBy: SeatId;
  pushedAt: number;
}

/** The part of a simulated Docker host that everybody sees. */
export interface Host {
  seat: SeatId;
  images: Map<Digest, HostImage>;
  /** Familiar reference such as `web-app:v1.0` or `drydock:5000/web-app:v1.0` to image. */
  tags: Map<string, Digest>;
  /** `repository@sha256:…` to image, after a push or a pull. */
  digests: Map<string, Digest>;
  containers: Map<string, Container>;
  /** Name to container ID. */
  names: Map<string, string>;
  /** By name. */
  volumes: Map<string, Volume>;
  /** By ID; `bridge`, `host` and `none` are always there. */
  networks: Map<string, Network>;
  /** What BuildKit keeps of its steps, by ID, oldest first. */
  buildCache: Map<string, BuildCacheRecord>;
  /** Counts up for PIDs. */
  nextPid: number;
  /** The open host port that was given last, of each protocol. Absent: none yet. */
  lastPorts?: LastPorts;
}

export interface HostImage {
  id: Digest;
  /** The image this one was built on here by the classic builder or by commit; pulled images have none. */
  parent: Digest | null;
  /** Milliseconds since 1970 at which it came to this host; decides the order among equals. */
  addedAt: number;
}

/** What only the owner of a host, its watchers and recordings see. */
export interface SeatPrivate {
  seat: SeatId;
  /** Number of private events of this seat so far; clients follow it as they follow seq. */
  count: number;
  /** The last command number taken from each of the seat's browsers, newest last (exactly-once). */
  receipts: Map<string, number>;
  /** Writable layer of the host's own file system, on top of the catalogue's host layer. */
  files: Map<string, Change>;
  /** Writable layers by container ID; a container that changed nothing may have none. */
  uppers: Map<string, Map<string, Change>>;
  /** Files of volumes by name; paths from the volume's root, whose own mode and owner are at `/` when they are not root's. */
  volumes: Map<string, Map<string, Change>>;
  /** Files of all tmpfs mounts of a running container, by container ID; absolute paths. Gone when it stops. */
  tmpfs: Map<string, Map<string, Change>>;
  logs: Map<string, LogLine[]>;
  /** The last results of health checks by container ID, oldest first. */
  probes: Map<string, readonly ProbeResult[]>;
  /** What `docker events --since` can still tell, oldest first. */
  noted: NotedEvents[];
  /** Main processes by container ID, while running. */
  processes: Map<string, Process>;
  /** Processes started with `docker exec`, by exec ID, while they live. */
  execs: Map<string, Exec>;
  /** Services that scripts in containers have started, by ID, while they live; absent before the first. */
  services?: Map<string, ScriptService>;
  terminals: Map<string, Terminal>;
  /** The last hint to this seat alone; absent before the first and after it is taken back. */
  hint?: Hint;
  /** What its owner has done to the host and may take back, oldest first; absent before the first. */
  undoable?: readonly UndoStep[];
  /** How often a name with several addresses was looked up; absent before the first time. */
  nameTurns?: number;
  /** What it has answered, by poll; absent before the first answer. */
  answers?: Map<PollId, Answers>;
  /** Hints that were opened in the lesson, by step ID, weakest first; absent before the first. */
  hints?: Map<string, readonly (readonly Block[])[]>;
  /** In the desk's private part only. */
  desk?: Desk;
}

export interface LogLine {
  /** Milliseconds since 1970. */
  at: number;
  stream: 'stdout' | 'stderr';
  /** With its line end; the last one of a burst may lack it. */
  text: string;
}

export interface ProbeResult {
  /** Milliseconds since 1970. */
  start: number;
  end: number;
  exitCode: number;
  output: string;
}

export interface Exec {
  id: string;
  container: string;
  argv: readonly string[];
  tty: boolean;
  process: Process;
}

/** A service that a script has started: it plays beside the script, which waits for its end or not. */
export interface ScriptService {
  id: string;
  container: string;
  /** As the container's processes see it, like its parent's. */
  pid: number;
  parent: number;
  user: User;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** Whether it is in front of its terminal, so that Ctrl-C reaches it. */
  front: boolean;
  /** Whether it prints to the container's log, or to whoever hears its script. */
  logs: boolean;
  /** Whether its script waits for it; else it is a daemon, which outlives the script. */
  awaited: boolean;
  process: Extract<Process, { kind: 'service' }>;
}
