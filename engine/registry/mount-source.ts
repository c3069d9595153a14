import type { DaemonContext } from '../daemon/context';
import type { Digest } from '../model/digest';
import { parseReference } from '../model/reference';
import { registryAddress } from './registry-address';

/**
 * From which other repository of the same registry a layer can be taken, as far as the pushing host knows: it remembers
 * where it has pulled and pushed what. Of several it asks for the one whose path begins most alike, then the latest.
 *
 * @param registry where the push goes
 * @param repository without the registry's host
 */
export function mountSource(
  ctx: DaemonContext,
  registry: 'room' | 'hub',
  repository: string,
  layer: Digest,
): string | null {
  let best: { path: string; likeness: number } | null = null;
  for (const [name, id] of ctx.host.digests) {
    if (!ctx.state.images.get(id)?.diffIds.includes(layer)) continue;
    const parsed = parseReference(name);
    if (!parsed.ok || parsed.value.path === repository) continue;
    const { path } = parsed.value;
    if (registryAddress(parsed.value).registry !== registry) continue;
    const likeness = alike(path, repository);
    if (!best || likeness >= best.likeness) best = { path, likeness };
  }
  return best?.path ?? null;
}

/** How many parts two paths have in common from their beginnings. */
function alike(one: string, other: string): number {
  const parts = other.split('/');
  const differs = one.split('/').findIndex((part, index) => part !== parts[index]);
  return differs < 0 ? parts.length : differs;
}
