import type { Container } from '../../model/container';
import { madeHostConfig } from '../../model/made-host-config';
import { ok, type Result, refuse } from '../../model/result';
import { UnionFs } from '../../model/union-fs';
import type { CreateRequest } from '../api/create-request';
import { hostRoom } from '../bounds/host-room';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { findImage } from '../images/find-image';
import { lowerLayers } from '../images/lower-layers';
import { settleLinks } from '../network/links/settle-links';
import { settleNetworks } from '../network/settle-networks';
import { discardAnonymous } from '../volumes/discard-anonymous';
import { fillVolume } from '../volumes/fill-volume';
import { settleMounts } from '../volumes/settle-mounts';
import { layeredFs } from './container-fs';
import { allocateName, newContainerId } from './container-name';
import { mergeConfig } from './merge-config';
import { requestSize } from './request-size';
import { validateRecorded } from './validate-recorded';
import { validateRequest } from './validate-request';
import { writeTree } from './write-files';

/**
 * `POST /containers/create`: a container in the state `created`, with its working directory made when the image has
 * none of that name. `intermediate` marks the container of a build step.
 */
export function createContainer(
  ctx: DaemonContext,
  request: CreateRequest & { intermediate?: boolean },
): Result<Container> {
  const { tx, seat, host } = ctx;
  const image = findImage(ctx, request.image);
  if (!image.ok) return image;
  const valid = validateRequest(request);
  if (!valid.ok) return valid;
  const id = newContainerId(ctx);
  const settled = settleNetworks(ctx, request);
  if (!settled.ok) return settled;
  const checked = validateRecorded(settled.value.hostConfig);
  if (!checked.ok) return checked;
  const config = mergeConfig(request, image.value.config, settled.value.hostname ?? id.slice(0, 12));
  const [path, ...args] = [...(config.Entrypoint ?? []), ...(config.Cmd ?? [])];
  if (path === undefined) return refuse(400, 'no command specified');
  const name = allocateName(ctx, request.name);
  if (!name.ok) return name;
  const tooLarge = requestSize(request);
  if (tooLarge !== null) return refuse(400, tooLarge);
  const hasRoom = hostRoom('containers', host.containers.size);
  if (!hasRoom.ok) return hasRoom;
  const links = settleLinks(ctx, request);
  if (!links.ok) return links;
  const mounts = settleMounts(ctx, request.hostConfig, config.Volumes, (at) => {
    const entry = new UnionFs(lowerLayers(ctx, image.value), new Map()).stat(at);
    return entry !== null && entry.kind !== 'dir';
  });
  if (!mounts.ok) return mounts;
  const blocked = workingDirMistake(new UnionFs(lowerLayers(ctx, image.value), new Map()), id, config.WorkingDir);
  if (blocked !== null) {
    discardAnonymous(ctx, { mounts: mounts.value, hostConfig: request.hostConfig });
    return refuse(500, blocked);
  }
  const container: Container = {
    id,
    name: name.value,
    image: image.value.id,
    imageRef: request.image,
    created: tx.now,
    path,
    args,
    config,
    hostConfig: madeHostConfig(links.value.length > 0 ? { ...checked.value, links: links.value } : checked.value),
    state: { status: 'created', exitCode: 0, error: '' },
    restartCount: 0,
    starts: 0,
    restartDelay: 0,
    stoppedByHand: false,
    mounts: mounts.value,
    networks: settled.value.networks,
    health: null,
    ports: [],
    writable: { files: 0, bytes: 0 },
    intermediate: request.intermediate ?? false,
  };
  tx.emit({ type: 'container.created', seat, container });
  noteContainer(ctx, container, 'create');
  makeWorkingDirectory(ctx, container);
  for (const mount of container.mounts) fillVolume(ctx, layeredFs(ctx, container), mount);
  return ok(host.containers.get(id) as Container);
}

function makeWorkingDirectory(ctx: DaemonContext, container: Container): void {
  const { WorkingDir } = container.config;
  if (WorkingDir === '' || WorkingDir === '/') return;
  const fs = layeredFs(ctx, container);
  if (fs.stat(WorkingDir)) return;
  const directory = { kind: 'dir', mode: 0o755, uid: 0, gid: 0, mtime: ctx.tx.now } as const;
  writeTree(ctx, container.id, fs.mkdir(WorkingDir, directory, true));
}

/** Where the image has a file, no working directory can be made: the engine's words, or null. */
function workingDirMistake(fs: UnionFs, id: string, path: string): string | null {
  const parts = path.split('/').filter(Boolean);
  const files = parts.map((_, n) => `/${parts.slice(0, n + 1).join('/')}`);
  const file = files.find((at) => {
    const entry = fs.stat(at);
    return entry !== null && entry.kind !== 'dir';
  });
  if (file === undefined) return null;
  if (file === files.at(-1)) return `Cannot mkdir: ${path} is not a directory`;
  return `mkdir /var/lib/docker/overlay2/${id}/merged${file}: not a directory`;
}
