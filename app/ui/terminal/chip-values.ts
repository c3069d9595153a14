import type { ChipValue } from './chip-grammar';
import type { KnownNames } from './known-names';

/** Ports inside a container when no image tells any. */
const USUAL_PORT = 80;
const MOST_PORTS = 3;

/** The words that a piece of a command line may be, from what exists on the host; none when nothing fits. */
export function chipValues(value: ChipValue, names: KnownNames): string[] {
  const { images, local = images, containers, exposed = {}, volumes = [], networks = [] } = names;
  const inState = (...states: string[]) =>
    containers.filter((name) => names.states?.[name] === undefined || states.includes(names.states[name] ?? ''));
  switch (value) {
    case 'image anywhere':
      return [...images];
    case 'local image':
      return [...local];
    case 'new image':
      return newImages(local);
    case 'container':
      return [...containers];
    case 'running':
      return inState('running', 'restarting');
    case 'stopped':
      return inState('created', 'exited');
    case 'paused':
      return inState('paused');
    case 'removable':
      return [...inState('created', 'exited', 'dead'), ...inState('running', 'paused', 'restarting')].filter(isFirst);
    case 'named':
      return [...containers, ...local, ...volumes, ...networks].filter(isFirst);
    case 'new container':
      return [freeName(containers)];
    case 'publish': {
      const inside = [...new Set(Object.values(exposed).flat())].slice(0, MOST_PORTS);
      return (inside.length > 0 ? inside : [USUAL_PORT]).map((port) => `${names.freePort}:${port}`);
    }
    case 'mount':
      return (volumes.length > 0 ? volumes : ['data']).map((volume) => `${volume}:/data`);
    case 'volume':
      return [...volumes];
    case 'new volume':
      return [freeName(volumes, 'data')];
    case 'network':
      return [...networks];
    case 'new network':
      return [freeName(networks, 'net')];
    default:
      return [...FIXED[value]];
  }
}

const FIXED = {
  shell: ['sh'],
  command: ['sh', 'ls', 'env', 'ps'],
  setting: ['COLOUR=blue', 'PORT=3000'],
  'restart policy': ['unless-stopped', 'on-failure', 'always'],
  memory: ['64m', '256m'],
  cpus: ['0.5', '1'],
  lines: ['10', '1'],
  context: ['.'],
} as const;

/** The first of web1, web2 … that is not taken. */
export function freeName(taken: readonly string[], stem = 'web'): string {
  let number = 1;
  while (taken.includes(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}

/** The next version of what is there, else a first one. */
function newImages(images: readonly string[]): string[] {
  const next = images.flatMap((image) => {
    const [, name, major, minor] = /^([^/:]+):v(\d+)\.(\d+)$/.exec(image) ?? [];
    return name ? [`${name}:v${major}.${Number(minor) + 1}`] : [];
  });
  return next.length > 0 ? next.filter((name) => !images.includes(name)).filter(isFirst) : ['web-app:v1.0'];
}

function isFirst<T>(value: T, at: number, all: readonly T[]): boolean {
  return all.indexOf(value) === at;
}
