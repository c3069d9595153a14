import type { SearchHit } from '../../daemon/api/search-hit';
import { ok, type Result, refuse } from '../../model/result';
import type { Filters } from './container-filters';

/** The repositories that pass the filters of `GET /images/search`; all must fit. */
export function filterSearch(hits: readonly SearchHit[], filters: Filters): Result<SearchHit[]> {
  let found = [...hits];
  for (const [name, value] of filters) {
    const wrong = refuse(400, `invalid filter '${name}=[${value}]'`);
    switch (name) {
      case 'is-official':
      case 'is-automated': {
        if (!TRUTHS.includes(value)) return wrong;
        const wanted = value === 'true' || value === '1';
        // The hub builds no images by itself any more.
        found = found.filter(({ isOfficial }) => (name === 'is-official' ? isOfficial : false) === wanted);
        break;
      }
      case 'stars':
        if (!/^[+-]?\d+$/.test(value)) return wrong;
        found = found.filter(({ stars }) => stars >= Number(value));
        break;
      default:
        return refuse(400, `invalid filter '${name}'`);
    }
  }
  return ok(found);
}

const TRUTHS = ['true', 'false', '1', '0'];
