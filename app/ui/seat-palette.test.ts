import {
  blend,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  parse,
  wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { contrast, PATTERN_INKS, seatLook } from './seat-palette';

const looks = Array.from({ length: 144 }, (_, index) => seatLook(index));
const table = looks.slice(0, 12);

test('the first 144 seats all look different', () => {
  expect(new Set(looks.map((look) => `${look.colour} ${look.pattern}`)).size).toBe(144);
});

test('a class of twelve differs in colour and in pattern', () => {
  expect(new Set(table.map((look) => look.colour)).size).toBe(12);
  expect(new Set(table.map((look) => look.pattern)).size).toBe(12);
});

test('text on a seat colour is readable', () => {
  for (const look of looks) expect(contrast(look.colour, look.ink)).toBeGreaterThanOrEqual(4.5);
});

test('contrast is 21 for black on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

describe('colours alone, as on blocks of twelve pixels, stay apart for', () => {
  const apart = differenceCiede2000();
  test.each([
    ['everybody', (colour: string) => colour, 16],
    ['protanopes', seenBy(filterDeficiencyProt(1)), 11],
    ['deuteranopes', seenBy(filterDeficiencyDeuter(1)), 11],
    ['tritanopes', seenBy(filterDeficiencyTrit(1)), 10.5],
  ] as const)('%s', (_, seen, least) => {
    for (const [index, a] of table.entries()) {
      for (const b of table.slice(index + 1)) {
        expect(apart(seen(a.colour), seen(b.colour)), `${a.colour} ${b.colour}`).toBeGreaterThanOrEqual(least);
      }
    }
  });

  test('and from paper and stone', () => {
    for (const { colour } of table) {
      for (const other of ['#17438f', '#1b4fa8', '#0b2f73', '#7d848d', '#b4b9bf']) {
        expect(apart(colour, other), `${colour} ${other}`).toBeGreaterThanOrEqual(15);
      }
    }
  });
});

test('patterns are seen on their colours', () => {
  for (const { colour, mark } of looks) {
    const drawn = formatHex(blend([colour, PATTERN_INKS[mark]]));
    expect(wcagContrast(drawn, colour), colour).toBeGreaterThanOrEqual(1.6);
  }
});

function seenBy(filter: ReturnType<typeof filterDeficiencyProt>): (colour: string) => string {
  return (colour) => formatHex(filter(parse(colour) ?? { mode: 'rgb', r: 0, g: 0, b: 0 })) ?? colour;
}
