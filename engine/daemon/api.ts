import type { Container, HostConfig } from '../model/container';
import type { Digest } from '../model/digest';
import type { LayerEdit } from '../model/file-tree';
import type { Image } from '../model/image';
import type { Network } from '../model/network';
import type { NetworkQuestion, NetworkReply } from '../model/network-reach';
import type { Result } from '../model/result';
import type { LogLine } from '../model/room-state';
import type { Volume } from '../model/volume';
import type { Conversation } from '../room/conversation';
import type { HttpRequest, HttpResult, WakePurpose } from '../room/effects';
import type { BuildCacheUsage, PrunedCache } from './api/build-cache-usage';
import type { BuildOutcome, BuildOutput } from './api/build-outcome';
import type { BuildRequest } from './api/build-request';
import type { CommitOptions } from './api/commit-options';
import type { ContainerStats } from './api/container-stats';
import type { CreateRequest } from './api/create-request';
import type { ExecRequest } from './api/exec-request';
import type { HistoryRow } from './api/history-row';
import type { ImageSummary } from './api/image-summary';
import type { ImportRequest } from './api/import-request';
import type { JsonObject } from './api/json-object';
import type { LoadMessage } from './api/load-message';
import type { NetworkRequest } from './api/network-request';
import type { NetworkWish } from './api/network-wish';
import type { Output } from './api/output';
import type { PathStat } from './api/path-stat';
import type { Progress } from './api/progress';
import type { RegistryCredentials } from './api/registry-login';
import type { RemovedImage } from './api/removed-image';
import type { SearchHit } from './api/search-hit';
import type { TransferOptions } from './api/transfer-options';
import type { VolumeRequest } from './api/volume-request';
import type { VolumeSummary } from './api/volume-summary';
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
