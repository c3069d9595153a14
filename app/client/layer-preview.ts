import type { Step } from '#engine/builder/dockerfile/instruction';
import { parseDockerfile } from '#engine/builder/dockerfile/parse-dockerfile';
import type { HistoryEntry, Image } from '#engine/model/image';
import type { Host, RoomState, SeatId } from '#engine/model/room-state';
import type { LayerPreviewProps, PreviewBase, PreviewStep } from '../ui/deck/layer-preview';
import { imagesOf } from './picture-of';

/**
 * The layers that a Dockerfile comes to on a host: as they are when the image of that name was made by these very
 * instructions, else as a build will make them, with what the last build has left.
 */
export function layerPreview(
  state: RoomState,
  seat: SeatId,
  dockerfile: string | null,
  reference: string,
): LayerPreviewProps {
  if (dockerfile === null) return { is: 'none' };
  const parsed = parseDockerfile(dockerfile);
  if (!parsed.ok) return { is: 'mistake', text: parsed.error.message };
  const { stages } = parsed.dockerfile;
  const last = stages.at(-1);
  const host = state.hosts.get(seat);
  if (!last || !host) return { is: 'none' };
  const from = last.base;
  const earlier = stages.slice(0, -1).find(({ name }) => name !== null && name === from.toLowerCase());
  const base = earlier ? null : imageCalled(state, host, from);
  const built = [...host.images.keys()].flatMap((id) => state.images.get(id) ?? []);
  const before = base ? longestMatch(base, last.steps, built) : [];
  const name = reference.includes(':') ? reference : `${reference}:latest`;
  const made = imageCalled(state, host, name);
  if (base && made && before.length === last.steps.length && isMadeBy(base, last.steps, made)) {
    const picture = imagesOf(state, seat).find(({ id }) => id === made.id);
    if (picture) return { is: 'image', name: reference, base: base.diffIds.length, layers: picture.layers };
  }
  return {
    is: 'plan',
    base: baseView(state, from, earlier !== undefined, base),
    earlierStages: stages.length - 1,
    steps: planned(state, last.steps, before),
  };
}

function baseView(state: RoomState, from: string, isStage: boolean, base: Image | null): PreviewBase {
  if (isStage) return { kind: 'stage', name: from };
  const size = base?.diffIds.reduce((sum, id) => sum + (state.layers.get(id)?.size ?? 0), 0) ?? 0;
  return { kind: 'image', reference: from, layers: base && { count: base.diffIds.length, size } };
}

function imageCalled(state: RoomState, host: Host, reference: string): Image | null {
  const name = /[:@][^/]*$/.test(reference) ? reference : `${reference}:latest`;
  const id = host.tags.get(name);
  return (id && state.images.get(id)) ?? null;
}

interface Matched {
  readonly entry: HistoryEntry;
  /** Its layer; null where it made none. */
  readonly diffId: Image['diffIds'][number] | null;
}

/** The steps that some image here has been made by from the same base, from the first on: the longest such run. */
function longestMatch(base: Image, steps: readonly Step[], images: readonly Image[]): readonly Matched[] {
  let longest: readonly Matched[] = [];
  for (const image of images) {
    const own = matched(base, steps, image);
    if (own.length > longest.length) longest = own;
  }
  return longest;
}

function isMadeBy(base: Image, steps: readonly Step[], image: Image): boolean {
  return (
    image.history.length === base.history.length + steps.length && matched(base, steps, image).length === steps.length
  );
}

function matched(base: Image, steps: readonly Step[], image: Image): Matched[] {
  if (!base.diffIds.every((id, index) => image.diffIds[index] === id)) return [];
  const found: Matched[] = [];
  let layer = base.diffIds.length;
  for (const [index, step] of steps.entries()) {
    const entry = image.history[base.history.length + index];
    if (!entry || !isStep(entry.created_by, step)) break;
    const diffId = entry.empty_layer ? null : (image.diffIds[layer] ?? null);
    if (diffId) layer += 1;
    found.push({ entry, diffId });
  }
  return found;
}

/** Whether a line of an image's history was made by this step, in the classic builder's words or in BuildKit's. */
function isStep(createdBy: string, { source, instruction }: Step): boolean {
  const words = createdBy.replace(/^\/bin\/sh -c #\(nop\)\s+/, '').replace(/ # buildkit$/, '');
  switch (instruction.name) {
    case 'RUN':
      return instruction.command.form === 'shell'
        ? words.endsWith(instruction.command.text)
        : instruction.command.argv.every((word) => words.includes(word));
    case 'COPY':
    case 'ADD':
      // The classic builder names the files by a digest, so their names are not in its history.
      return (
        words.startsWith(instruction.name) && (words === source || words.includes(` in ${instruction.destination}`))
      );
    default:
      return plain(words) === plain(source) || (words.startsWith(instruction.name) && sharesValue(words, source));
  }
}

function plain(text: string): string {
  return text.replace(/["'\s[\],=]+/g, ' ').trim();
}

/** History writes values differently: `EXPOSE map[80/tcp:{}]` for `EXPOSE 80`. */
function sharesValue(words: string, source: string): boolean {
  const values = plain(source).split(' ').slice(1);
  return values.length > 0 && values.every((value) => words.includes(value.replace(/\/(tcp|udp)$/, '')));
}

const LAYERLESS: ReadonlySet<Step['instruction']['name']> = new Set([
  'ARG',
  'CMD',
  'ENTRYPOINT',
  'ENV',
  'LABEL',
  'EXPOSE',
  'HEALTHCHECK',
  'MAINTAINER',
  'STOPSIGNAL',
  'USER',
  'ONBUILD',
  'SHELL',
  'VOLUME',
]);

function planned(state: RoomState, steps: readonly Step[], before: readonly Matched[]): PreviewStep[] {
  let copied = false;
  return steps.map(({ line, source, instruction }, index) => {
    const known = before[index];
    const { name } = instruction;
    if ((name === 'COPY' || name === 'ADD') && instruction.from === null) copied = true;
    const settings = known ? known.diffId === null : LAYERLESS.has(name);
    return {
      line,
      instruction: source,
      fate: settings ? 'settings' : !known ? 'made' : copied ? 'perhaps' : 'kept',
      size: known?.diffId ? (state.layers.get(known.diffId)?.size ?? null) : null,
    };
  });
}
