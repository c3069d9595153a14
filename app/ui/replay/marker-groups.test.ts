import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markerGroups } from './marker-groups';

test('every marker is in one group, in order, and groups are far enough apart to be hit', () => {
  const moments = fc.array(fc.integer({ min: 0, max: 3_600_000 }), { maxLength: 60 });
  fc.assert(
    fc.property(
      moments,
      fc.integer({ min: 1, max: 3_600_000 }),
      fc.integer({ min: 1, max: 2_000 }),
      (at, duration, width) => {
        const markers = at.sort((a, b) => a - b).map((moment) => ({ at: moment }));
        const groups = markerGroups(markers, duration, width);
        expect(groups.flat()).toEqual(markers);
        groups.slice(1).forEach(([first], before) => {
          const gap = first.at - (groups[before]?.[0].at ?? 0);
          expect((gap / duration) * width).toBeGreaterThan(23.99);
        });
      },
    ),
  );
});
