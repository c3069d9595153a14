import type { Container } from '#engine/model/container';
import { shortId } from '#engine/model/digest';
import type { Image } from '#engine/model/image';
import type { Host, RoomState, Seat, SeatId } from '#engine/model/room-state';
import type {
  PictureContainer,
  PictureDoor,
  PictureImage,
  PictureLayer,
  PictureSeat,
} from '../ui/picture/picture-model';

/** The containers of one seat as they are drawn, newest last. */
export function containersOf(state: RoomState, seatId: SeatId, mine: SeatId | null): PictureContainer[] {
  const host = state.hosts.get(seatId);
  const seat = state.seats.get(seatId);
  if (!host || !seat) return [];
  return [...host.containers.values()]
    .filter((container) => !container.intermediate)
    .map((container) => drawn(state, host, seat, container, mine));
}

/** The containers of everybody, in the order of their creation: every screen gives them the same places. */
export function allContainers(state: RoomState, mine: SeatId | null): PictureContainer[] {
  const created = (container: PictureContainer) =>
    state.hosts.get(container.seat.id)?.containers.get(container.id)?.created ?? 0;
  return [...state.seats.keys()]
    .flatMap((seat) => containersOf(state, seat, mine))
    .map((container) => ({ container, at: created(container) }))
    .sort((a, b) => a.at - b.at || (a.container.id < b.container.id ? -1 : 1))
    .map(({ container }) => container);
}

/** The images of one host that a person would see with `docker images`, newest last. */
export function imagesOf(state: RoomState, seat: SeatId): PictureImage[] {
  const host = state.hosts.get(seat);
  if (!host) return [];
  const labels = labelsOf(host.tags);
  const used = new Set([...host.containers.values()].filter((c) => !c.intermediate).map(({ image }) => image));
  const parents = new Set([...host.images.values()].map(({ parent }) => parent));
  const shown = [...host.images.keys()].filter((id) => labels.has(id) || used.has(id) || !parents.has(id));
  return imagePictures(state, shown, labels);
}

/** The images in the room's registry. */
export function publishedImages(state: RoomState): PictureImage[] {
  const labels = publishedLabels(state);
  return imagePictures(state, [...labels.keys()], labels);
}

/** Published images, and those that have containers without being published. */
export function classImages(state: RoomState): PictureImage[] {
  const labels = publishedLabels(state);
  for (const host of state.hosts.values()) {
    const own = labelsOf(host.tags);
    for (const { image, imageRef, intermediate } of host.containers.values()) {
      if (!intermediate && !labels.has(image)) labels.set(image, own.get(image) ?? [familiar(imageRef)]);
    }
  }
  return imagePictures(state, [...labels.keys()], labels);
}

export function pictureSeat(seat: Seat): PictureSeat {
  return { id: seat.id, name: seat.name, look: seat.look };
}

/** What was drawn last of each record. Records are replaced when they change, so the same one looks the same. */
const drawings = new WeakMap<Container, { seat: Seat; picture: PictureContainer }>();

/** Answers the same object for as long as nothing about it changes: hundreds of them need not be drawn again. */
function drawn(state: RoomState, host: Host, seat: Seat, container: Container, mine: SeatId | null): PictureContainer {
  const { image, imageRef } = container;
  const moved = host.tags.get(imageRef) !== undefined && host.tags.get(imageRef) !== image;
  const label = moved || !state.images.has(image) ? shortId(image) : familiar(imageRef);
  const last = drawings.get(container);
  if (last?.seat === seat && last.picture.image.label === label && last.picture.mine === (seat.id === mine)) {
    return last.picture;
  }
  const picture = draw(seat, container, label, seat.id === mine);
  drawings.set(container, { seat, picture });
  return picture;
}

function draw(seat: Seat, container: Container, label: string, mine: boolean): PictureContainer {
  const { id, name, image, state: now, config, ports, writable } = container;
  const open = ports.filter(({ hostIp }) => !hostIp.includes(':'));
  const published = new Set(open.map(({ containerPort }) => containerPort));
  const doors: PictureDoor[] = open.map(({ hostPort, containerPort }) => ({ hostPort, containerPort }));
  for (const exposed of config.ExposedPorts) {
    const containerPort = Number.parseInt(exposed, 10);
    const asked = container.hostConfig.portRequests.find((request) => request.containerPort === containerPort);
    if (!published.has(containerPort) && !(asked && now.status !== 'running'))
      doors.push({ hostPort: null, containerPort });
  }
  return {
    id,
    name,
    seat: pictureSeat(seat),
    image: { id: image, label },
    state: { status: now.status, ...('exitCode' in now ? { exitCode: now.exitCode } : {}) },
    doors,
    writable,
    mine,
  };
}

function imagePictures(
  state: RoomState,
  ids: readonly string[],
  labels: ReadonlyMap<string, readonly string[]>,
): PictureImage[] {
  const images = ids.flatMap((id) => state.images.get(id as Image['id']) ?? []);
  const uses = new Map<string, number>();
  for (const { diffIds } of images) for (const diffId of diffIds) uses.set(diffId, (uses.get(diffId) ?? 0) + 1);
  const published = publishedLabels(state);
  return images.map((image) => ({
    id: image.id,
    labels: labels.get(image.id) ?? [],
    layers: layersOf(state, image, uses),
    config: configOf(image),
    published: published.has(image.id),
  }));
}

function layersOf(state: RoomState, image: Image, uses: ReadonlyMap<string, number>): PictureLayer[] {
  const made = image.history.filter(({ empty_layer }) => !empty_layer);
  return image.diffIds.map((diffId, index) => ({
    diffId,
    size: state.layers.get(diffId)?.size ?? 0,
    createdBy: instruction(made[index]?.created_by ?? ''),
    shared: (uses.get(diffId) ?? 0) > 1,
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

function publishedLabels(state: RoomState): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const [repository, tags] of state.registry.repositories) {
    for (const [tag, digest] of tags) {
      const image = state.registry.manifests.get(digest)?.image;
      if (image) labels.set(image, [...(labels.get(image) ?? []), `${repository}:${tag}`]);
    }
  }
  return labels;
}

function labelsOf(tags: ReadonlyMap<string, string>): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const [reference, image] of tags) {
    const known = labels.get(image) ?? [];
    const label = familiar(reference);
    if (!known.includes(label)) labels.set(image, [...known, label]);
  }
  return labels;
}

/** The registry of the room is where names come from; drawing it on every label would only hide them. */
function familiar(reference: string): string {
  return reference.replace(/^(registry|localhost):5000\//, '');
}
