import type { HostConfig } from '../../model/container';

/** What the daemon tells at create of options that an engine on cgroup v2 leaves out. */
export function recordedWarnings({ recorded = {} }: HostConfig): string[] {
  const warnings: string[] = [];
  if (recorded.MemorySwappiness !== undefined) {
    const lacks = 'memory swappiness capabilities or the cgroup is not mounted';
    warnings.push(`Your kernel does not support ${lacks}. Memory swappiness discarded.`);
  }
  if (recorded.OomKillDisable) warnings.push('Your kernel does not support OomKillDisable. OomKillDisable discarded.');
  return warnings;
}
