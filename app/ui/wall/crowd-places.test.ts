import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ContainerStatus } from '../picture/picture-model';
import { sampleContainer } from '../sample/sample-containers';
import { CrowdPlaces } from './crowd-places';

const someone = (id: string, status: ContainerStatus) => ({ ...sampleContainer(0, status), id });

test('everybody stands once, in the band of their state, as they are now', () => {
  const class_ = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 40 }).map(String),
      status: fc.constantFrom('running', 'paused', 'exited'),
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(fc.array(class_, { maxLength: 8 }), (moments) => {
      const places = new CrowdPlaces();
      for (const moment of moments) {
        const containers = moment.map(({ id, status }) => someone(id, status as ContainerStatus));
        const bands = places.follow(containers);
        expect(new Set([...bands.values()].flat())).toEqual(new Set(containers));
        expect([...bands.values()].flat()).toHaveLength(containers.length);
        for (const [status, band] of bands) expect(band.every(({ state }) => state.status === status)).toBe(true);
      }
    }),
  );
});

test('when one goes, only the last one moves', () => {
  const places = new CrowdPlaces();
  const all = ['a', 'b', 'c', 'd'].map((id) => someone(id, 'running'));
  places.follow(all);
  const left = places.follow(all.filter(({ id }) => id !== 'b')).get('running');
  expect(left?.map(({ id }) => id)).toEqual(['a', 'd', 'c']);
});
