import { upperOf } from '../../daemon/containers/container-fs';
import { lowerLayers } from '../../daemon/images/lower-layers';
import { networkOf } from '../../daemon/network/find-network';
import type { ContainerPattern } from '../../model/check';
import type { Container } from '../../model/container';
import { dirname, normalisePath } from '../../model/path';
import type { LogLine } from '../../model/room-state';
import { UnionFs } from '../../model/union-fs';
import type { HostView } from './host-view';
import { isSameName, meantImage } from './meant-image';

/** The containers of the host that fit a pattern; those of build steps are nobody's. */
export function fittingContainers(view: HostView, pattern: ContainerPattern): Container[] {
  const traits = askedOf(pattern);
  return candidates(view, pattern).filter(
    (container) => !container.intermediate && traits.every(([, fits]) => fits(view, container, pattern)),
  );
}

/** What a pattern asks for and a container is not. */
export function misfits(view: HostView, container: Container, pattern: ContainerPattern): (keyof ContainerPattern)[] {
  return askedOf(pattern).flatMap(([trait, fits]) => (fits(view, container, pattern) ? [] : trait));
}

type Trait = (typeof TRAITS)[number];
const asked = new WeakMap<ContainerPattern, readonly Trait[]>();

function askedOf(pattern: ContainerPattern): readonly Trait[] {
  let traits = asked.get(pattern);
  if (!traits) {
    traits = TRAITS.filter(([trait]) => pattern[trait] !== undefined);
    asked.set(pattern, traits);
  }
  return traits;
}

function candidates({ host }: HostView, { name }: ContainerPattern): Container[] {
  if (name === undefined) return [...host.containers.values()];
  const named = host.containers.get(host.names.get(name) ?? '');
  return named ? [named] : [];
}

type Fits = (view: HostView, container: Container, pattern: ContainerPattern) => boolean;

/** What can be asked of a container, that which costs least first. */
const TRAITS: readonly (readonly [trait: keyof ContainerPattern, fits: Fits])[] = [
  ['name', (_, { name }, pattern) => name === pattern.name],
  ['state', (_, { state }, pattern) => pattern.state?.includes(state.status) ?? false],
  ['exitCode', (_, container, pattern) => exitCodeOf(container) === pattern.exitCode],
  ['health', (_, { health }, pattern) => health?.status === pattern.health],
  ['started', (_, { starts = 0 }, pattern) => starts >= (pattern.started ?? 0)],
  ['hostPort', (_, { ports }, pattern) => ports.some(({ hostPort }) => hostPort === pattern.hostPort)],
  ['containerPort', (_, container, pattern) => publishes(container, pattern.containerPort)],
  ['volume', (_, { mounts }, pattern) => mounts.some(({ type, name }) => type === 'volume' && name === pattern.volume)],
  ['network', isOnNetwork],
  ['command', (_, { path, args }, pattern) => [path, ...args].join(' ').includes(pattern.command ?? '')],
  ['image', isMadeFrom],
  ['outdated', (view, container, pattern) => isOutdated(view, container) === pattern.outdated],
  ['untouched', (view, container) => upperOf(view, container).size === 0],
  ['wrote', (view, container, { wrote = '/' }) => writes(upperOf(view, container), normalisePath(wrote))],
  ['deleted', (view, container, { deleted = '/' }) => hides(view, container, normalisePath(deleted))],
  ['logged', (view, { id }, { logged = '' }) => isLogged(view, id, logged)],
];

/** A container that was never started has ended with nothing. */
function exitCodeOf({ state }: Container): number | null {
  if (state.status === 'created') return state.exitCode === 0 ? null : state.exitCode;
  return 'exitCode' in state ? state.exitCode : null;
}

/** While it runs, what is open; else what was asked for. */
function publishes({ ports, hostConfig }: Container, port: number | undefined): boolean {
  return [...ports, ...hostConfig.portRequests].some(({ containerPort }) => containerPort === port);
}

function isOnNetwork(view: HostView, { networks }: Container, pattern: ContainerPattern): boolean {
  return networks.some(({ network, endpoint }) => {
    const found = endpoint ? view.host.networks.get(endpoint.networkId) : networkOf(view, network);
    return found?.name === pattern.network;
  });
}

function isMadeFrom(view: HostView, { image, imageRef }: Container, { image: wanted = '' }: ContainerPattern): boolean {
  return isSameName(imageRef, wanted) || meantImage(view, wanted) === image;
}

function isOutdated(view: HostView, { image, imageRef }: Container): boolean {
  return meantImage(view, imageRef) !== image;
}

/** A folder is changed, too, by what is written below it. */
function writes(upper: HostUpper, path: string): boolean {
  const own = upper.get(path);
  if (own) return own.kind !== 'whiteout';
  const prefix = `${path}/`;
  for (const [at, change] of upper) if (at.startsWith(prefix) && change.kind !== 'whiteout') return true;
  return false;
}

type HostUpper = ReturnType<typeof upperOf>;

/** What is deleted with the folder that it was in is deleted, too. */
function hides(view: HostView, container: Container, path: string): boolean {
  const upper = upperOf(view, container);
  for (let at = path; at !== '/'; at = dirname(at)) {
    const change = upper.get(at);
    if (change) return change.kind === 'whiteout' && (at === path || wasThere(view, container, path));
  }
  return false;
}

function wasThere(view: HostView, container: Container, path: string): boolean {
  const image = view.state.images.get(container.image);
  return image !== undefined && new UnionFs(lowerLayers(view, image), new Map()).getLower(path) !== null;
}

interface Searched {
  /** The newest line that was looked at. */
  last: LogLine | undefined;
  found: boolean;
}

/** By log and text. */
const searched = new WeakMap<readonly LogLine[], Map<string, Searched>>();

/** A log grows at its end alone, by a line or two at a time: what was searched once is not searched again. */
function isLogged({ own }: HostView, id: string, text: string): boolean {
  const log = own.logs.get(id);
  if (!log) return false;
  const known = searched.get(log) ?? new Map<string, Searched>();
  searched.set(log, known);
  const before = known.get(text);
  if (before?.found) return true;
  const hit = log.findLast((line) => line === before?.last || line.text.includes(text));
  const found = hit !== undefined && hit !== before?.last;
  known.set(text, { last: log.at(-1), found });
  return found;
}
