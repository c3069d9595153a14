import { freePort, openPorts } from '../picture/host-ports';
import type { ContainerStatus, PictureContainer, PictureImage } from '../picture/picture-model';

/** What exists on a host and may be named in a command line. */
export interface KnownNames {
  /** What images on the host and in the registry are called in commands. */
  readonly images: readonly string[];
  readonly containers: readonly string[];
  /** The next host port that is free. */
  readonly freePort: number;
  /** Those of `images` that are on the host; all of them when left out. */
  readonly local?: readonly string[];
  /** Ports inside, by image: what EXPOSE tells. */
  readonly exposed?: Readonly<Record<string, readonly number[]>>;
  /** By container; those left out may be in any state. */
  readonly states?: Readonly<Record<string, ContainerStatus>>;
  /** Host ports at which a container answers. */
  readonly openPorts?: readonly number[];
  /** Names of volumes that have one. */
  readonly volumes?: readonly string[];
  /** Names of networks besides Docker's own. */
  readonly networks?: readonly string[];
}

/** For a host of which nothing is known. */
export const NO_NAMES: KnownNames = { images: [], containers: [], freePort: 8080 };

interface Host {
  readonly images: readonly PictureImage[];
  readonly containers: readonly PictureContainer[];
  /** Images of the room's registry. */
  readonly published: readonly PictureImage[];
  readonly volumes?: readonly { readonly name: string; readonly anonymous: boolean }[];
  readonly networks?: readonly { readonly name: string }[];
}

const BUILT_IN = new Set(['bridge', 'host', 'none']);

/** What the picture of a host knows, for the chips of its terminal. */
export function knownNames({ images, containers, published, volumes = [], networks = [] }: Host): KnownNames {
  const all = [...images, ...published];
  const local = unique(images.flatMap(({ labels, references = labels }) => references));
  return {
    images: unique([...local, ...published.flatMap(({ labels }) => labels)]),
    local,
    exposed: Object.fromEntries(
      all.flatMap(({ labels, config }) => labels.map((label) => [label, config.exposed.map(Number.parseFloat)])),
    ),
    containers: containers.map(({ name }) => name),
    states: Object.fromEntries(containers.map(({ name, state }) => [name, state.status])),
    freePort: freePort(containers),
    openPorts: openPorts(containers),
    volumes: volumes.filter(({ anonymous }) => !anonymous).map(({ name }) => name),
    networks: unique(networks.map(({ name }) => name)).filter((name) => !BUILT_IN.has(name)),
  };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
