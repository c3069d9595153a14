import type { Daemon } from '../../daemon/api';
import type { ImageSummary } from '../../daemon/api/image-summary';
import { ok, type Result, refuse } from '../../model/result';
import { parseMoment } from '../format/parse-moment';
import type { Filters } from './filters';
import { hasLabel } from './has-label';
import { truthOf } from './truth-of';

const NAMES = ['before', 'dangling', 'label', 'reference', 'since', 'until'];

/**
 * The images that pass the filters of `GET /images/json`, newest first: patterns of `reference` are alternatives,
 * all else must fit.
 * @param now milliseconds since 1970, for `until`.
 */
export function filterImages(
  daemon: Daemon,
  filters: Filters,
  { all, now }: { all: boolean; now: number },
): Result<ImageSummary[]> {
  for (const [name] of filters) {
    if (!NAMES.includes(name)) return refuse(400, `invalid filter '${name}'`);
  }
  const references = filters.filter(([name]) => name === 'reference').map(([, value]) => value);
  const dangling = truthOf(filters, 'dangling');
  if (!dangling.ok) return dangling;
  let images = daemon.imageList({
    all,
    ...(references.length > 0 ? { references } : {}),
    ...(dangling.value !== null && { dangling: dangling.value }),
  });
  for (const [name, value] of filters) {
    if (name === 'label') images = images.filter(({ labels }) => hasLabel(labels, value));
    if (name === 'until') {
      const moment = parseMoment(value, now);
      if (moment === null) return refuse(400, `failed to parse value as time or duration: ${JSON.stringify(value)}`);
      images = images.filter(({ created }) => created < moment);
    }
    if (name !== 'before' && name !== 'since') continue;
    const found = daemon.imageFind(value);
    if (!found.ok) return found;
    const moment = Date.parse(found.value.created);
    images = images.filter(({ created }) => (name === 'before' ? created < moment : created > moment));
  }
  return ok(images);
}
