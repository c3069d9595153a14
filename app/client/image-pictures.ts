import type { Image } from '#engine/model/image';
import type { RoomState } from '#engine/model/room-state';
import type { PictureImage, PictureLayer } from '../ui/picture/picture-model';

/** What was drawn last of each image, and what of it depends on others: its labels and which layers others have too. */
const drawings = new WeakMap<Image, Map<string, PictureImage>>();
/** An image that is retagged again and again need not keep every drawing of it. */
const MOST_DRAWINGS = 8;

/**
 * Images as they are drawn beside each other, of one host where its tags are given; each is the same object for as long as nothing about it changes.
 */
export function imagePictures(
  state: RoomState,
  ids: readonly string[],
  labels: ReadonlyMap<string, readonly string[]>,
  tags?: ReadonlyMap<string, string>,
): PictureImage[] {
  const images = ids.flatMap((id) => state.images.get(id as Image['id']) ?? []);
  const uses = new Map<string, number>();
  for (const { diffIds } of images)
    for (const diffId of new Set(diffIds)) uses.set(diffId, (uses.get(diffId) ?? 0) + 1);
  const published = publishedLabels(state);
  return images.map((image) => {
    const names = labels.get(image.id) ?? [];
    const shared = image.diffIds.map((diffId) => (uses.get(diffId) ?? 0) > 1);
    const references = tags && referencesOf(tags, image.id, names);
    const key = JSON.stringify([names, references, shared.map(Number).join(''), published.has(image.id)]);
    const known = drawings.get(image) ?? new Map<string, PictureImage>();
    const last = known.get(key);
    if (last) return last;
    const picture: PictureImage = {
      id: image.id,
      labels: names,
      ...(references && { references }),
      layers: layersOf(state, image, shared),
      config: configOf(image),
      published: published.has(image.id),
    };
    if (known.size >= MOST_DRAWINGS) known.clear();
    drawings.set(image, known.set(key, picture));
    return picture;
  });
}

/** `name:tag` of everything in the room's registry, by image. */
export function publishedLabels(state: RoomState): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const [repository, tags] of state.registry.repositories) {
    for (const [tag, digest] of tags) {
      const image = state.registry.manifests.get(digest)?.image;
      if (image) labels.set(image, [...(labels.get(image) ?? []), `${repository}:${tag}`]);
    }
  }
  return labels;
}

/** `name:tag` of everything on a host, by image. */
export function labelsOf(tags: ReadonlyMap<string, string>): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const [reference, image] of tags) {
    const known = labels.get(image) ?? [];
    const label = familiar(reference);
    if (!known.includes(label)) labels.set(image, [...known, label]);
  }
  return labels;
}

/** The full names that stand behind labels which are none on this host themselves; undefined where all of them are. */
function referencesOf(
  tags: ReadonlyMap<string, string>,
  image: string,
  labels: readonly string[],
): readonly string[] | undefined {
  if (labels.every((label) => tags.get(label) === image)) return undefined;
  const full = [...tags].flatMap(([reference, id]) => (id === image ? [reference] : []));
  return labels.map((label) =>
    tags.get(label) === image ? label : (full.find((reference) => familiar(reference) === label) ?? label),
  );
}

/** The registry of the room is where names come from; drawing it on every label would only hide them. */
export function familiar(reference: string): string {
  return reference.replace(/^(registry|localhost):5000\//, '');
}

function layersOf(state: RoomState, image: Image, shared: readonly boolean[]): PictureLayer[] {
  const made = image.history.filter(({ empty_layer }) => !empty_layer);
  return image.diffIds.map((diffId, index) => ({
    diffId,
    size: state.layers.get(diffId)?.size ?? 0,
    createdBy: instruction(made[index]?.created_by ?? ''),
    shared: shared[index] ?? false,
  }));
}

function configOf({ config }: Image): PictureImage['config'] {
  return {
    ...(config.Cmd ? { cmd: config.Cmd.join(' ') } : {}),
    ...(config.Entrypoint ? { entrypoint: config.Entrypoint.join(' ') } : {}),
    env: config.Env,
    exposed: config.ExposedPorts,
    ...(config.WorkingDir ? { workdir: config.WorkingDir } : {}),
  };
}

/** `/bin/sh -c #(nop) COPY file:… in . ` is for machines; people wrote `COPY …`. */
function instruction(createdBy: string): string {
  const nop = /^\/bin\/sh -c #\(nop\)\s+(.*)$/s.exec(createdBy);
  if (nop) return (nop[1] ?? '').replace(/(file|dir|multi):[0-9a-f]+ in/, '… →').trim();
  const run = /^(?:\|\d+ .*?)?\/bin\/sh -c (.*)$/s.exec(createdBy);
  return run ? `RUN ${run[1]}` : createdBy;
}
