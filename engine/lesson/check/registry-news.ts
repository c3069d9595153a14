import type { Check, Condition } from '../../model/check';
import { HUB_PREFIX } from '../../registry/registry-address';

/** Whose steps may be decided by what has changed in the registry: of nobody, of those whose part it is, or of all. */
export type Concerned = 'nobody' | 'owners' | 'all';

type RegistryCondition = Extract<Condition, { kind: 'registry' }>;
type Leaf = RegistryCondition | 'published';

/**
 * @param repositories in which tags have changed
 * @param hasTurned whether a condition that is the same for everybody is no longer what it was
 */
export function concerned(
  check: Check,
  repositories: ReadonlySet<string>,
  hasTurned: (condition: RegistryCondition) => boolean,
): Concerned {
  let found: Concerned = 'nobody';
  for (const leaf of registryLeaves(check)) {
    if (leaf === 'published') return 'all';
    const { repository, own, same } = leaf.registry;
    if (repository !== undefined && !repositories.has(repository) && !repositories.has(`${HUB_PREFIX}${repository}`))
      continue;
    if (own) found = 'owners';
    else if (same !== undefined || hasTurned(leaf)) return 'all';
  }
  return found;
}

const leaves = new WeakMap<Check, readonly Leaf[]>();

/** What of a check looks into the registry. */
export function registryLeaves(check: Check): readonly Leaf[] {
  let found = leaves.get(check);
  if (!found) {
    found = check.goals.flatMap(({ is }) => leavesOf(is));
    leaves.set(check, found);
  }
  return found;
}

function leavesOf(condition: Condition): Leaf[] {
  switch (condition.kind) {
    case 'registry':
      return [condition];
    case 'image':
      return condition.image.published === undefined ? [] : ['published'];
    case 'all':
      return condition.all.flatMap(leavesOf);
    case 'any':
      return condition.any.flatMap(leavesOf);
    case 'not':
      return leavesOf(condition.not);
    default:
      return [];
  }
}
