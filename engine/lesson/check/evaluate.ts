import type { Condition, Count } from '../../model/check';
import { fileFits } from './file-fits';
import { fittingContainers } from './fitting-containers';
import { fittingImages } from './fitting-images';
import { fittingNetworks } from './fitting-networks';
import { fittingTags } from './fitting-tags';
import { fittingVolumes } from './fitting-volumes';
import type { HostView } from './host-view';
import { lineFits } from './line-fits';

/** Whether a condition is so now. Never throws, whatever the condition names. */
export function holds(condition: Condition, view: HostView): boolean {
  switch (condition.kind) {
    case 'container':
      return isWithin(condition.count, fittingContainers(view, condition.container));
    case 'image':
      return isWithin(condition.count, fittingImages(view, condition.image));
    case 'volume':
      return isWithin(condition.count, fittingVolumes(view, condition.volume));
    case 'network':
      return isWithin(condition.count, fittingNetworks(view, condition.network));
    case 'registry':
      return inRegistry(condition, view);
    case 'file':
      return fileFits(view, condition.file);
    case 'ran':
      return lineFits(view.line, condition.ran);
    case 'all':
      return condition.all.every((one) => holds(one, view));
    case 'any':
      return condition.any.some((one) => holds(one, view));
    case 'not':
      return !holds(condition.not, view);
    default:
      condition satisfies never;
      return false;
  }
}

/** Whether so many fit as are wanted. */
export function isWithin({ least, most }: Count, found: readonly unknown[]): boolean {
  return found.length >= least && (most === null || found.length <= most);
}

/** The registry is one for all: what names neither the seat nor its host is found out once. */
function inRegistry(condition: Extract<Condition, { kind: 'registry' }>, view: HostView): boolean {
  const { registry, count } = condition;
  if (registry.own || registry.same !== undefined) return isWithin(count, fittingTags(view, registry));
  const known = view.shared.get(condition);
  if (known !== undefined) return known;
  const found = isWithin(count, fittingTags(view, registry));
  view.shared.set(condition, found);
  return found;
}
