import { expect, test } from 'vitest';
import type { Marker } from '#engine/recording/overview';
import { nextMarker } from './next-marker';

const markers = [1_000, 5_000, 5_000, 9_000].map((at, seq): Marker => ({ at: at + 500, seq, kind: 'ended' }));

test('goes from marker to marker, and stays where there is none', () => {
  expect(nextMarker(markers, 500, 0, 1)).toBe(1_000);
  expect(nextMarker(markers, 500, 1_000, 1)).toBe(5_000);
  expect(nextMarker(markers, 500, 9_000, 1)).toBeNull();
  expect(nextMarker(markers, 500, 9_000, -1)).toBe(5_000);
  expect(nextMarker(markers, 500, 800, -1)).toBeNull();
});

test('back from just after a marker is the marker before it, as while playing on one would never come away', () => {
  expect(nextMarker(markers, 500, 5_200, -1)).toBe(1_000);
});
