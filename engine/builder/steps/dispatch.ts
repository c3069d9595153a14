import { lowerLayers } from '../../daemon/images/lower-layers';
import { shortId } from '../../model/digest';
import type { LayerFiles } from '../../model/file-tree';
import type { ContainerConfig } from '../../model/image';
import type { Result } from '../../model/result';
import { UnionFs } from '../../model/union-fs';
import type { Conversation } from '../../room/conversation';
import { type BuildFailure, failure } from '../build-failure';
import type { BuildState } from '../build-state';
import { type ConfigInstruction, configStep } from '../config-step';
import type { Instruction } from '../dockerfile/instruction';
import { parseSingleInstruction } from '../dockerfile/parse-dockerfile';
import { plainList } from '../go-format';
import { makeWorkingDirectory } from '../make-working-directory';
import { copyStep } from './copy';
import { runStep } from './run';

type Outcome = Result<void, BuildFailure>;

/** Carries out one instruction: the build's image and configuration are then those after it. */
export function* dispatch(build: BuildState, instruction: Instruction): Conversation<Outcome> {
  switch (instruction.name) {
    case 'RUN':
      return yield* runStep(build, instruction);
    case 'COPY':
    case 'ADD':
      return yield* copyStep(build, instruction);
    default:
      return changeConfig(build, instruction);
  }
}

/** Instructions that the image of this stage has left for its children (ONBUILD). */
export function* dispatchTriggers(build: BuildState, triggers: readonly string[]): Conversation<Outcome> {
  if (triggers.length > 0) {
    build.output.stream(`# Executing ${triggers.length} build trigger${triggers.length > 1 ? 's' : ''}\n`);
  }
  for (const trigger of triggers) {
    const parsed = parseSingleInstruction(trigger);
    if (!parsed.ok) return failure(parsed.error);
    const outcome = yield* dispatch(build, parsed.instruction);
    if (!outcome.ok) return outcome;
  }
  return { ok: true, value: undefined };
}

/** A step without a command of its own. Docker makes and removes a container for it all the same, and says so. */
function changeConfig(build: BuildState, instruction: ConfigInstruction): Outcome {
  const { config, args, escapeToken, cmdSet } = build;
  const step = configStep(instruction, { config, args, escapeToken, cmdSet });
  if (!step.ok) return step;
  const { value } = step;
  if (value.author !== undefined) build.author = value.author;
  if (value.cmdSet) build.cmdSet = true;
  const check = config.Healthcheck?.Test ?? [];
  if (instruction.name === 'HEALTHCHECK' && check.length > 0 && check[0] !== 'NONE') {
    build.output.stream(`Note: overriding previous HEALTHCHECK: ${plainList(check)}\n`);
  }
  const createdBy = build.nop(value.comment, instruction.name === 'WORKDIR' ? ' ' : '  ');
  if (build.probeCache(createdBy, value.config)) return { ok: true, value: undefined };

  const id = build.now().tx.randomHex(32);
  build.output.stream(` ---> Running in ${shortId(id)}\n`);
  const made = instruction.name === 'WORKDIR' ? workingDirectory(build, value.config) : null;
  if (made && !made.ok) return made;
  if (build.request.removal !== 'never') {
    build.output.stream(` ---> Removed intermediate container ${shortId(id)}\n`);
  }
  return build.commit(createdBy, value.config, made?.value ?? null);
}

/** WORKDIR makes a layer only when there is no such directory yet (docker-facts §6.2). */
function workingDirectory(build: BuildState, { WorkingDir }: ContainerConfig): Result<LayerFiles, BuildFailure> {
  const files = new UnionFs(build.image ? lowerLayers(build.now(), build.image) : [], new Map());
  if (makeWorkingDirectory(files, WorkingDir)) return { ok: true, value: files.upper };
  return failure(`Cannot mkdir: ${WorkingDir} is not a directory`);
}
