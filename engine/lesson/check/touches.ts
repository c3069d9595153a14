import type { Check, Condition } from '../../model/check';
import type { RoomEvent } from '../../room/events';

/**
 * What an event changes and a condition looks at, as bits, so that a step's check is looked at only after events that
 * can decide it.
 */
export const TOUCH = {
  containers: 1,
  images: 2,
  volumes: 4,
  networks: 8,
  registry: 16,
  /** Of the host itself. */
  hostFiles: 32,
  /** Of containers and volumes. */
  files: 64,
  logs: 128,
  /** A line has ended. */
  line: 256,
  /** A question was answered. */
  answer: 512,
} as const;

/** All that there is to see without a line that ends. */
export const AT_REST = 255;

const BY_EVENT: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'host.cleared': AT_REST,
    'host.restored': AT_REST,
    'host.forgotten': AT_REST,
    'host.recalled': AT_REST,
    'container.created': TOUCH.containers,
    'container.renamed': TOUCH.containers,
    'container.started': TOUCH.containers,
    'container.changed': TOUCH.containers,
    'container.updated': TOUCH.containers,
    'container.removed': TOUCH.containers,
    'container.health': TOUCH.containers,
    'container.networked': TOUCH.containers,
    'container.forgotten': TOUCH.files | TOUCH.logs,
    'container.logged': TOUCH.logs,
    'image.added': TOUCH.images,
    'image.tagged': TOUCH.images,
    'image.untagged': TOUCH.images,
    'image.digest-noted': TOUCH.images,
    'image.digest-forgotten': TOUCH.images,
    'image.removed': TOUCH.images,
    'volume.created': TOUCH.volumes,
    'volume.removed': TOUCH.volumes,
    'volume.forgotten': TOUCH.files,
    'network.created': TOUCH.networks,
    'network.removed': TOUCH.networks,
    'registry.pushed': TOUCH.registry,
    'registry.deleted': TOUCH.registry,
  } satisfies Partial<Record<RoomEvent['type'], number>>),
);

/** What an event changes, on its seat's host or, with `registry`, for everybody; 0 for nothing that a condition looks at. */
export function touchedBy(event: RoomEvent): number {
  if (event.type === 'files.changed') return event.target === 'host' ? TOUCH.hostFiles : TOUCH.files;
  return BY_EVENT.get(event.type) ?? 0;
}

/** What can decide a condition. */
export function decidedBy(condition: Condition): number {
  switch (condition.kind) {
    case 'container': {
      const { image, outdated, wrote, deleted, untouched, logged } = condition.container;
      return (
        TOUCH.containers |
        (image !== undefined || outdated !== undefined ? TOUCH.images : 0) |
        (wrote !== undefined || deleted !== undefined || untouched ? TOUCH.files : 0) |
        (logged !== undefined ? TOUCH.logs : 0)
      );
    }
    case 'image':
      return (
        TOUCH.images |
        (condition.image.used !== undefined ? TOUCH.containers : 0) |
        (condition.image.published !== undefined ? TOUCH.registry : 0)
      );
    case 'volume': {
      const { used, holds } = condition.volume;
      return TOUCH.volumes | (used !== undefined ? TOUCH.containers : 0) | (holds !== undefined ? TOUCH.files : 0);
    }
    case 'network':
      return TOUCH.networks | (condition.network.containers !== undefined ? TOUCH.containers : 0);
    case 'registry':
      return TOUCH.registry | (condition.registry.same !== undefined ? TOUCH.images : 0);
    case 'file':
      // What a container has mounted may be a folder of the host.
      return condition.file.container === undefined
        ? TOUCH.hostFiles
        : TOUCH.containers | TOUCH.files | TOUCH.hostFiles;
    case 'ran':
      return TOUCH.line;
    case 'all':
      return together(condition.all);
    case 'any':
      return together(condition.any);
    case 'not':
      return decidedBy(condition.not);
    default:
      condition satisfies never;
      return AT_REST;
  }
}

const decided = new WeakMap<Check, readonly number[]>();

/** What can decide each goal of a check, by its place. */
export function goalsDecidedBy(check: Check): readonly number[] {
  let bits = decided.get(check);
  if (!bits) {
    bits = check.goals.map(({ is }) => decidedBy(is));
    decided.set(check, bits);
  }
  return bits;
}

function together(conditions: readonly Condition[]): number {
  return conditions.reduce((bits, condition) => bits | decidedBy(condition), 0);
}
