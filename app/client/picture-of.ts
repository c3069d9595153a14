import type { Network } from '#engine/model/network';
import type { Host, RoomState, SeatId } from '#engine/model/room-state';
import type { Volume } from '#engine/model/volume';
import type {
  HostTies,
  PictureContainer,
  PictureHost,
  PictureImage,
  PictureNetwork,
  PictureSeat,
  PictureVolume,
} from '../ui/picture/picture-model';
import { containerPicture, isOwn, volumeKey } from './container-picture';
import { familiar, imagePictures, labelsOf, publishedLabels } from './image-pictures';
import { sameArray } from './same-array';
import { pictureSeat } from './seat-picture';

/*
 * Everything here answers the same object, down to the arrays, for as long as nothing in it has changed: a screen that
 * compares by identity draws only what an event has touched.
 */

/** The containers of one seat as they are drawn, newest last. */
export function containersOf(state: RoomState, seatId: SeatId, mine: SeatId | null): readonly PictureContainer[] {
  const host = state.hosts.get(seatId);
  const seat = state.seats.get(seatId);
  if (!host || !seat) return NOTHING;
  const parts = partsOf(state, host, pictureSeat(state, seat, mine));
  const before = lists.get(host);
  if (before?.mine === mine && sameArray(before.parts, parts) === before.parts) return before.containers;
  const drawn: PictureContainer[] = [];
  for (const container of host.containers.values()) {
    if (!container.intermediate) drawn.push(containerPicture(state, host, seat, container, mine));
  }
  const containers = last(host, `containers ${mine}`, drawn);
  lists.set(host, { mine, parts, containers });
  return containers;
}

/** Everything that the drawings of a host's containers are made from: comparing that is quicker than drawing. */
function partsOf(state: RoomState, host: Host, owner: PictureSeat): readonly unknown[] {
  const parts: unknown[] = [owner, state.images.size];
  for (const container of host.containers.values()) parts.push(container);
  for (const network of host.networks.values()) parts.push(network);
  for (const [reference, image] of host.tags) parts.push(reference, image);
  return parts;
}

/** The containers of everybody, in the order of their creation: every screen gives them the same places. */
export function allContainers(state: RoomState, mine: SeatId | null): readonly PictureContainer[] {
  const bySeat: PictureContainer[] = [];
  for (const seat of state.seats.keys())
    for (const container of containersOf(state, seat, mine)) bySeat.push(container);
  const name = `everybody ${mine}`;
  const before = sorted.get(state);
  if (before?.name === name && sameArray(before.bySeat, bySeat) === before.bySeat) return before.byAge;
  const same = before?.name === name && sameIds(before.bySeat, bySeat);
  const order = same ? before.order : orderByAge(state, bySeat);
  const byAge = order.flatMap((place) => bySeat[place] ?? []);
  sorted.set(state, { name, bySeat, order, byAge });
  return byAge;
}

/** Places in `containers`, from the oldest to the newest. */
function orderByAge(state: RoomState, containers: readonly PictureContainer[]): readonly number[] {
  const created = new Map<string, number>();
  for (const host of state.hosts.values()) {
    for (const { id, created: at } of host.containers.values()) created.set(id, at);
  }
  const aged = containers.map(({ id }, place) => ({ id, place, age: created.get(id) ?? 0 }));
  return aged.sort((a, b) => a.age - b.age || (a.id < b.id ? -1 : 1)).map(({ place }) => place);
}

function sameIds(a: readonly PictureContainer[], b: readonly PictureContainer[]): boolean {
  return a.length === b.length && a.every(({ id }, place) => id === b[place]?.id);
}

/** The images of one host that a person would see with `docker images`, newest last. */
export function imagesOf(state: RoomState, seat: SeatId): readonly PictureImage[] {
  const host = state.hosts.get(seat);
  if (!host) return NOTHING;
  const labels = labelsOf(host.tags);
  const used = new Set([...host.containers.values()].filter((c) => !c.intermediate).map(({ image }) => image));
  const parents = new Set([...host.images.values()].map(({ parent }) => parent));
  const shown = [...host.images.keys()].filter((id) => labels.has(id) || used.has(id) || !parents.has(id));
  return last(host, 'images', imagePictures(state, shown, labels, host.tags));
}

/** One host, whole, as whoever has the seat `mine` sees it. */
export function hostPicture(state: RoomState, seatId: SeatId, mine: SeatId | null = null): PictureHost {
  const host = state.hosts.get(seatId);
  const seat = state.seats.get(seatId);
  if (!host || !seat) return EMPTY_HOST;
  const owner = pictureSeat(state, seat, mine);
  const containers = containersOf(state, seatId, mine);
  const now: PictureHost = {
    images: imagesOf(state, seatId),
    containers,
    ...ties(host, owner, containers, mine),
  };
  const name = `host ${mine}`;
  const before = wholes.get(host);
  if (
    before?.name === name &&
    before.picture.images === now.images &&
    before.picture.containers === now.containers &&
    before.picture.volumes === now.volumes &&
    before.picture.networks === now.networks
  ) {
    return before.picture;
  }
  wholes.set(host, { name, picture: now });
  return now;
}

/** What ties the containers of one host together: its volumes and networks. */
export function tiesOfHost(state: RoomState, seatId: SeatId, mine: SeatId | null): HostTies {
  const host = state.hosts.get(seatId);
  const seat = state.seats.get(seatId);
  if (!host || !seat) return EMPTY_HOST;
  return ties(host, pictureSeat(state, seat, mine), containersOf(state, seatId, mine), mine);
}

function ties(host: Host, owner: PictureSeat, containers: readonly PictureContainer[], mine: SeatId | null): HostTies {
  return {
    volumes: last(host, `volumes ${mine}`, volumesOf(host, owner, containers)),
    networks: last(host, `networks ${mine}`, networksOf(host, owner, containers)),
  };
}

/** The images in the room's registry. */
export function publishedImages(state: RoomState): readonly PictureImage[] {
  const labels = publishedLabels(state);
  return last(state, 'published', imagePictures(state, [...labels.keys()], labels));
}

/** Published images, and those that have containers without being published. */
export function classImages(state: RoomState): readonly PictureImage[] {
  const labels = publishedLabels(state);
  for (const host of state.hosts.values()) {
    let own: Map<string, string[]> | undefined;
    for (const { image, imageRef, intermediate } of host.containers.values()) {
      if (intermediate || labels.has(image)) continue;
      own ??= labelsOf(host.tags);
      labels.set(image, own.get(image) ?? [familiar(imageRef)]);
    }
  }
  return last(state, 'class', imagePictures(state, [...labels.keys()], labels));
}

const NOTHING: readonly never[] = [];
const EMPTY_HOST: PictureHost = { images: NOTHING, containers: NOTHING, volumes: NOTHING, networks: NOTHING };

/** The arrays answered last, by the record that they were drawn from and what they are of. */
const answers = new WeakMap<object, Map<string, readonly unknown[]>>();
const wholes = new WeakMap<Host, { name: string; picture: PictureHost }>();
const lists = new WeakMap<
  Host,
  { mine: SeatId | null; parts: readonly unknown[]; containers: readonly PictureContainer[] }
>();
const sorted = new WeakMap<
  RoomState,
  {
    name: string;
    bySeat: readonly PictureContainer[];
    order: readonly number[];
    byAge: readonly PictureContainer[];
  }
>();

function last<T>(of: object, name: string, now: readonly T[]): readonly T[] {
  const known = answers.get(of) ?? new Map<string, readonly unknown[]>();
  const same = sameArray(known.get(name) as readonly T[] | undefined, now);
  answers.set(of, known.set(name, same));
  return same;
}

const drums = new WeakMap<Volume, PictureVolume>();

function volumesOf(host: Host, seat: PictureSeat, containers: readonly PictureContainer[]): PictureVolume[] {
  const users = usersBy(containers, ({ volumes = [] }) => volumes.map(({ volume }) => volume));
  return [...host.volumes.values()].map((volume) => {
    const key = volumeKey(seat.id, volume.name);
    const before = drums.get(volume);
    const usedBy = sameArray(before?.usedBy, users.get(key) ?? NOTHING);
    if (before && before.seat === seat && before.usedBy === usedBy) return before;
    const { name, anonymous, holds } = volume;
    const picture = { key, name, anonymous, seat, files: holds.files, bytes: holds.bytes, usedBy };
    drums.set(volume, picture);
    return picture;
  });
}

const lines = new WeakMap<Network, PictureNetwork>();

function networksOf(host: Host, seat: PictureSeat, containers: readonly PictureContainer[]): PictureNetwork[] {
  const users = usersBy(containers, ({ networks = [] }) => networks);
  return [...host.networks.values()].filter(isOwn).map((network, index) => {
    const before = lines.get(network);
    const members = sameArray(before?.members, users.get(network.id) ?? NOTHING);
    const look = index + 1;
    if (before && before.seat === seat && before.look === look && before.members === members) return before;
    const picture = { key: network.id, name: network.name, driver: network.driver, seat, look, members };
    lines.set(network, picture);
    return picture;
  });
}

/** IDs of containers by the keys that they name. */
function usersBy(
  containers: readonly PictureContainer[],
  keysOf: (container: PictureContainer) => readonly string[],
): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const container of containers) {
    for (const key of new Set(keysOf(container))) users.set(key, [...(users.get(key) ?? []), container.id]);
  }
  return users;
}
