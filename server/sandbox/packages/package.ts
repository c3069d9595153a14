/** A package of a distribution's archive. */
export interface Package {
  name: string;
  version: string;
  /** `all` or `amd64`; Alpine says `x86_64` for both. */
  architecture: string;
  /** Bytes to fetch. */
  download: number;
  /** Bytes on disk. */
  installed: number;
  depends: readonly string[];
  /** What apt installs along with it unless it is told not to. */
  recommends: readonly string[];
}

/**
 * The packages with all that they need and that is not there yet, each after what it needs.
 *
 * @param recommended whether to follow recommendations too.
 */
export function withDependencies(
  wanted: readonly Package[],
  find: (name: string) => Package | null,
  present: (name: string) => boolean,
  recommended: boolean,
): Package[] {
  const order: Package[] = [];
  const seen = new Set<string>();
  const add = (one: Package) => {
    if (seen.has(one.name) || present(one.name)) return;
    seen.add(one.name);
    const needs = recommended ? [...one.depends, ...one.recommends] : one.depends;
    for (const name of needs) {
      const need = find(name);
      if (need) add(need);
    }
    order.push(one);
  };
  for (const one of wanted) add(one);
  return order;
}
