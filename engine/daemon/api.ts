import type { BuildCacheRecord } from '../model/build-cache-record';
import type { Container, HostConfig } from '../model/container';
import type { Digest } from '../model/digest';
import type { Change, LayerEdit } from '../model/file-tree';
import type { HealthConfig, Image } from '../model/image';
import type { Network } from '../model/network';
import type { NetworkQuestion, NetworkReply } from '../model/network-reach';
import type { JsonValue } from '../model/process';
import type { Result } from '../model/result';
import type { LogLine } from '../model/room-state';
import type { Volume } from '../model/volume';
import type { Conversation } from '../room/conversation';
import type { HttpRequest, HttpResult, WakePurpose } from '../room/effects';
import type { KillOutcome } from './containers/signal-inside';
import type { EventsRequest, Watch } from './events/watch-events';
import type { ServiceRequest, ServiceStart } from './services/start-service';
import type { Aged } from './system/aged';
import type { DiskUsage } from './system/disk-usage';

/**
 * The simulated daemon of one host. Its operations and answers are shaped like the Docker Engine API (1.50), and both
 * the `docker` command and the HTTP gateway are clients of it; neither knows rules of its own.
 *
 * A daemon is made for one decision and reads and writes that decision's state. Operations that make a real client
 * wait are conversations. Refusals are values with Docker's status and text (docker-facts §4); texts come without the
 * `Error response from daemon: ` that the client puts before them.
 */
export interface Daemon {
  // Images
  imageList(options: { all: boolean; references?: readonly string[]; dangling?: boolean }): ImageSummary[];
  /** By reference, ID or unique prefix. */
  imageFind(reference: string): Result<Image>;
  /** The JSON of `GET /images/{name}/json`, keys in Docker's order. */
  imageInspect(reference: string): Result<JsonObject>;
  /** Newest first. */
  imageHistory(reference: string): Result<HistoryRow[]>;
  imageTag(source: string, target: string): Result<void>;
  imageRemove(reference: string, options: { force: boolean; prune: boolean }): Result<RemovedImage[]>;
  /** Dangling ones, or all that no container was made from; `reclaimed` in bytes. */
  imagePrune(options: { all: boolean; fits: Aged }): { deleted: RemovedImage[]; reclaimed: number };
  imagePull(reference: string, options: TransferOptions, progress: Progress): Conversation<Result<void>>;
  imagePush(reference: string, options: TransferOptions, progress: Progress): Conversation<Result<void>>;
  /** `GET /images/search` on the hub, best first. @param limit 1 to 100, 0 for as many as the hub likes */
  imageSearch(term: string, options: { limit: number }): Result<SearchHit[]>;
  /** `POST /auth`: whether a registry takes this user. @param server as typed, or the hub's own address */
  registryLogin(server: string, credentials: RegistryCredentials): Result<void>;
  imageSave(references: readonly string[]): Result<Uint8Array>;
  /** Says as it goes what it has loaded; the error is of the stream, without a status. */
  imageLoad(archive: Uint8Array, say: (message: LoadMessage) => void): Result<void, string>;
  imageImport(request: ImportRequest): Result<{ id: Digest }>;
  imageBuild(request: BuildRequest, output: BuildOutput): Conversation<BuildOutcome>;
  /** What BuildKit keeps, oldest first (`docker system df`, `GET /system/df`). */
  buildCache(): BuildCacheUsage[];
  /** `POST /build/prune`: all that no image uses, or with `all` everything. */
  buildCachePrune(options: { all: boolean; keepBytes?: number; unusedSince?: number }): PrunedCache;

  // Volumes
  /** An empty name makes an anonymous one. One of that name that is here already is the answer. */
  volumeCreate(request: VolumeRequest): Result<Volume>;
  /** All of them, with how many containers mention each. */
  volumeList(): VolumeSummary[];
  /** The JSON of `GET /volumes/{name}`. */
  volumeInspect(name: string): Result<JsonObject>;
  /** Forced, one that is not there is no failure. */
  volumeRemove(name: string, options: { force: boolean }): Result<void>;
  /** Those that no container mentions; without `all` only anonymous ones. `reclaimed` in bytes. */
  volumePrune(options: { all: boolean; fits: (volume: Volume) => boolean }): { deleted: string[]; reclaimed: number };

  // Containers
  containerList(options: { all: boolean }): Container[];
  /** Its own name and those that links give it. */
  containerNames(container: Container): string[];
  /** By full ID, exact name, or unique ID prefix (docker-facts §8.1). */
  containerFind(name: string): Result<Container>;
  /** The JSON of `GET /containers/{name}/json`, keys in Docker's order. */
  containerInspect(name: string, options: { size: boolean }): Result<JsonObject>;
  containerCreate(request: CreateRequest): Result<{ id: string; warnings: string[] }>;
  /** Told to `docker events`; what the container prints goes to its clients by way of the room. */
  containerAttach(name: string): Result<void>;
  /** Sends a main process that runs all that comes from a pipe, but not its end; ends when a shell has done it. */
  containerFeed(id: string, text: string): Conversation<void>;
  /**
   * Starting one that runs is `ok` with `already: true` (HTTP 304). `stdin` is all that a client without a terminal
   * sends to the main process; it counts only when the container was created with standard input open.
   */
  containerStart(name: string, options?: { stdin?: string }): Result<{ already: boolean }>;
  /** TERM (or the given signal), then KILL after the grace time in seconds. */
  containerStop(
    name: string,
    options: { signal?: string; timeout?: number },
  ): Conversation<Result<{ already: boolean }>>;
  containerRestart(name: string, options: { signal?: string; timeout?: number }): Conversation<Result<void>>;
  containerKill(name: string, signal: string): Result<void>;
  containerPause(name: string): Result<void>;
  containerUnpause(name: string): Result<void>;
  containerRename(name: string, to: string): Result<void>;
  /** In lines and columns; of one that runs. */
  containerResize(name: string, size: { height: number; width: number }): Result<void>;
  /** `link` takes only the link away that gives a container the name `web/db`. */
  containerRemove(name: string, options: { force: boolean; volumes: boolean; link?: boolean }): Result<void>;
  /** Those that neither run nor are paused; `reclaimed` in bytes. */
  containerPrune(fits: Aged): { deleted: string[]; reclaimed: number };
  containerUpdate(name: string, changes: Partial<HostConfig>): Result<{ warnings: string[] }>;
  containerLogs(name: string): Result<{ tty: boolean; lines: readonly LogLine[] }>;
  /** Paths of the writable layer as `docker diff` shows them, sorted. */
  containerChanges(name: string): Result<{ path: string; kind: 'A' | 'C' | 'D' }[]>;
  containerTop(name: string, psArgs?: readonly string[]): Result<{ titles: string[]; processes: string[][] }>;
  containerCommit(name: string, options: CommitOptions): Result<{ id: Digest }>;
  /** Current use, from state and time alone; zeros unless running. */
  containerStats(name: string): Result<ContainerStats>;
  /** Size of the writable layer and of everything, in bytes. */
  containerSize(container: Container): { rw: number; rootFs: number };
  /** What is at a path of the container, whatever state it is in. */
  containerStatPath(name: string, path: string): Result<PathStat>;
  /** A file or a directory of the container as a tar archive (`docker cp` out). */
  containerArchive(name: string, path: string): Result<{ stat: PathStat; archive: Uint8Array }>;
  /** Unpacks an archive (plain or gzip) into a directory of the container (`docker cp` in). */
  containerUnpack(name: string, path: string, archive: Uint8Array, options: { ownedByUser: boolean }): Result<void>;
  /** All layers of the container as one archive, without what is mounted. */
  containerExport(name: string): Result<Uint8Array>;
  /** Adds or replaces files (the file editor). */
  containerWrite(name: string, edits: readonly LayerEdit[]): Result<void>;

  /** Checks everything that `POST /containers/{name}/exec` checks. */
  execCreate(name: string, request: ExecRequest): Result<{ id: string }>;
  /**
   * Starts it: an interactive shell waits at its prompt and the conversation ends when it exits; anything else runs in
   * the sandbox. Output goes to `output`. Answers the exit code (126, 127 when it could not be started).
   * `stdin` is all that a client without a terminal sends.
   */
  execStart(id: string, output: Output, stdin?: string): Conversation<number>;
  /** `docker exec -d`: starts it and waits for nothing; what it prints goes nowhere. */
  execDetach(id: string): Result<void>;

  /** `kill` by a process in a container, of this user there. */
  signalInside(container: string, uid: number, pid: number, signal: string): KillOutcome;
  /** A script in a container starts what may be a server (rule C240). */
  serviceStart(container: string, request: ServiceRequest): ServiceStart;
  /** A signal for a service that a script has started; what it prints about it comes as events. */
  serviceSignal(id: string, signal: string): void;
  /** The script that has started it is over. */
  serviceEnd(id: string, code: number): void;

  // Networks
  networkList(): Network[];
  /** By full ID, name, or unique ID prefix. */
  networkFind(name: string): Result<Network>;
  /** The running containers in it. */
  networkMembers(network: Network): Container[];
  /** The JSON of `GET /networks/{id}`, keys in Docker's order. */
  networkInspect(name: string): Result<JsonObject>;
  networkCreate(request: NetworkRequest): Result<{ id: string }>;
  networkRemove(name: string): Result<void>;
  /** Those of one's own that no running container is in, by name. */
  networkPrune(fits: Aged): { deleted: string[] };
  networkConnect(name: string, container: string, wish: Omit<NetworkWish, 'network'>): Result<void>;
  networkDisconnect(name: string, container: string, options: { force: boolean }): Result<void>;

  /** A request from the host itself (its shell, its browser) or from within one of its containers. */
  http(from: 'host' | { container: string }, request: HttpRequest): HttpResult;
  /** What else programs ask of the network: names, ports, and exchanges in protocols other than HTTP. */
  network(from: 'host' | { container: string }, question: NetworkQuestion): NetworkReply;

  /** What was told of late, and what to look for in what comes (docker-facts §8.6). */
  events(request: EventsRequest): Result<Watch>;
  version(): JsonObject;
  info(): JsonObject;
  diskUsage(): DiskUsage;

  // What the room tells the daemon
  /** The main process or an exec printed something. */
  processPrinted(container: string, stream: 'stdout' | 'stderr', text: string): void;
  /** The main process ended: exit code, restart policy, `--rm`. */
  processEnded(container: string, code: number, reason?: 'oom'): void;
  /** A run wrote to a tree of files: a container's own by its ID, `host`, `volume:NAME`, `tmpfs:CONTAINER`. */
  filesWritten(target: string, edits: readonly LayerEdit[]): void;
  /** A run that is a container's health check printed something, or ended. */
  probePrinted(container: string, run: string, text: string): void;
  probeEnded(container: string, run: string, code: number): void;
  /** The time that the container's service, restart policy or health check asked for has come. */
  wake(container: string, purpose?: WakePurpose): void;
  /** A line of standard input for the main process or an exec; null is end of input. */
  input(container: string, exec: string | null, line: string | null): void;
}

export type JsonObject = { [key: string]: JsonValue };

export interface Output {
  out(text: string): void;
  err(text: string): void;
}

export interface TransferOptions {
  allTags: boolean;
  /** For the registry that the name leads to (`X-Registry-Auth`). */
  credentials?: RegistryCredentials | null;
}

export interface RegistryCredentials {
  username: string;
  password: string;
}

/** Logins by registry, as a client's settings hold them: a host with its port, or the hub's own address. */
export type RegistryLogins = readonly (readonly [server: string, login: RegistryCredentials])[];

/** A repository that the hub has found. */
export interface SearchHit {
  /** As people write it: `nginx`, `bitnami/nginx`. */
  name: string;
  description: string;
  stars: number;
  isOfficial: boolean;
}

/** One line of the progress stream of pull and push (docker-facts §3.1, §8.5). */
export type Progress = (message: ProgressMessage) => void;

export interface ProgressMessage {
  /** Short layer ID; absent for lines about the whole. */
  id?: string;
  status: string;
  /** Bytes. */
  progressDetail?: { current: number; total: number };
}

/** What `docker load` tells: a piece of text, or that a layer is being read. */
export type LoadMessage = { stream: string } | { layer: Digest; size: number };

export interface ImportRequest {
  /** Plain or gzip. */
  archive: Uint8Array;
  /** Null makes an image without a name. */
  reference: string | null;
  /** The image's comment. */
  message: string;
  /** Dockerfile instructions. */
  changes: readonly string[];
}

/** What is at a path of a container (docker-facts §8.6). */
export interface PathStat {
  name: string;
  kind: 'file' | 'dir' | 'symlink';
  size: number;
  /** Permission bits. */
  mode: number;
  /** Milliseconds since 1970; 0 for a file of an image. */
  mtime: number;
  /** Of a symlink: the absolute path that it leads to in the end, or as far as it can be followed. */
  linkTarget: string;
}

export interface ImageSummary {
  id: Digest;
  parent: Digest | null;
  /** Familiar references, sorted; empty for a dangling image. */
  repoTags: string[];
  repoDigests: string[];
  /** Milliseconds since 1970. */
  created: number;
  size: number;
  containers: number;
  labels: readonly (readonly [string, string])[];
}

export interface VolumeRequest {
  /** `''` makes an anonymous one with a name of 64 hex digits. */
  name: string;
  driver: string;
  labels: readonly (readonly [string, string])[];
  options: readonly (readonly [string, string])[];
}

export interface VolumeSummary {
  volume: Volume;
  /** How many containers mention it, running or not. */
  users: number;
}

export interface HistoryRow {
  id: Digest | '<missing>';
  /** Milliseconds since 1970. */
  created: number;
  createdBy: string;
  tags: string[];
  size: number;
  comment: string;
}

export type RemovedImage = { untagged: string } | { deleted: string };

export interface CreateRequest {
  name: string | null;
  /** As typed; it must be here already (the client pulls). */
  image: string;
  /** Null keeps the image's own. An empty entrypoint list clears it. */
  cmd: readonly string[] | null;
  entrypoint: readonly string[] | null;
  env: readonly string[];
  labels: readonly (readonly [string, string])[];
  workingDir: string | null;
  user: string | null;
  hostname: string | null;
  domainname?: string;
  exposedPorts: readonly string[];
  /** Paths that want a volume without a name (`-v /path`); absent: none. */
  volumes?: readonly string[];
  tty: boolean;
  openStdin: boolean;
  stopSignal: string | null;
  stopTimeout: number | null;
  /** Absent keeps the image's; an empty `Test` and what is 0 or absent are taken from the image's. */
  healthcheck?: HealthConfig;
  hostConfig: HostConfig;
  /** `NetworkingConfig.EndpointsConfig`. Absent or empty: the one network that `hostConfig.networkMode` names. */
  networks?: readonly NetworkWish[];
  /** `HostConfig.Links`, as typed: `name` or `name:alias`. Absent: none. */
  links?: readonly string[];
}

export interface NetworkRequest {
  name: string;
  /** `bridge`, or what somebody typed. */
  driver: string;
  internal: boolean;
  attachable: boolean;
  /** Empty: one that Docker chooses. */
  subnets: readonly SubnetWish[];
  labels: readonly (readonly [key: string, value: string])[];
  options: readonly (readonly [key: string, value: string])[];
}

/** CIDRs and an address, unchecked; `''` for what nobody chose. */
export interface SubnetWish {
  subnet: string;
  ipRange: string;
  gateway: string;
}

/** How a container is to be in a network. */
export interface NetworkWish {
  /** Name or ID. */
  network: string;
  aliases?: readonly string[];
  /** `name:alias`, names in this network for this container only. */
  links?: readonly string[];
  /** `--ip`; absent or `''` for any. */
  address?: string;
  /** `--mac-address`; absent or `''` for one of chance. */
  macAddress?: string;
}

export interface CommitOptions {
  /** Null makes an image without a name. */
  reference: string | null;
  author: string;
  message: string;
  /** Dockerfile instructions. */
  changes: readonly string[];
  pause: boolean;
}

export interface ExecRequest {
  argv: readonly string[];
  env: readonly string[];
  workingDir: string | null;
  user: string | null;
  tty: boolean;
  stdin: boolean;
  /** With all capabilities. */
  privileged?: boolean;
}

export interface ContainerStats {
  /** Percent of one core. */
  cpu: number;
  /** Bytes. */
  memory: number;
  memoryLimit: number;
  pids: number;
  /** Bytes over its network, and to and from disks, since it was started. */
  received: number;
  sent: number;
  read: number;
  written: number;
}

export interface BuildRequest {
  /** Path of the Dockerfile inside the context. */
  dockerfile: string;
  /** The context after `.dockerignore`: paths from its root with a leading slash. */
  context: ReadonlyMap<string, Change>;
  tags: readonly string[];
  /** Null for a build-arg whose value is taken from the environment and missing there. */
  buildArgs: readonly (readonly [name: string, value: string | null])[];
  labels: readonly (readonly [string, string])[];
  target: string | null;
  noCache: boolean;
  pull: boolean;
  /** 2 is BuildKit (docker-facts §6.6), 1 or absent the classic builder. */
  version?: 1 | 2;
  /** `--network` for RUN; absent is `default`. */
  networkMode?: string;
  /** `name:address` for RUN's /etc/hosts. */
  extraHosts?: readonly string[];
  /** Bytes that a RUN may use, 0 or absent for no limit. */
  memory?: number;
  /** `--rm=false`, `--force-rm`: what becomes of the containers of RUN. Absent: they go when they succeed. */
  removal?: 'never' | 'always';
  /** For the registries that bases come from (`X-Registry-Config`). */
  logins?: RegistryLogins;
  /** With BuildKit: contents for `RUN --mount=type=secret`, by ID. */
  secrets?: readonly (readonly [id: string, content: Digest])[];
}

/** The build stream: text of steps and of what the steps print, errors in red on a terminal. */
export interface BuildOutput {
  stream(text: string): void;
}

export type BuildOutcome =
  | { ok: true; image: Digest }
  /** `refused`: before any step, an HTTP error. `failed`: in the stream, with the exit code of a RUN. */
  | { ok: false; kind: 'refused' | 'failed'; message: string; code: number };

/** A record of BuildKit's cache. */
export interface BuildCacheUsage {
  id: string;
  type: BuildCacheRecord['type'];
  description: string;
  /** Bytes of its own layer or folder. */
  size: number;
  inUse: boolean;
  /** Its layer belongs to an image of this host too, so pruning it frees nothing. */
  shared: boolean;
  /** Milliseconds since 1970. */
  createdAt: number;
  lastUsed: number;
  usageCount: number;
}

export interface PrunedCache {
  ids: string[];
  /** Bytes. */
  reclaimed: number;
}
