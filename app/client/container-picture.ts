import type { Container } from '#engine/model/container';
import { shortId } from '#engine/model/digest';
import type { Network } from '#engine/model/network';
import type { Host, RoomState, Seat, SeatId } from '#engine/model/room-state';
import type { PictureContainer, PictureDoor, PictureSeat } from '../ui/picture/picture-model';
import { familiar } from './image-pictures';
import { pictureSeat } from './seat-picture';

interface Drawing {
  readonly label: string;
  /** Keys of its networks, in one string. */
  readonly networks: string;
  readonly picture: PictureContainer;
}

/** What was drawn last of each record. Records are replaced when they change, so the same one looks the same. */
const drawings = new WeakMap<Container, Drawing>();

/** Answers the same object for as long as nothing about it changes: hundreds of them need not be drawn again. */
export function containerPicture(
  state: RoomState,
  host: Host,
  seat: Seat,
  container: Container,
  mine: SeatId | null,
): PictureContainer {
  const { image, imageRef } = container;
  const moved = host.tags.get(imageRef) !== undefined && host.tags.get(imageRef) !== image;
  const label = moved || !state.images.has(image) ? shortId(image) : familiar(imageRef);
  const keys = networkKeys(host, container);
  const networks = keys.join();
  const owner = pictureSeat(state, seat, mine);
  const last = drawings.get(container);
  if (
    last?.label === label &&
    last.networks === networks &&
    last.picture.seat === owner &&
    last.picture.mine === (seat.id === mine)
  ) {
    return last.picture;
  }
  const picture = draw(container, owner, label, keys, seat.id === mine);
  drawings.set(container, { label, networks, picture });
  return picture;
}

/** Unique in the room, though two students have a volume of the same name. */
export function volumeKey(seat: SeatId, name: string): string {
  return `${seat}/${name}`;
}

function draw(
  container: Container,
  seat: PictureSeat,
  label: string,
  networks: readonly string[],
  mine: boolean,
): PictureContainer {
  const { id, name, image, state: now, writable, health, mounts } = container;
  const volumes = mounts.flatMap(({ type, name: volume, destination, rw }) =>
    type === 'volume' ? [{ volume: volumeKey(seat.id, volume), target: destination, readOnly: !rw }] : [],
  );
  return {
    id,
    name,
    seat,
    image: { id: image, label },
    state: { status: now.status, ...('exitCode' in now ? { exitCode: now.exitCode } : {}) },
    doors: doorsOf(container),
    writable,
    mine,
    ...(health && now.status === 'running' ? { health: health.status } : {}),
    volumes,
    networks,
    startedAt: now.status === 'running' || now.status === 'paused' ? now.startedAt : null,
  };
}

function doorsOf({ ports, config, hostConfig, state }: Container): PictureDoor[] {
  const open = ports.filter(({ hostIp }) => !hostIp.includes(':'));
  const published = new Set(open.map(({ containerPort }) => containerPort));
  const doors: PictureDoor[] = open.map(({ hostPort, containerPort }) => ({ hostPort, containerPort }));
  for (const exposed of config.ExposedPorts) {
    const containerPort = Number.parseInt(exposed, 10);
    const asked = hostConfig.portRequests.find((request) => request.containerPort === containerPort);
    if (!published.has(containerPort) && !(asked && state.status !== 'running'))
      doors.push({ hostPort: null, containerPort });
  }
  return doors;
}

/** `bridge`, `host` and `none` draw no line: they are what a container has without anybody's doing. */
function networkKeys(host: Host, { networks }: Container): string[] {
  const keys: string[] = [];
  for (const { network, endpoint, last } of networks) {
    const found = host.networks.get(endpoint?.networkId ?? last ?? network) ?? named(host.networks.values(), network);
    if (found && isOwn(found)) keys.push(found.id);
  }
  return keys;
}

export function isOwn({ name, driver }: Network): boolean {
  return driver === 'bridge' && name !== 'bridge';
}

function named(networks: Iterable<Network>, name: string): Network | undefined {
  for (const network of networks) if (network.name === name || network.id.startsWith(name)) return network;
  return undefined;
}
