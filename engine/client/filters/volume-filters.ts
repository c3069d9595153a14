import type { VolumeSummary } from '../../daemon/api/volume-summary';
import { ok, type Result, refuse } from '../../model/result';
import type { Volume } from '../../model/volume';
import { type Filters, hasLabel } from './container-filters';
import { linearPattern } from './linear-pattern';

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
        const wanted = truth(values);
        if (wanted === null) return refuse(400, `invalid filter 'dangling=[${values.join(' ')}]'`);
        tests.push(({ users }) => (users === 0) === wanted);
        break;
      }
      case 'driver':
        tests.push(() => values.includes('local'));
        break;
      case 'label':
        tests.push(({ volume }) => values.every((value) => hasLabel(volume.labels, value)));
        break;
      case 'name':
        tests.push(({ volume }) => values.some((value) => matches(value, volume.name)));
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
  let all = false;
  for (const [name, value] of filters) {
    if (name === 'label') tests.push(({ labels }) => hasLabel(labels, value));
    else if (name === 'label!') tests.push(({ labels }) => !hasLabel(labels, value));
    else if (name === 'all') {
      const wanted = truth([value]);
      if (wanted === null) return refuse(400, `invalid filter 'all=[${value}]'`);
      all = wanted;
    } else return refuse(400, `invalid filter '${name}'`);
  }
  return ok({ all, fits: (volume) => tests.every((test) => test(volume)) });
}

function truth(values: readonly string[]): boolean | null {
  const isTrue = values.some((value) => value === 'true' || value === '1');
  const isFalse = values.some((value) => value === 'false' || value === '0');
  return isTrue === isFalse ? null : isTrue;
}

/** Unanchored; what cannot be read as a pattern fits as plain text. */
function matches(value: string, text: string): boolean {
  return linearPattern(value)?.(text) ?? text.includes(value);
}
