import type { VolumeSummary } from '../../daemon/api/volume-summary';
import { ok, type Result, refuse } from '../../model/result';
import type { Volume } from '../../model/volume';
import type { Filters } from './filters';
import { fitsPattern } from './fits-pattern';
import { hasLabel } from './has-label';
import { truthOf } from './truth-of';

/**
 * The volumes that pass the filters of `GET /volumes`: values of one filter are alternatives (labels must all fit),
 * different filters must all fit.
 */
export function filterVolumes(volumes: readonly VolumeSummary[], filters: Filters): Result<VolumeSummary[]> {
  const tests: ((summary: VolumeSummary) => boolean)[] = [];
  for (const name of new Set(filters.map(([name]) => name))) {
    const values = filters.filter(([of]) => of === name).map(([, value]) => value);
    switch (name) {
      case 'dangling': {
        const wanted = truthOf(filters, name);
        if (!wanted.ok) return wanted;
        tests.push(({ users }) => (users === 0) === wanted.value);
        break;
      }
      case 'driver':
        tests.push(() => values.includes('local'));
        break;
      case 'label':
        tests.push(({ volume }) => values.every((value) => hasLabel(volume.labels, value)));
        break;
      case 'name':
        tests.push(({ volume }) => values.some((value) => fitsPattern(value, volume.name)));
        break;
      default:
        return refuse(400, `invalid filter '${name}'`);
    }
  }
  return ok(volumes.filter((summary) => tests.every((test) => test(summary))));
}

/** What the filters of `docker volume prune` choose. */
export function prunedVolumes(filters: Filters): Result<{ all: boolean; fits: (volume: Volume) => boolean }> {
  const tests: ((volume: Volume) => boolean)[] = [];
  const all = truthOf(filters, 'all');
  if (!all.ok) return all;
  for (const [name, value] of filters) {
    if (name === 'label') tests.push(({ labels }) => hasLabel(labels, value));
    else if (name === 'label!') tests.push(({ labels }) => !hasLabel(labels, value));
    else if (name !== 'all') return refuse(400, `invalid filter '${name}'`);
  }
  return ok({ all: all.value ?? false, fits: (volume) => tests.every((test) => test(volume)) });
}
