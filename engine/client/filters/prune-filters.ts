import { ok, type Result, refuse } from '../../model/result';
import { parseMoment } from '../format/parse-moment';
import type { Filters } from './filters';
import { hasLabel } from './has-label';

/** Whether something of this age and with these labels may be taken by a prune. */
export type PruneFits = (created: number, labels: readonly (readonly [string, string])[]) => boolean;

/**
 * The filters of containers, images and networks to prune: older than `until`, with every `label`, with no `label!`.
 * @param now milliseconds since 1970
 */
export function pruneFilters(filters: Filters, now: number): Result<PruneFits> {
  const tests: PruneFits[] = [];
  if (filters.filter(([name]) => name === 'until').length > 1) {
    return refuse(400, 'more than one until filter specified');
  }
  for (const [name, value] of filters) {
    if (name === 'until') {
      const moment = parseMoment(value, now);
      if (moment === null) return refuse(500, `failed to parse value as time or duration: ${JSON.stringify(value)}`);
      tests.push((created) => created <= moment);
    } else if (name === 'label') tests.push((_, labels) => hasLabel(labels, value));
    else if (name === 'label!') tests.push((_, labels) => !hasLabel(labels, value));
    else return refuse(400, `invalid filter '${name}'`);
  }
  return ok((created, labels) => tests.every((test) => test(created, labels)));
}
