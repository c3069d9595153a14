import { textAt } from '../../daemon/containers/text-at';
import { lowerLayers } from '../../daemon/images/lower-layers';
import type { Image } from '../../model/image';
import type { Result } from '../../model/result';
import { UnionFs } from '../../model/union-fs';
import type { Conversation } from '../../room/conversation';
import { type BuildFailure, failure, needsBuildKit } from '../build-failure';
import type { BuildState } from '../build-state';
import { chownOwner } from '../chown-owner';
import { variablesOf } from '../config-step';
import { contextFiles } from '../context-files';
import { copyInto, type Owner } from '../copy-into';
import { type CopyOrigin, findCopySources, hashOfSources } from '../copy-source';
import type { CopyInstruction } from '../dockerfile/instruction';
import { expandWord } from '../expand-word';
import { unpackSources } from '../unpack-sources';
import { imageFor } from './from';

type Outcome = Result<void, BuildFailure>;

/** COPY and ADD. The cache is asked with a checksum of what is copied, so equal content is never copied twice. */
export function* copyStep(build: BuildState, instruction: CopyInstruction): Conversation<Outcome> {
  const { name } = instruction;
  const [unknown] = instruction.buildKitOnly;
  if (unknown !== undefined) return needsBuildKit(unknown);
  const variables = variablesOf(build.config, build.args);
  const words: string[] = [];
  for (const word of [...instruction.sources, instruction.destination]) {
    const expanded = expandWord(word, variables, build.escapeToken);
    if (!expanded.ok) return failure(expanded.error);
    words.push(expanded.value);
  }
  const destination = words.pop() as string;
  const url = words.find((word) => /^(?:https?|git|ftp):\/\//.test(word));
  if (url) return failure(remoteRefusal(name, url));

  const origin = yield* originOf(build, instruction.from);
  if (!origin.ok) return origin;
  const sources = findCopySources(origin.value, words);
  if (!sources.ok) return failure(`${name} failed: ${sources.error.message}`);
  if (sources.value.length > 1 && !destination.endsWith('/')) {
    const must = 'the destination must be a directory and end with a /';
    return failure(`When using ${name} with more than one source file, ${must}`);
  }
  const chown = instruction.chown === null ? null : expandWord(instruction.chown, variables, build.escapeToken);
  if (chown && !chown.ok) return failure(chown.error);
  const chowned = chown ? `--chown=${chown.value} ` : '';
  const createdBy = build.nop(`${name} ${chowned}${hashOfSources(sources.value)} in ${destination} `, ' ');
  if (build.probeCache(createdBy, build.config)) return { ok: true, value: undefined };

  const files = new UnionFs(build.image ? lowerLayers(build.now(), build.image) : [], new Map());
  const owner = ownerOf(build, files, chown?.value ?? null);
  if (!owner.ok) return owner;
  const unpacked = name === 'ADD' ? unpackSources(sources.value, build.now().tx.blobs) : sources;
  if (!unpacked.ok) return unpacked;
  const copied = copyInto(files, build.config.WorkingDir, destination, unpacked.value, owner.value);
  if (!copied.ok) return failure(`${name} failed: ${copied.error.message}`);
  return build.commit(createdBy, build.config, files.upper);
}

/** The build context, an earlier stage by name or number, or any image. */
function* originOf(build: BuildState, from: string | null): Conversation<Result<CopyOrigin, BuildFailure>> {
  const { blobs } = build.now().tx;
  if (from === null) {
    return { ok: true, value: { files: contextFiles(build.request.context), blobs, isContext: true } };
  }
  const isNumber = /^\d+$/.test(from);
  const stage = isNumber ? build.stages[Number(from)] : build.stages.find(({ name }) => name === from.toLowerCase());
  if (stage) return { ok: true, value: imageOrigin(build, stage.image) };
  if (isNumber) {
    const isThis = Number(from) === build.stages.length;
    return failure(
      `invalid from flag value ${from}: ${isThis ? 'refers to current build stage' : 'index out of bounds'}`,
    );
  }
  const image = yield* imageFor(build, from, false);
  if (!image.ok) return failure(`invalid from flag value ${from}: ${image.error.message}`);
  return { ok: true, value: imageOrigin(build, image.value) };
}

function imageOrigin(build: BuildState, image: Image | null): CopyOrigin {
  const files = new UnionFs(image ? lowerLayers(build.now(), image) : [], new Map());
  return { files, blobs: build.now().tx.blobs, isContext: false };
}

/** Files are root's unless `--chown` names somebody, by number or after the image's own /etc/passwd. */
function ownerOf(build: BuildState, files: UnionFs, chown: string | null): Result<Owner, BuildFailure> {
  if (chown === null) return { ok: true, value: { uid: 0, gid: 0 } };
  const owner = chownOwner(files, (digest) => textAt(build.now(), digest), chown);
  return owner.ok ? owner : failure(`unable to convert uid/gid chown string to host mapping: ${owner.error}`);
}

function remoteRefusal(name: 'ADD' | 'COPY', url: string): string {
  if (name === 'COPY') return "COPY failed: source can't be a URL for COPY";
  const host = /^\w+:\/\/([^/:]+)/.exec(url)?.[1] ?? url;
  return `ADD failed: Get ${JSON.stringify(url)}: dial tcp: lookup ${host}: no such host`;
}
