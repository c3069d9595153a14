import type { BuildRequest } from '../../daemon/api/build-request';
import type { DaemonContext } from '../../daemon/context';
import { foreignPlatform, judgePlatform } from '../../model/platform';
import { parseReference } from '../../model/reference';
import type { Result } from '../../model/result';
import { BuildArgs } from '../build-args';
import { declareGlobals } from '../declare-globals';
import type { Dockerfile, Stage } from '../dockerfile/instruction';
import { expandWord } from '../expand-word';
import { convertStage } from './convert-stage';
import type { BaseImage, Place, StagePlan } from './plan';
import { PLATFORM_ARGS } from './platform-args';
import { fullName, resolveImage } from './resolve-image';
import { type SolveFailure, unsolved } from './solve-failure';
import { neededStages, originMistake, originsOf, stageNamed, stageOfOrigin, targetStage } from './stage-graph';

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
  /** True when what is wrong with the stages shows before a look at their steps and at the context. */
  isWrongAtOnce: boolean;
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
    isWrongAtOnce: true,
    baseEnv,
  });

  const args = new BuildArgs(request.buildArgs);
  for (const [name, value] of PLATFORM_ARGS) args.declareGlobal(name, value);
  const bases: string[] = [];
  for (const step of globalArgs) {
    const declared = declareGlobals(args, step, escapeToken);
    if (!declared.ok) return wrong(declared.error, step);
  }
  for (const stage of stages) {
    const base = expandWord(stage.base, (name) => args.globalValue(name), escapeToken);
    if (!base.ok) return wrong(base.error, stage);
    if (base.value === '') return wrong(`base name (${stage.base}) should not be blank`, stage);
    bases.push(base.value);
    const platform = platformMistake(stage, args, escapeToken);
    if (platform !== null) return wrong(platform, stage);
  }
  const target = targetStage(dockerfile, request.target);
  if (target < 0) return wrong(`target stage ${JSON.stringify(request.target)} could not be found`);

  const needed = neededStages(dockerfile, bases, target);
  const origin = originMistake(dockerfile, needed);
  if (origin) return { metadata, plans: { ok: false, error: origin }, isWrongAtOnce: true, baseEnv };

  const images = new Map<string, BaseImage>();
  const ask = (reference: string, place: Place): boolean => {
    const image = resolveImage(ctx, reference, request);
    if (image.ok) images.set(reference, image.value);
    metadata.set(fullName(reference), image.ok ? null : { message: image.error, reference, place });
    return image.ok;
  };
  for (const index of needed) {
    const stage = stages[index];
    const base = bases[index];
    if (!stage || base === undefined) continue;
    const isImage = stageNamed(stages, base, index) < 0 && base !== 'scratch';
    const origins = originsOf(stage).filter(({ origin: name }) => stageOfOrigin(stages, name) < 0);
    const wanted = origins.map(({ origin: name, step }) => ({ name, place: step as Place }));
    for (const { name, place } of isImage ? [{ name: base, place: stage }, ...wanted] : wanted) {
      if (images.has(name)) continue;
      const parsed = parseReference(name);
      if (!parsed.ok) return wrong(`failed to parse stage name ${JSON.stringify(name)}: ${parsed.error}`, place);
      // The metadata say what is wrong with it.
      if (!ask(name, place)) return wrong('');
    }
  }
  const isOnly = stages.length === 1 && originsOf(stages[0]).length === 0;
  for (const index of needed) {
    const stage = stages[index];
    if (!stage) continue;
    const earlier = plans.get(stageNamed(stages, bases[index] ?? '', index));
    const image = images.get(bases[index] ?? '');
    const plan = convertStage({
      index,
      label: isOnly ? '' : (stage.name ?? `stage-${index}`),
      stage,
      base: earlier ? { kind: 'stage', stage: earlier } : image ? { kind: 'image', image } : { kind: 'scratch' },
      args,
      escapeToken,
      labels: index === target ? request.labels : [],
      networkMode: request.networkMode ?? 'default',
    });
    if (!plan.ok) return { metadata, plans: plan, isWrongAtOnce: false, baseEnv };
    plans.set(index, plan.value);
  }
  return { metadata, plans: { ok: true, value: [...plans.values()] }, isWrongAtOnce: false, baseEnv };
}

/** Why the `--platform` of a FROM cannot be had, or null. */
function platformMistake({ platform }: Stage, args: BuildArgs, escapeToken: string): string | null {
  if (platform === null) return null;
  const expanded = expandWord(platform, (name) => args.globalValue(name), escapeToken);
  if (!expanded.ok) return `failed to process arguments for platform ${platform}: ${expanded.error}`;
  if (expanded.value === '') return `empty platform value from expression ${platform}`;
  const judgement = judgePlatform(expanded.value);
  if (judgement.kind === 'wrong') return `failed to parse platform ${platform}: ${judgement.why}`;
  return judgement.kind === 'foreign' ? foreignPlatform(expanded.value) : null;
}
