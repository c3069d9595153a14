import type { Daemon } from '../../daemon/api';
import type { ImageSummary } from '../../daemon/api/image-summary';
import { ok, type Result, refuse } from '../../model/result';
import { parseMoment } from '../format/parse-moment';
import { type Filters, hasLabel } from './container-filters';

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
  for (const [name, value] of filters) {
    if (!NAMES.includes(name)) return refuse(400, `invalid filter '${name}'`);
    if (name === 'dangling' && !['true', 'false', '1', '0'].includes(value)) {
      return refuse(400, `invalid filter 'dangling=${value}'`);
    }
  }
  const references = filters.filter(([name]) => name === 'reference').map(([, value]) => value);
  const dangling = filters.find(([name]) => name === 'dangling')?.[1];
  let images = daemon.imageList({
    all,
    ...(references.length > 0 ? { references } : {}),
    ...(dangling === undefined ? {} : { dangling: dangling === 'true' || dangling === '1' }),
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
