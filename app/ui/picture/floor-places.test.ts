import { expect, test } from 'vitest';
import { floorCell, floorSize } from './floor-cell';
import { keepPlaces } from './keep-places';

test('a cell keeps its number when the floor grows, and every cell has one', () => {
  for (let places = 1; places <= 40; places += 1) {
    const { rows, columns } = floorSize(places);
    const cells = Array.from({ length: places }, (_, place) => floorCell(place));
    expect(cells.every(({ row, column }) => row < rows && column < columns)).toBe(true);
    expect(new Set(cells.map(({ row, column }) => `${row} ${column}`)).size).toBe(places);
    expect(rows - columns === 0 || rows - columns === 1).toBe(true);
  }
  expect([1, 2, 3, 4, 5, 6, 7, 30].map(floorSize).map(({ rows, columns }) => `${rows}x${columns}`)).toEqual([
    '1x1',
    '2x1',
    '2x2',
    '2x2',
    '3x2',
    '3x2',
    '3x3',
    '6x5',
  ]);
});

test('nobody moves when somebody leaves; who comes takes the hole', () => {
  const three = keepPlaces(new Map(), ['a', 'b', 'c']);
  const two = keepPlaces(three, ['b', 'c']);
  expect([...two]).toEqual([
    ['b', 1],
    ['c', 2],
  ]);
  // Even when the newcomers stand before the others in the list.
  expect(keepPlaces(two, ['x', 'b', 'y', 'c'])).toEqual(
    new Map([
      ['x', 0],
      ['b', 1],
      ['y', 3],
      ['c', 2],
    ]),
  );
});
