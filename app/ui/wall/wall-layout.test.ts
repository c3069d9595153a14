import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from './box';
import { type CrowdField, crowdField } from './crowd-field';
import { nameDrop, namedField } from './named-field';
import { type LayoutImage, wallLayout } from './wall-layout';

const size = fc.record({
  width: fc.integer({ min: 300, max: 3840 }),
  height: fc.integer({ min: 240, max: 2160 }),
  em: fc.integer({ min: 12, max: 48 }),
});
const images: fc.Arbitrary<LayoutImage[]> = fc
  .array(
    fc.record({
      count: fc.integer({ min: 0, max: 1000 }),
      published: fc.boolean(),
      layers: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }),
    }),
    {
      maxLength: 14,
    },
  )
  .map((list) => list.map((image, id) => ({ ...image, id: `${id}` })));

test('sheets, common layers and chest lie inside the stage and nowhere over each other', () => {
  fc.assert(
    fc.property(size, images, ({ width, height, em }, list) => {
      const stage = { x: 0, y: 0, width, height };
      const { sheets, slabs, chest } = wallLayout(width, height, em, list);
      const boxes = [...sheets.map(({ paper }) => paper), ...slabs, ...(chest?.cards ?? [])];
      for (const box of boxes) expect(inside(box, stage)).toBe(true);
      expect(overlapping(boxes)).toEqual([]);
      for (const { paper, field, title } of sheets) {
        expect(inside(field, paper) && inside(title, paper)).toBe(true);
        expect(overlapping([field, title])).toEqual([]);
      }
    }),
  );
});

test('every image is on the stage once: as a sheet or in the chest, the one with most containers as a sheet', () => {
  fc.assert(
    fc.property(size, images, ({ width, height, em }, list) => {
      const { sheets, inChest } = wallLayout(width, height, em, list);
      expect([...sheets.map(({ id }) => id), ...inChest].sort()).toEqual(list.map(({ id }) => id).sort());
      const most = Math.max(0, ...list.map(({ count }) => count));
      const countOf = (id: string) => list.find((image) => image.id === id)?.count ?? 0;
      if (most > 0) expect(sheets.some(({ id }) => countOf(id) === most)).toBe(true);
      for (const { id } of sheets) expect(countOf(id) > 0).toBe(most > 0);
    }),
  );
});

test('layers that neighbours share are drawn once, below all of them', () => {
  const layers = ['base', 'node', 'app'];
  const { slabs, sheets } = wallLayout(1800, 800, 25, [
    { id: 'a', layers: [...layers, 'one'], count: 12, published: true },
    { id: 'b', layers: [...layers, 'two'], count: 5, published: true },
  ]);
  expect(slabs.map(({ images, layers }) => ({ images, layers }))).toEqual([{ images: ['a', 'b'], layers: 3 }]);
  expect(slabs[0]?.width).toBeCloseTo((sheets[1]?.paper.x ?? 0) + (sheets[1]?.paper.width ?? 0));
});

test('what few use, and nobody has published, does not take room from what the class works with', () => {
  const { sheets, inChest } = wallLayout(1870, 800, 25, [
    image('web', 46),
    { ...image('redis', 4), published: false },
    image('alpine', 2),
  ]);
  expect(inChest).toEqual(['redis', 'alpine']);
  const { width, height } = sheets[0]?.field ?? { width: 0, height: 0 };
  expect(namedField(width, height, 25, 46)?.font).toBeGreaterThanOrEqual(20);
});

test('one more container does not move the sheets of a settled class', () => {
  const at = (count: number) => wallLayout(1800, 800, 25, [image('a', count), image('b', 9)]);
  expect(at(37)).toEqual(at(36));
  expect(at(44)).toEqual(at(36));
});

test('no block and no name stands over another, at any count', () => {
  fc.assert(
    fc.property(size, fc.integer({ min: 0, max: 80 }), ({ width, height, em }, count) => {
      const field = namedField(width, height, em, count);
      if (!field) return;
      const { half, font, places, cellWidth } = field;
      expect(places.length).toBeGreaterThanOrEqual(count);
      const boxes = places.slice(0, count).map(({ x, y }) => ({
        x: x - cellWidth / 2,
        y: y - half * 1.6,
        width: cellWidth,
        height: half * 1.6 + nameDrop(half, font),
      }));
      for (const box of boxes) expect(inside(box, { x: 0, y: 0, width, height })).toBe(true);
      expect(overlapping(boxes)).toEqual([]);
      expect(cellWidth).toBeGreaterThanOrEqual(2 * half);
      expect(font).toBeGreaterThanOrEqual(0.8 * em);
    }),
  );
});

test('thirty students have names on a wall of 1920 by 1080, in letters of 20 pixels and more', () => {
  const { sheets } = wallLayout(1870, 800, 25, [image('a', 30)]);
  const { width, height } = sheets[0]?.field ?? { width: 0, height: 0 };
  expect(namedField(width, height, 25, 30)?.font).toBeGreaterThanOrEqual(20);
});

test('a crowd of any size stands inside its field, its states apart', () => {
  const groups = fc.uniqueArray(
    fc.record({
      status: fc.constantFrom('running', 'paused', 'created', 'exited', 'restarting', 'dead'),
      count: fc.integer({ min: 1, max: 1000 }),
    }),
    { selector: ({ status }) => status, minLength: 1 },
  );
  fc.assert(
    fc.property(size, groups, ({ width, height, em }, counted) => {
      const field = crowdField(width, height, em, counted as Parameters<typeof crowdField>[3]);
      const bands = field.bands.map((band) => cellsOf(band, field));
      for (const box of bands) expect(inside(box, { x: 0, y: 0, width, height })).toBe(true);
      expect(overlapping(bands)).toEqual([]);
      expect(overlapping([...field.bands])).toEqual([]);
    }),
  );
});

test('three hundred blocks are still large enough for their colours on a wall', () => {
  const field = crowdField(1800, 620, 25, [
    { status: 'running', count: 200 },
    { status: 'paused', count: 40 },
    { status: 'exited', count: 60 },
  ]);
  expect(field.half).toBeGreaterThan(12);
});

function image(id: string, count: number): LayoutImage {
  return { id, layers: [`${id}-base`], count, published: true };
}

function cellsOf({ cellsX, cellsY, count }: CrowdField['bands'][number], field: CrowdField): Box {
  const rows = Math.ceil(count / field.columns);
  return {
    x: cellsX,
    y: cellsY,
    width: Math.min(count, field.columns) * field.cellWidth,
    height: rows * field.cellHeight,
  };
}

const SLACK = 0.01;

function inside(box: Box, outer: Box): boolean {
  return (
    box.x >= outer.x - SLACK &&
    box.y >= outer.y - SLACK &&
    box.x + box.width <= outer.x + outer.width + SLACK &&
    box.y + box.height <= outer.y + outer.height + SLACK
  );
}

function overlapping(boxes: readonly Box[]): [Box, Box][] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.x + a.width > b.x + SLACK &&
          b.x + b.width > a.x + SLACK &&
          a.y + a.height > b.y + SLACK &&
          b.y + b.height > a.y + SLACK,
      )
      .map((b): [Box, Box] => [a, b]),
  );
}
