import type { CreateRequest } from '../../daemon/api/create-request';
import { containerFs } from '../../daemon/containers/container-fs';
import { createContainer } from '../../daemon/containers/create-container';
import { discardContainer } from '../../daemon/containers/discard-container';
import { endProcess } from '../../daemon/containers/end-process';
import { resolveUser } from '../../daemon/containers/resolve-user';
import { RUNTIME_INIT } from '../../daemon/containers/runtime-words';
import { sandboxRunFor } from '../../daemon/containers/sandbox-run-for';
import { textAt } from '../../daemon/containers/text-at';
import type { DaemonContext } from '../../daemon/context';
import { noteContainer } from '../../daemon/events/note-container';
import { notePlugs } from '../../daemon/network/note-plugs';
import { plugIn } from '../../daemon/network/plug-in';
import type { Container } from '../../model/container';
import { shortId } from '../../model/digest';
import type { LayerFiles } from '../../model/file-tree';
import type { Image } from '../../model/image';
import { resolvePath } from '../../model/path';
import { PLAIN_HOST_CONFIG } from '../../model/plain-host-config';
import type { Result } from '../../model/result';
import { findExecutable } from '../../programs/find-executable';
import { type Conversation, run } from '../../room/conversation';
import { type BuildFailure, failure, needsBuildKit } from '../build-failure';
import type { BuildState } from '../build-state';
import { DEFAULT_SHELL } from '../config-step';
import type { RunInstruction } from '../dockerfile/instruction';
import { red } from '../red';

type Outcome = Result<void, BuildFailure>;

/**
 * RUN: a container from the image so far, the command in it, and its writable layer as the next layer. The cache is
 * asked with the text and the build arguments, never with the outcome (docker-facts §6.3). When the command fails its
 * container is left behind (docker-facts §6.5).
 */
export function* runStep(build: BuildState, instruction: RunInstruction): Conversation<Outcome> {
  const [unknown] = instruction.buildKitOnly;
  if (unknown !== undefined) return needsBuildKit(unknown);
  const shell = build.config.Shell ?? DEFAULT_SHELL;
  const { command } = instruction;
  const argv = command.form === 'exec' ? [...command.argv] : [...shell, ...(command.text === '' ? [] : [command.text])];
  const { environment, cached } = build.args.assignments(build.config.Env);
  const createdBy = [...(cached.length > 0 ? [`|${cached.length}`, ...cached] : []), ...argv].join(' ');
  if (build.probeCache(createdBy, build.config)) return { ok: true, value: undefined };
  if (!build.image) return failure(`${RUNTIME_INIT}exec: ${JSON.stringify(argv[0] ?? '')}: ${NOT_FOUND}: unknown`);

  const created = createContainer(build.now(), {
    ...requestFor(build, build.image, argv, environment),
    intermediate: true,
  });
  if (!created.ok) return failure(created.error.message);
  const { id } = created.value;
  build.output.stream(` ---> Running in ${shortId(id)}\n`);
  const begun = begin(build.now(), created.value, argv);
  if (!begun.ok) return begun;

  let settled = false;
  try {
    const step = sandboxRunFor(build.now(), begun.value, { program: { argv }, tty: false });
    const { code, problem } = yield* run(step, (stream, text) => {
      build.output.stream(stream === 'stderr' ? red(text) : text);
    });
    settled = true;
    const ended = conclude(build.now(), id, problem === null ? code : code || 137);
    const { removal } = build.request;
    if (ended.code !== 0 || !ended.files) {
      if (removal === 'always') {
        build.output.stream(` ---> Removed intermediate container ${shortId(id)}\n`);
        discardContainer(build.now(), id, { volumes: true });
      }
      return failure(`The command '${argv.join(' ')}' returned a non-zero code: ${ended.code}`, ended.code);
    }
    if (removal !== 'never') {
      build.output.stream(` ---> Removed intermediate container ${shortId(id)}\n`);
      discardContainer(build.now(), id, { volumes: true });
    }
    return build.commit(createdBy, build.config, outsideVolumes(ended.files, build.config.Volumes));
  } finally {
    // Ctrl-C ends the conversation at the run: its container must not go on without a process.
    if (!settled) endProcess(build.now(), id, 130);
  }
}

/** What a step writes below a VOLUME is in the volume, and gone with it. */
function outsideVolumes(files: LayerFiles, volumes: readonly string[]): LayerFiles {
  if (volumes.length === 0) return files;
  const roots = volumes.map((volume) => resolvePath('/', volume));
  return new Map([...files].filter(([path]) => !roots.some((root) => path === root || path.startsWith(`${root}/`))));
}

const NOT_FOUND = 'executable file not found in $PATH';

/** Marks the container as running, after the checks that a real start makes. */
function begin(ctx: DaemonContext, container: Container, argv: readonly string[]): Result<Container, BuildFailure> {
  const { tx, seat, host } = ctx;
  const { id, config } = container;
  const refuseStart = (message: string, exitCode: number): { ok: false; error: BuildFailure } => {
    const state = { status: 'created' as const, exitCode, error: message };
    tx.emit({ type: 'container.changed', seat, id, state, stoppedByHand: false });
    return failure(message);
  };
  const fs = containerFs(ctx, container);
  const user = resolveUser(fs, (digest) => textAt(ctx, digest), config.User);
  if (!user.ok) return refuseStart(user.error.message, 128);
  const path = config.Env.find((entry) => entry.startsWith('PATH='))?.slice('PATH='.length);
  const executable = findExecutable(fs, argv[0] ?? '', path, config.WorkingDir || '/');
  if (!executable.ok) return refuseStart(`${RUNTIME_INIT}${executable.message}: unknown`, executable.code);
  const plugs = plugIn(ctx, container);
  if (!plugs.ok) return refuseStart(plugs.error.message, 128);
  noteContainer(ctx, container, 'attach');
  notePlugs(ctx, { ...container, ...plugs.value }, 'connect');
  tx.emit({ type: 'container.started', seat, id, pid: host.nextPid, ...plugs.value, restarted: false });
  noteContainer(ctx, container, 'start');
  return { ok: true, value: host.containers.get(id) as Container };
}

/** What came of the command: its code and, if the container is still there, what it wrote. */
function conclude(ctx: DaemonContext, id: string, code: number): { code: number; files: LayerFiles | null } {
  const container = ctx.host.containers.get(id);
  if (!container) return { code: 137, files: null };
  const { state } = container;
  // Somebody stopped or killed it from another terminal.
  const stopped = state.status === 'exited' || state.status === 'dead';
  endProcess(ctx, id, code);
  return { code: stopped ? state.exitCode || 137 : code, files: ctx.own.uppers.get(id) ?? new Map() };
}

function requestFor(
  { request }: BuildState,
  image: Image,
  argv: readonly string[],
  env: readonly string[],
): CreateRequest {
  const { networkMode = 'default', extraHosts = [], memory = 0 } = request;
  return {
    name: null,
    image: image.id,
    cmd: argv,
    entrypoint: [],
    env,
    labels: [],
    workingDir: null,
    user: null,
    hostname: null,
    exposedPorts: [],
    tty: false,
    openStdin: false,
    stopSignal: null,
    stopTimeout: null,
    hostConfig: { ...PLAIN_HOST_CONFIG, networkMode, extraHosts, memory },
  };
}
