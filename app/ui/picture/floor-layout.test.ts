import { expect, test } from 'vitest';
import { floorLayout } from './floor-layout';
import { SLOPE } from './isometric';
import type { PictureContainer } from './picture-model';

function crowd(count: number): PictureContainer[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    name: `web${index}`,
    seat: { id: `s${index}`, name: `Seat ${index}`, look: index },
    image: { id: 'sha256:aa', label: 'web-app:v1.0' },
    state: index % 4 === 3 ? { status: 'exited' as const, exitCode: 0 } : { status: 'running' as const },
    doors: [],
    writable: { files: 0, bytes: 0 },
    mine: false,
  }));
}

const NAME_HEIGHT = 17;

for (const count of [2, 7, 30, 31, 120, 300]) {
  test(`${count} blocks: none hides another or a name`, () => {
    const layout = floorLayout(crowd(count));
    expect(layout.spots).toHaveLength(count);
    const blockHeight = layout.half * (0.92 + 2 * SLOPE) + (layout.kind === 'named' ? NAME_HEIGHT : 0);
    const hidden = layout.spots.filter((one) =>
      layout.spots.some(
        (other) =>
          one !== other &&
          Math.abs(one.x - other.x) < 2 * layout.half &&
          Math.abs(one.y - other.y) < blockHeight * 0.999,
      ),
    );
    expect(hidden).toEqual([]);
  });
}

test('up to 30 are named, more are grouped by state with counts', () => {
  expect(floorLayout(crowd(30)).kind).toBe('named');
  const layout = floorLayout(crowd(40));
  expect(layout.kind).toBe('grouped');
  expect(layout.bands.map(({ status, count }) => [status, count])).toEqual([
    ['running', 30],
    ['exited', 10],
  ]);
});

test('everything stands on the paper', () => {
  for (const count of [1, 5, 12, 30, 77, 300]) {
    const { spots, rows, columns, pitch } = floorLayout(crowd(count));
    for (const { x, y } of spots) {
      const row = (x / pitch + y / pitch / SLOPE) / 2;
      const column = (y / pitch / SLOPE - x / pitch) / 2;
      expect(row).toBeGreaterThan(0);
      expect(row).toBeLessThan(rows);
      expect(column).toBeGreaterThan(0);
      expect(column).toBeLessThan(columns);
    }
  }
});

test('spots come back to front, the order of drawing', () => {
  const heights = floorLayout(crowd(12)).spots.map((spot) => spot.y);
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
});
