import { CAPABILITIES, type Capability, DEFAULT_CAPABILITIES } from '../../model/capability';
import type { HostConfig } from '../../model/container';
import type { JsonValue } from '../../model/process';

/**
 * What `--cap-add`, `--cap-drop` and `--privileged` come to: adding ALL counts before dropping it, and dropping ALL
 * leaves what is added.
 */
export function grantedCapabilities({ recorded }: Pick<HostConfig, 'recorded'>): readonly Capability[] {
  if (recorded?.Privileged) return CAPABILITIES;
  const adds = namesIn(recorded?.CapAdd);
  const drops = namesIn(recorded?.CapDrop);
  if (adds.length === 0 && drops.length === 0) return DEFAULT_CAPABILITIES;
  if (adds.includes('ALL')) return without(CAPABILITIES, drops);
  const kept = drops.includes('ALL') ? [] : without(DEFAULT_CAPABILITIES, drops);
  return [...new Set([...kept, ...(adds as Capability[])])];
}

/** The daemon has checked the names at creation. */
function namesIn(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.map((name) => String(name).replace(/^CAP_/, '')) : [];
}

function without(all: readonly Capability[], drops: readonly string[]): Capability[] {
  return all.filter((name) => !drops.includes(name));
}
