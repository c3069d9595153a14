import type { BuildRequest } from '../../daemon/api/build-request';
import type { DaemonContext } from '../../daemon/context';
import type { Result } from '../../model/result';
import { BuildArgs } from '../build-args';
import type { Dockerfile } from '../dockerfile/instruction';
import { expandWord } from '../expand-word';
import { convertStage } from './convert-stage';
import type { BaseImage, Place, StagePlan } from './plan';
import { fullName, resolveImage } from './resolve-image';
import { type SolveFailure, unsolved } from './solve-failure';
import { neededStages, originsOf, stageNamed, targetStage } from './stage-graph';

/** Platform arguments that every build has (`ARG TARGETARCH` gets its value without `--build-arg`). */
const PLATFORM = ['TARGET', 'BUILD'].flatMap((side) => [
  [`${side}PLATFORM`, 'linux/amd64'],
  [`${side}OS`, 'linux'],
  [`${side}ARCH`, 'amd64'],
  [`${side}VARIANT`, ''],
]) as [string, string][];

export interface MetadataError {
  message: string;
  /** As the Dockerfile names it. */
  reference: string;
  place: Place;
}

export interface Plans {
  /** The images that were asked about, by full name, and what went wrong with them. */
  metadata: ReadonlyMap<string, MetadataError | null>;
  /** Of the stages that are needed, the target last. */
  plans: Result<readonly StagePlan[], SolveFailure>;
  /** The variables of the image that a stage begins with, as far as it is known. */
  baseEnv(stage: number): readonly string[];
}

/** Turns a Dockerfile into the stages to build; nothing is carried out. */
export function makePlans(ctx: DaemonContext, dockerfile: Dockerfile, request: BuildRequest): Plans {
  const { stages, globalArgs, escapeToken } = dockerfile;
  const metadata = new Map<string, MetadataError | null>();
  const plans = new Map<number, StagePlan>();
  const baseEnv = (stage: number) => {
    const base = plans.get(stage)?.base;
    if (base?.kind === 'image') return base.image.image.config.Env;
    return base?.kind === 'stage' ? base.stage.config.Env : ['PATH='];
  };
  const wrong = (message: string, place?: Place): Plans => ({
    metadata,
    plans: unsolved(message, place ? { place } : {}),
    baseEnv,
  });

  const args = new BuildArgs(request.buildArgs);
  for (const [name, value] of PLATFORM) args.declareGlobal(name, value);
  const bases: string[] = [];
  for (const { instruction } of globalArgs) {
    if (instruction.name !== 'ARG') continue;
    for (const { name, value } of instruction.args) {
      const expanded = value === null ? null : expandWord(value, (one) => args.globalValue(one), escapeToken);
      if (expanded && !expanded.ok) return wrong(expanded.error);
      args.declareGlobal(name, expanded?.value ?? null);
    }
  }
  for (const stage of stages) {
    const base = expandWord(stage.base, (name) => args.globalValue(name), escapeToken);
    if (!base.ok) return wrong(base.error, stage);
    if (base.value === '') return wrong(`base name (${stage.base}) should not be blank`, stage);
    bases.push(base.value);
  }
  const target = targetStage(dockerfile, request.target);
  if (target < 0) return wrong(`target stage ${JSON.stringify(request.target)} could not be found`);

  const images = new Map<string, BaseImage>();
  const ask = (reference: string, place: Place): boolean => {
    const image = resolveImage(ctx, reference, request);
    if (image.ok) images.set(reference, image.value);
    metadata.set(fullName(reference), image.ok ? null : { message: image.error, reference, place });
    return image.ok;
  };
  const needed = neededStages(dockerfile, bases, target);
  for (const index of needed) {
    const stage = stages[index];
    const base = bases[index];
    if (!stage || base === undefined) continue;
    const origins = stage.steps.flatMap((step) => originsOf(step.instruction).map((name) => ({ name, step })));
    const wanted =
      stageNamed(stages, base, index, false) < 0 && base !== 'scratch' ? [{ name: base, step: stage }] : [];
    for (const { name, step } of [
      ...wanted,
      ...origins.filter((one) => stageNamed(stages, one.name, index, true) < 0),
    ]) {
      if (!images.has(name) && !ask(name, step)) return wrong('');
    }
  }
  for (const index of needed) {
    const stage = stages[index];
    if (!stage) continue;
    const earlier = plans.get(stageNamed(stages, bases[index] ?? '', index, false));
    const image = images.get(bases[index] ?? '');
    const plan = convertStage({
      index,
      label: stage.name ?? (stages.length > 1 ? `stage-${index}` : ''),
      stage,
      base: earlier ? { kind: 'stage', stage: earlier } : image ? { kind: 'image', image } : { kind: 'scratch' },
      args,
      escapeToken,
      labels: index === target ? request.labels : [],
      networkMode: request.networkMode ?? 'default',
    });
    if (!plan.ok) return { metadata, plans: plan, baseEnv };
    plans.set(index, plan.value);
  }
  return { metadata, plans: { ok: true, value: [...plans.values()] }, baseEnv };
}
