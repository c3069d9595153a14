import type { BuildOutcome, BuildOutput } from '../daemon/api/build-outcome';
import type { BuildRequest } from '../daemon/api/build-request';
import type { DaemonContext } from '../daemon/context';
import { setTag } from '../daemon/images/tag-image';
import { shortId } from '../model/digest';
import { familiarReference, parseReference, type Reference } from '../model/reference';
import type { Result } from '../model/result';
import type { Conversation } from '../room/conversation';
import { type BuildFailure, failure } from './build-failure';
import { BuildState } from './build-state';
import { declareGlobals } from './declare-globals';
import type { Dockerfile, Stage, Step } from './dockerfile/instruction';
import { parseDockerfile } from './dockerfile/parse-dockerfile';
import { red } from './red';
import { dispatch, dispatchTriggers } from './steps/dispatch';
import { fromStep } from './steps/from';

/**
 * Builds an image as the classic builder does (docker-facts §6.5): all stages up to the target, in order, one image
 * per step. Mistakes in the Dockerfile refuse the build before its first step; a failing step leaves the images of
 * the steps before it, so that the next build finds them in the cache.
 *
 * @param dockerfile the text of the Dockerfile
 */
export function* runBuild(
  now: () => DaemonContext,
  request: BuildRequest,
  dockerfile: string,
  output: BuildOutput,
): Conversation<BuildOutcome> {
  const tags: Reference[] = [];
  for (const tag of request.tags) {
    const parsed = parseReference(tag);
    if (!parsed.ok) return refused(parsed.error);
    if (parsed.value.digest) return refused('build tag cannot contain a digest');
    tags.push(parsed.value);
  }
  const parsed = parseDockerfile(dockerfile, request.dockerfile.replace(/^\//, ''));
  if (!parsed.ok) return refused(parsed.error.message);
  const stages = stagesToBuild(parsed.dockerfile, request);
  if (!stages) return refused(`target stage ${JSON.stringify(request.target)} could not be found`);

  warnOfEmptyContinuations(parsed.dockerfile, output);
  const build = new BuildState(now, request, output, parsed.dockerfile.escapeToken);
  const outcome = yield* carryOut(build, parsed.dockerfile.globalArgs, stages);
  if (!outcome.ok) return { ok: false, kind: 'failed', ...outcome.error };

  const unconsumed = build.args.unconsumed();
  if (unconsumed.length > 0) {
    output.stream(red(`[Warning] One or more build-args [${unconsumed.join(' ')}] were not consumed\n`));
  }
  const { image } = build;
  if (!image) {
    return { ok: false, kind: 'failed', message: 'No image was generated. Is your Dockerfile empty?', code: 1 };
  }
  output.stream(`Successfully built ${shortId(image.id)}\n`);
  for (const tag of tags) {
    const reference = familiarReference(tag);
    setTag(now(), reference, image.id);
    output.stream(`Successfully tagged ${reference}\n`);
  }
  return { ok: true, image: image.id };
}

function* carryOut(
  build: BuildState,
  globalArgs: readonly Step[],
  stages: readonly Stage[],
): Conversation<Result<void, BuildFailure>> {
  const total = globalArgs.length + stages.reduce((sum, { steps }) => sum + 1 + steps.length, 0);
  let count = 0;
  const announce = (source: string) => {
    count += 1;
    build.output.stream(`Step ${count}/${total} : ${source}\n`);
  };
  for (const step of globalArgs) {
    announce(step.source);
    const declared = declareGlobals(build.args, step, build.escapeToken);
    if (!declared.ok) return failure(declared.error);
  }
  for (const stage of stages) {
    if (stage.name !== null && build.stages.some(({ name }) => name === stage.name)) {
      return failure(`duplicate name ${stage.name}`);
    }
    announce(stage.source);
    const begun = yield* fromStep(build, stage);
    if (!begun.ok) return begun;
    const triggered = yield* dispatchTriggers(build, build.image?.config.OnBuild ?? []);
    if (!triggered.ok) return triggered;
    build.showImage();
    for (const step of stage.steps) {
      announce(step.source);
      const outcome = yield* dispatch(build, step.instruction);
      if (!outcome.ok) return outcome;
      build.showImage();
    }
    build.stages.push({ name: stage.name, image: build.image });
  }
  return { ok: true, value: undefined };
}

/** Stages up to the target, the last with a LABEL step for `--label`; null when there is no such target. */
function stagesToBuild({ stages }: Dockerfile, { target, labels }: BuildRequest): Stage[] | null {
  let last = stages.length - 1;
  if (target !== null && target !== '') {
    last = stages.findIndex(({ name }) => name === target.toLowerCase());
    if (last < 0) return null;
  }
  const wanted = stages.slice(0, last + 1);
  const final = wanted.at(-1);
  if (!final || labels.length === 0) return wanted;
  const pairs = [...labels]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [quoted(key), quoted(value)] as const);
  const source = `LABEL ${pairs.map(([key, value]) => `${key}=${value}`).join(' ')}`;
  const { line, endLine } = final;
  const step: Step = { line, endLine, source, instruction: { name: 'LABEL', pairs, isOldForm: false } };
  return [...wanted.slice(0, -1), { ...final, steps: [...final.steps, step] }];
}

function warnOfEmptyContinuations({ emptyContinuations }: Dockerfile, output: BuildOutput): void {
  if (emptyContinuations.length === 0) return;
  const lines = emptyContinuations.map(({ text }) => `[WARNING]: Empty continuation line found in: ${text}\n`);
  lines.push('[WARNING]: Empty continuation lines will become errors in a future release.\n');
  output.stream(red(lines.join('')));
}

/** Single quotes keep variables and spaces as they are. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'"'"'`)}'`;
}

function refused(message: string): BuildOutcome {
  return { ok: false, kind: 'refused', message, code: 1 };
}
