import type { Container, HostConfig } from '../model/container';
import type { LayerEdit } from '../model/file-tree';
import type { Network } from '../model/network';
import type { NetworkQuestion, NetworkReply } from '../model/network-reach';
import { ok, type Result } from '../model/result';
import type { SeatId } from '../model/room-state';
import type { HttpRequest, HttpResult, WakePurpose } from '../room/effects';
import type { Tx } from '../room/tx';
import type { Daemon } from './api';
import type { BuildOutput } from './api/build-outcome';
import type { BuildRequest } from './api/build-request';
import type { CommitOptions } from './api/commit-options';
import type { CreateRequest } from './api/create-request';
import type { ExecRequest } from './api/exec-request';
import type { ImportRequest } from './api/import-request';
import type { LoadMessage } from './api/load-message';
import type { NetworkRequest } from './api/network-request';
import type { NetworkWish } from './api/network-wish';
import type { Output } from './api/output';
import type { Progress } from './api/progress';
import type { RegistryCredentials } from './api/registry-login';
import type { TransferOptions } from './api/transfer-options';
import type { VolumeRequest } from './api/volume-request';
import { exportContainer } from './archive/export-container';
import { getArchive } from './archive/get-archive';
import { importImage } from './archive/import-image';
import { loadImages } from './archive/load-images';
import { putArchive } from './archive/put-archive';
import { saveImages } from './archive/save-images';
import { statPath } from './archive/stat-path';
import { attachContainer } from './containers/attach-container';
import { commitContainer } from './containers/commit-container';
import { containerChanges } from './containers/container-changes';
import { containerLogs } from './containers/container-logs';
import { containerSize } from './containers/container-size';
import { containerStats } from './containers/container-stats';
import { containerTop } from './containers/container-top';
import { createContainer } from './containers/create-container';
import { endProcess } from './containers/end-process';
import { findContainer, listContainers } from './containers/find-container';
import { finishAlone } from './containers/finish-alone';
import { inspectContainer } from './containers/inspect-container';
import { killContainer } from './containers/kill-container';
import { pauseContainer, unpauseContainer } from './containers/pause-container';
import { printLog } from './containers/print-log';
import { pruneContainers } from './containers/prune-containers';
import { recordedWarnings } from './containers/recorded-warnings';
import { removeContainer } from './containers/remove-container';
import { renameContainer } from './containers/rename-container';
import { resizeContainer } from './containers/resize-container';
import { restartContainer } from './containers/restart-container';
import { signalInside } from './containers/signal-inside';
import { startContainer } from './containers/start-container';
import { type StopOptions, stopContainer } from './containers/stop-container';
import { updateContainer } from './containers/update-container';
import { wakeContainer } from './containers/wake-container';
import { writeFiles, writeTree } from './containers/write-files';
import { type DaemonContext, daemonContext } from './context';
import { type EventsRequest, watchEvents } from './events/watch-events';
import { createExec } from './exec/create-exec';
import { feedMain } from './exec/feed-main';
import { detachExec, startExec } from './exec/start-exec';
import { takeInput } from './exec/take-input';
import { probeEnded, probePrinted, wakeProbe } from './health/probe-container';
import { buildCacheUsage, pruneBuildCache } from './images/build-cache-usage';
import { buildImage } from './images/build-image';
import { findImage } from './images/find-image';
import { imageHistory } from './images/image-history';
import { imageList } from './images/image-list';
import { inspectImage } from './images/inspect-image';
import { pruneImages } from './images/prune-images';
import { pullImage } from './images/pull-image';
import { pushImage } from './images/push-image';
import { registryLogin } from './images/registry-login';
import { removeImage } from './images/remove-image';
import { searchHub } from './images/search-hub';
import { tagImage } from './images/tag-image';
import { askNetwork } from './network/ask-network';
import { connectNetwork } from './network/connect-network';
import { createNetwork } from './network/create-network';
import { disconnectNetwork } from './network/disconnect-network';
import { findNetwork } from './network/find-network';
import { inspectNetwork } from './network/inspect-network';
import { containerNames } from './network/links/container-names';
import { removeLink } from './network/links/remove-link';
import { listNetworks, pluggedIn } from './network/list-networks';
import { networkWarnings } from './network/network-warnings';
import { pruneNetworks } from './network/prune-networks';
import { removeNetwork } from './network/remove-network';
import { request } from './network/request';
import { endService } from './services/end-service';
import { signalService } from './services/signal-service';
import { type ServiceRequest, type ServiceStart, startService } from './services/start-service';
import { wakeService } from './services/wake-service';
import type { Aged } from './system/aged';
import { diskUsage } from './system/disk-usage';
import { info } from './system/info';
import { version } from './system/version';
import { createVolume } from './volumes/create-volume';
import { listVolumes } from './volumes/find-volume';
import { inspectVolume } from './volumes/inspect-volume';
import { pruneVolumes } from './volumes/prune-volumes';
import { removeVolume } from './volumes/remove-volume';

/**
 * The daemon of one seat's host: a name for every operation, and nothing else. It keeps no state and no rules of its
 * own; each operation is a file.
 *
 * Conversations outlive the decision they began in, so `currentTx` is asked anew whenever one goes on; a daemon that
 * kept its transaction would write into one that is stored already.
 */
export class SimulatedDaemon implements Daemon {
  private readonly now: () => DaemonContext;

  /** @param currentTx the decision being made */
  constructor(currentTx: () => Tx, seat: SeatId) {
    this.now = () => daemonContext(currentTx(), seat);
  }

  imageList(options: Parameters<Daemon['imageList']>[0]) {
    return imageList(this.now(), options);
  }
  imageFind(reference: string) {
    return findImage(this.now(), reference);
  }
  imageInspect(reference: string) {
    return inspectImage(this.now(), reference);
  }
  imageHistory(reference: string) {
    return imageHistory(this.now(), reference);
  }
  imageTag(source: string, target: string) {
    return tagImage(this.now(), source, target);
  }
  imageRemove(reference: string, options: { force: boolean; prune: boolean }) {
    return removeImage(this.now(), reference, options);
  }
  imagePrune(options: { all: boolean; fits: Aged }) {
    return pruneImages(this.now(), options);
  }
  imagePull(reference: string, options: TransferOptions, progress: Progress) {
    return pullImage(this.now, reference, options, progress);
  }
  imagePush(reference: string, options: TransferOptions, progress: Progress) {
    return pushImage(this.now, reference, options, progress);
  }
  imageSearch(term: string, options: { limit: number }) {
    return searchHub(this.now(), term, options);
  }
  registryLogin(server: string, credentials: RegistryCredentials) {
    return registryLogin(this.now(), server, credentials);
  }
  imageSave(references: readonly string[]) {
    return saveImages(this.now(), references);
  }
  imageLoad(archive: Uint8Array, say: (message: LoadMessage) => void) {
    return loadImages(this.now(), archive, say);
  }
  imageImport(importRequest: ImportRequest) {
    return importImage(this.now(), importRequest);
  }
  imageBuild(buildRequest: BuildRequest, output: BuildOutput) {
    return buildImage(this.now, buildRequest, output);
  }
  buildCache() {
    return buildCacheUsage(this.now());
  }
  buildCachePrune(options: Parameters<Daemon['buildCachePrune']>[0]) {
    return pruneBuildCache(this.now(), options);
  }

  volumeCreate(volumeRequest: VolumeRequest) {
    return createVolume(this.now(), volumeRequest);
  }
  volumeList() {
    return listVolumes(this.now());
  }
  volumeInspect(name: string) {
    return inspectVolume(this.now(), name);
  }
  volumeRemove(name: string, options: { force: boolean }) {
    return removeVolume(this.now(), name, options);
  }
  volumePrune(options: Parameters<Daemon['volumePrune']>[0]) {
    return pruneVolumes(this.now(), options);
  }

  containerList(options: { all: boolean }) {
    return listContainers(this.now(), options);
  }
  containerNames(container: Container) {
    return containerNames(this.now(), container);
  }
  containerFind(name: string) {
    return findContainer(this.now(), name);
  }
  containerInspect(name: string, options: { size: boolean }) {
    return inspectContainer(this.now(), name, options);
  }
  containerCreate(createRequest: CreateRequest): Result<{ id: string; warnings: string[] }> {
    const created = createContainer(this.now(), createRequest);
    return created.ok
      ? ok({
          id: created.value.id,
          warnings: [...recordedWarnings(createRequest.hostConfig), ...networkWarnings(createRequest)],
        })
      : created;
  }
  containerAttach(name: string) {
    return attachContainer(this.now(), name);
  }
  containerResize(name: string, size: { height: number; width: number }) {
    return resizeContainer(this.now(), name, size);
  }
  containerFeed(id: string, text: string) {
    return feedMain(this.now, id, text);
  }
  containerStart(name: string, options?: { stdin?: string }) {
    return startContainer(this.now(), name, options);
  }
  containerStop(name: string, options: StopOptions) {
    return stopContainer(this.now, name, options);
  }
  containerRestart(name: string, options: StopOptions) {
    return restartContainer(this.now, name, options);
  }
  containerKill(name: string, signal: string) {
    return killContainer(this.now(), name, signal);
  }
  containerPause(name: string) {
    return pauseContainer(this.now(), name);
  }
  containerUnpause(name: string) {
    return unpauseContainer(this.now(), name);
  }
  containerRename(name: string, to: string) {
    return renameContainer(this.now(), name, to);
  }
  containerRemove(name: string, options: { force: boolean; volumes: boolean; link?: boolean }) {
    return options.link ? removeLink(this.now(), name) : removeContainer(this.now(), name, options);
  }
  containerPrune(fits: Aged) {
    return pruneContainers(this.now(), fits);
  }
  containerUpdate(name: string, changes: Partial<HostConfig>) {
    return updateContainer(this.now(), name, changes);
  }
  containerLogs(name: string) {
    return containerLogs(this.now(), name);
  }
  containerChanges(name: string) {
    return containerChanges(this.now(), name);
  }
  containerTop(name: string, psArgs: readonly string[] = []) {
    return containerTop(this.now(), name, psArgs);
  }
  containerCommit(name: string, options: CommitOptions) {
    return commitContainer(this.now(), name, options);
  }
  containerStats(name: string) {
    return containerStats(this.now(), name);
  }
  containerSize(container: Container) {
    return containerSize(this.now(), container);
  }
  containerStatPath(name: string, path: string) {
    return statPath(this.now(), name, path);
  }
  containerArchive(name: string, path: string) {
    return getArchive(this.now(), name, path);
  }
  containerUnpack(name: string, path: string, archive: Uint8Array, options: { ownedByUser: boolean }) {
    return putArchive(this.now(), name, path, archive, options);
  }
  containerExport(name: string) {
    return exportContainer(this.now(), name);
  }
  containerWrite(name: string, edits: readonly LayerEdit[]): Result<void> {
    const found = findContainer(this.now(), name);
    if (!found.ok) return found;
    writeFiles(this.now(), found.value.id, edits);
    return ok(undefined);
  }

  execCreate(name: string, execRequest: ExecRequest) {
    return createExec(this.now(), name, execRequest);
  }
  execStart(id: string, output: Output, stdin?: string) {
    return startExec(this.now, id, output, stdin);
  }
  execDetach(id: string) {
    return detachExec(this.now(), id);
  }

  signalInside(container: string, uid: number, pid: number, signal: string) {
    return signalInside(this.now(), container, uid, pid, signal);
  }

  serviceStart(container: string, request: ServiceRequest): ServiceStart {
    return startService(this.now(), container, request);
  }

  serviceSignal(id: string, signal: string): void {
    signalService(this.now(), id, signal);
  }

  serviceEnd(id: string, code: number): void {
    endService(this.now(), id, code);
  }
  networkList() {
    return listNetworks(this.now());
  }
  networkFind(name: string) {
    return findNetwork(this.now(), name);
  }
  networkMembers(network: Network) {
    return pluggedIn(this.now(), network).map(({ container }) => container);
  }
  networkInspect(name: string) {
    return inspectNetwork(this.now(), name);
  }
  networkCreate(networkRequest: NetworkRequest) {
    return createNetwork(this.now(), networkRequest);
  }
  networkPrune(fits: Aged) {
    return pruneNetworks(this.now(), fits);
  }
  networkRemove(name: string) {
    return removeNetwork(this.now(), name);
  }
  networkConnect(name: string, container: string, wish: Omit<NetworkWish, 'network'>) {
    return connectNetwork(this.now(), name, container, wish);
  }
  networkDisconnect(name: string, container: string, options: { force: boolean }) {
    return disconnectNetwork(this.now(), name, container, options);
  }

  http(from: 'host' | { container: string }, httpRequest: HttpRequest): HttpResult {
    return request(this.now(), from, httpRequest);
  }
  network(from: 'host' | { container: string }, question: NetworkQuestion): NetworkReply {
    return askNetwork(this.now(), from, question);
  }
  events(eventsRequest: EventsRequest) {
    return watchEvents(this.now(), eventsRequest);
  }
  version() {
    return version();
  }
  diskUsage() {
    return diskUsage(this.now());
  }
  info() {
    return info(this.now());
  }

  processPrinted(container: string, stream: 'stdout' | 'stderr', text: string): void {
    printLog(this.now(), container, [{ stream, text }]);
  }
  processEnded(container: string, code: number, reason?: 'oom'): void {
    endProcess(this.now(), container, code, reason);
  }
  filesWritten(target: string, edits: readonly LayerEdit[]): void {
    writeTree(this.now(), target, edits);
  }
  probePrinted(container: string, run: string, text: string): void {
    probePrinted(this.now(), container, run, text);
  }
  probeEnded(container: string, run: string, code: number): void {
    probeEnded(this.now(), container, run, code);
  }
  wake(container: string, purpose: WakePurpose = 'process'): void {
    if (purpose === 'probe') wakeProbe(this.now(), container);
    else if (purpose === 'stop' || purpose === 'restart') finishAlone(this.now(), container, purpose);
    else if (purpose === 'process') wakeContainer(this.now(), container);
    else wakeService(this.now(), purpose.slice('service:'.length));
  }
  input(container: string, exec: string | null, line: string | null): void {
    takeInput(this.now(), container, exec, line);
  }
}
