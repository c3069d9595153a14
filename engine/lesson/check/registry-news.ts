import type { Check, Condition } from '../../model/check';
import { HUB_PREFIX } from '../../registry/registry-address';
import { familiar, mayBeId } from './meant-image';

/** Whose steps may be decided by what has changed in the registry. */
export interface Concern {
  all: boolean;
  /** Those whose part of the registry it is. */
  owners: boolean;
  /** Those for whom one of these tags means an image that was pushed. */
  tags: ReadonlySet<string>;
}

type RegistryCondition = Extract<Condition, { kind: 'registry' }>;

interface Leaf {
  /** Null: whether an image of the host lies there, too. */
  condition: RegistryCondition | null;
  /** More of it there can be too much. */
  bounded: boolean;
}

/**
 * @param repositories in which tags have changed
 * @param hasTurned whether a condition that is the same for everybody is no longer what it was
 */
export function concernOf(
  check: Check,
  repositories: ReadonlySet<string>,
  hasTurned: (condition: RegistryCondition) => boolean,
): Concern {
  const tags = new Set<string>();
  let all = false;
  let owners = false;
  for (const { condition, bounded } of registryLeaves(check)) {
    if (!condition) all = true;
    else if (isIn(repositories, condition.registry.repository)) {
      const { own, same } = condition.registry;
      if (own) owners = true;
      else if (same === undefined) all ||= hasTurned(condition);
      // What may be an ID is no tag.
      else if (bounded || mayBeId(same)) all = true;
      else tags.add(familiar(same));
    }
  }
  return { all, owners, tags };
}

function isIn(repositories: ReadonlySet<string>, repository: string | undefined): boolean {
  return repository === undefined || repositories.has(repository) || repositories.has(`${HUB_PREFIX}${repository}`);
}

const leaves = new WeakMap<Check, readonly Leaf[]>();

/** What of a check looks into the registry. */
export function registryLeaves(check: Check): readonly Leaf[] {
  let found = leaves.get(check);
  if (!found) {
    found = check.goals.flatMap(({ is }) => leavesOf(is, false));
    leaves.set(check, found);
  }
  return found;
}

function leavesOf(condition: Condition, bounded: boolean): Leaf[] {
  switch (condition.kind) {
    case 'registry':
      return [{ condition, bounded: bounded || condition.count.most !== null }];
    case 'image':
      return condition.image.published === undefined ? [] : [{ condition: null, bounded }];
    case 'all':
      return condition.all.flatMap((one) => leavesOf(one, bounded));
    case 'any':
      return condition.any.flatMap((one) => leavesOf(one, bounded));
    case 'not':
      return leavesOf(condition.not, true);
    default:
      return [];
  }
}
