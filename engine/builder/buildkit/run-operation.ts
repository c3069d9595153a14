import { resolveUser } from '../../daemon/containers/resolve-user';
import { sandboxRunFor, shellFor } from '../../daemon/containers/sandbox-run-for';
import { textAt } from '../../daemon/containers/text-at';
import type { DaemonContext } from '../../daemon/context';
import { buildCacheId } from '../../daemon/images/build-cache-id';
import { plugIn } from '../../daemon/network/plug-in';
import { attachment } from '../../daemon/network/settle-networks';
import type { Container } from '../../model/container';
import type { Digest } from '../../model/digest';
import type { LayerEdit, LayerFiles } from '../../model/file-tree';
import type { Image } from '../../model/image';
import { PLAIN_HOST_CONFIG } from '../../model/plain-host-config';
import { UnionFs } from '../../model/union-fs';
import { findExecutable } from '../../programs/find-executable';
import { type Conversation, run } from '../../room/conversation';
import type { RunOperation } from './plan';
import type { Vertex } from './progress';
import type { PreparedMounts } from './run-mounts';
import { mountTarget } from './step-cache';

export interface RunInput {
  operation: RunOperation;
  /** Any image that the room knows; only its being there counts. */
  image: Image;
  /** Of the stage so far, bottom first. */
  diffIds: readonly Digest[];
  mounts: PreparedMounts;
  /** `name:address` for its /etc/hosts. */
  extraHosts: readonly string[];
  vertex: Vertex;
}

/**
 * Carries out a RUN in the sandbox. No container stands for it: `docker ps` never shows a step of BuildKit. Answers what
 * it wrote, mounts included.
 */
export function* runOperation(
  now: () => DaemonContext,
  { operation, image, diffIds, mounts, extraHosts, vertex }: RunInput,
): Conversation<{ code: number; files: LayerFiles }> {
  const { argv, cwd } = operation;
  const ctx = now();
  const target = mountTarget(buildCacheId(ctx.tx));
  const edits: LayerEdit[] = [...mounts.edits];
  const lower = diffIds.map((diffId) => ctx.tx.blobs.layer(diffId) ?? new Map());
  const fs = new UnionFs(lower, new Map(mounts.edits.flatMap(([path, change]) => (change ? [[path, change]] : []))));
  if (!fs.stat(cwd)) edits.push(...fs.mkdir(cwd, { kind: 'dir', mode: 0o755, uid: 0, gid: 0 }, true));
  const user = resolveUser(fs, (digest) => textAt(ctx, digest), operation.user);
  if (!user.ok) {
    vertex.print(`runc run failed: ${user.error.message}\n`);
    return { code: 1, files: new Map() };
  }
  const env = [...operation.env, ...mounts.env];
  const path = env.find((entry) => entry.startsWith('PATH='))?.slice('PATH='.length);
  const executable = findExecutable(fs, argv[0] ?? '', path, cwd);
  if (!executable.ok) {
    const why = 'runc run failed: unable to start container process: error during container init: ';
    vertex.print(`${why}${executable.message}\n`);
    return { code: executable.code, files: new Map() };
  }
  if (edits.length > 0) ctx.tx.emit({ type: 'files.changed', seat: ctx.seat, target, edits });
  try {
    const home = env.some((entry) => entry.startsWith('HOME=')) ? [] : [`HOME=${user.value.home}`];
    const step = sandboxRunFor(
      ctx,
      {
        ...standIn(ctx, target, image, operation),
        hostConfig: { ...PLAIN_HOST_CONFIG, networkMode: operation.network, extraHosts },
      },
      {
        program: { argv },
        env: [...env, ...home],
        cwd,
        user: user.value,
        tty: false,
        shell: shellFor(fs, argv),
      },
    );
    const { code, problem } = yield* run({ ...step, lower: diffIds }, (_, text) => vertex.print(text));
    return { code: problem === null ? code : code || 137, files: now().own.uppers.get(target) ?? new Map() };
  } finally {
    const last = now();
    last.tx.emit({ type: 'container.forgotten', seat: last.seat, id: target });
  }
}

/** What the sandbox has to know of a container, for a step that has none. */
function standIn(ctx: DaemonContext, id: string, image: Image, operation: RunOperation): Container {
  const { tx, host } = ctx;
  const hostname = 'buildkitsandbox';
  const container: Container = {
    id,
    name: hostname,
    image: image.id,
    imageRef: image.id,
    created: tx.now,
    path: operation.argv[0] ?? '',
    args: operation.argv.slice(1),
    config: {
      ...image.config,
      Hostname: hostname,
      Tty: false,
      OpenStdin: false,
      User: operation.user,
      WorkingDir: operation.cwd,
      Env: operation.env,
    },
    hostConfig: PLAIN_HOST_CONFIG,
    state: { status: 'running', pid: host.nextPid, startedAt: tx.now },
    restartCount: 0,
    stoppedByHand: false,
    ports: [],
    writable: { files: 0, bytes: 0 },
    mounts: [],
    networks: operation.network === 'none' ? [] : [attachment({ network: 'bridge' })],
    health: null,
    intermediate: true,
  };
  const plugs = plugIn(ctx, container);
  return plugs.ok ? { ...container, ...plugs.value } : container;
}
