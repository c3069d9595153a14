import type { SearchHit } from '../../daemon/api/search-hit';
import { ok, type Result, refuse } from '../../model/result';
import type { Filters } from './filters';
import { truthOf } from './truth-of';

/** The repositories that pass the filters of `GET /images/search`; all must fit. */
export function filterSearch(hits: readonly SearchHit[], filters: Filters): Result<SearchHit[]> {
  let found = [...hits];
  for (const [name, value] of filters) {
    const wrong = refuse(400, `invalid filter '${name}=[${value}]'`);
    switch (name) {
      case 'is-official':
      case 'is-automated': {
        const wanted = truthOf(filters, name);
        if (!wanted.ok) return wanted;
        // The hub builds no images by itself any more.
        found = found.filter(({ isOfficial }) => (name === 'is-official' ? isOfficial : false) === wanted.value);
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
