import type { Operation } from './plan';

/** Where an operation takes files from; null is the build context. */
export function originsIn(operation: Operation): (string | null)[] {
  if (operation.kind === 'copy') return operation.sources.length > 0 ? [operation.from] : [];
  if (operation.kind !== 'run') return [];
  return operation.mounts
    .filter(({ type, from }) => type === 'bind' || (type === 'cache' && from !== null))
    .map(({ from }) => from);
}
