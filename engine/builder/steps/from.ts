import { findImage } from '../../daemon/images/find-image';
import { pullImage } from '../../daemon/images/pull-image';
import type { Image } from '../../model/image';
import { foreignPlatform, judgePlatform } from '../../model/platform';
import { familiarReference, parseReference } from '../../model/reference';
import type { Result } from '../../model/result';
import { loginAmong } from '../../registry/login-among';
import type { Conversation } from '../../room/conversation';
import { type BuildFailure, failure } from '../build-failure';
import type { BuildState } from '../build-state';
import type { Stage } from '../dockerfile/instruction';
import { expandWord } from '../expand-word';

/** Begins a stage: on an earlier stage, on an image (pulled when it is not here), or on nothing (`scratch`). */
export function* fromStep(build: BuildState, stage: Stage): Conversation<Result<void, BuildFailure>> {
  const platform = platformFailure(build, stage);
  if (platform) return platform;
  const base = expandWord(stage.base, (name) => build.args.globalValue(name), build.escapeToken);
  if (!base.ok) return failure(base.error);
  if (base.value === '') return failure(`base name (${stage.base}) should not be blank`);
  const earlier = build.stages.find(({ name }) => name === base.value.toLowerCase());
  if (earlier) {
    if (!earlier.image) return failure(`No such image: ${base.value}`);
    build.beginStage(earlier.image);
    return { ok: true, value: undefined };
  }
  if (base.value === 'scratch') {
    build.beginStage(null);
    return { ok: true, value: undefined };
  }
  const image = yield* imageFor(build, base.value, build.request.pull);
  if (!image.ok) return image;
  build.beginStage(image.value);
  return { ok: true, value: undefined };
}

/** A platform of which all variables are unknown is no platform: the classic builder sets no `$BUILDPLATFORM`. */
function platformFailure(build: BuildState, { platform }: Stage): ReturnType<typeof failure> | null {
  if (platform === null) return null;
  const expanded = expandWord(platform, (name) => build.args.globalValue(name), build.escapeToken);
  if (!expanded.ok) return failure(`failed to process arguments for platform ${platform}: ${expanded.error}`);
  const judgement = judgePlatform(expanded.value);
  if (judgement.kind === 'wrong') return failure(`failed to parse platform ${expanded.value}: ${judgement.why}`);
  return judgement.kind === 'foreign' ? failure(foreignPlatform(expanded.value)) : null;
}

/** An image by name, pulled into this host when it is missing or a fresh one is wanted. */
export function* imageFor(
  build: BuildState,
  reference: string,
  pull: boolean,
): Conversation<Result<Image, BuildFailure>> {
  const parsed = parseReference(reference);
  const here = findImage(build.now(), reference);
  if (here.ok && !pull) return here;
  if (!parsed.ok) return here.ok ? here : failure(parsed.error);
  const credentials = loginAmong(build.request.logins ?? [], parsed.value.domain);
  const options = { allTags: false, credentials };
  const pulled = yield* pullImage(build.now, familiarReference(parsed.value), options, build.output.progress);
  if (!pulled.ok) return failure(pulled.error.message);
  const found = findImage(build.now(), reference);
  return found.ok ? found : failure(found.error.message);
}
