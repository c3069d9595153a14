import type { CompletionWorld } from './complete';
import type { CompletionKind } from './completion-kind';

const SIGNALS = ['HUP', 'INT', 'KILL', 'QUIT', 'TERM', 'USR1', 'USR2', 'WINCH'];

/** Everything of a kind; what does not fit the word so far is left out by the caller. */
export function candidatesFor(kind: CompletionKind, current: string, world: CompletionWorld): string[] {
  if (typeof kind === 'object') return 'of' in kind ? [...kind.of] : filters(kind.filter, current, world);
  switch (kind) {
    case 'container':
      return containers(world, () => true);
    case 'running container':
      return containers(world, (status) => status === 'running');
    case 'stopped container':
      return containers(world, (status) => status === 'created' || status === 'exited');
    case 'paused container':
      return containers(world, (status) => status === 'paused');
    case 'image':
      return [...world.images];
    case 'container or image':
      return [...containers(world, () => true), ...world.images];
    case 'anything':
      return [...containers(world, () => true), ...world.images, ...world.networks, ...world.volumes];
    case 'volume':
      return [...world.volumes];
    case 'network':
      return [...world.networks];
    case 'file':
      return files(current, world, () => true);
    case 'directory':
      return [...places(current), ...files(current, world, (name) => name.endsWith('/'))];
    case 'signal':
      return SIGNALS;
    case 'restart policy':
      return ['always', 'no', 'on-failure', 'unless-stopped'];
    case 'pull policy':
      return ['always', 'missing', 'never'];
    default:
      return kind satisfies never;
  }
}

function filters(
  kinds: Readonly<Record<string, CompletionKind | null>>,
  current: string,
  world: CompletionWorld,
): string[] {
  const at = current.indexOf('=');
  if (at < 0) return Object.keys(kinds).map((key) => `${key}=`);
  const key = current.slice(0, at);
  const kind = Object.hasOwn(kinds, key) ? kinds[key] : null;
  return kind ? candidatesFor(kind, current.slice(at + 1), world).map((value) => `${key}=${value}`) : [];
}

function containers(world: CompletionWorld, fits: (status: string) => boolean): string[] {
  return world.containers.filter(({ state }) => fits(state.status)).map(({ name }) => name);
}

function files(current: string, world: CompletionWorld, fits: (name: string) => boolean): string[] {
  const folder = current.slice(0, current.lastIndexOf('/') + 1);
  const hidden = current.slice(folder.length).startsWith('.');
  const names = world
    .files(folder === '' ? '.' : folder)
    .filter((name) => fits(name) && (hidden || !name.startsWith('.')));
  return names.map((name) => folder + name);
}

/** The folder itself, which a build takes most often, and the one above. */
function places(current: string): string[] {
  return current === '.' || current === '..' ? ['./', '../'] : [];
}
