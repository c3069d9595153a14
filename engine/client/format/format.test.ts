import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ellipsis } from './ellipsis';
import { humanDuration } from './human-duration';
import { binarySize, humanSize } from './human-size';
import { parseBytes } from './parse-bytes';
import { parseMoment } from './parse-moment';
import { tabTable } from './tab-table';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [0, 'Less than a second'],
  [999, 'Less than a second'],
  [SECOND, '1 second'],
  [59.9 * SECOND, '59 seconds'],
  [MINUTE, 'About a minute'],
  [119 * SECOND, 'About a minute'],
  [2 * MINUTE, '2 minutes'],
  [59 * MINUTE + 59 * SECOND, '59 minutes'],
  [HOUR, 'About an hour'],
  [89 * MINUTE, 'About an hour'],
  [90 * MINUTE, '2 hours'],
  [47 * HOUR, '47 hours'],
  [2 * DAY, '2 days'],
  [13 * DAY, '13 days'],
  [14 * DAY, '2 weeks'],
  [59 * DAY, '8 weeks'],
  [60 * DAY, '2 months'],
  [729 * DAY, '24 months'],
  [730 * DAY, '2 years'],
])('K10 an age of %d ms is "%s"', (age, text) => {
  expect(humanDuration(age)).toBe(text);
});

test.each([
  [0, 3, '0B'],
  [5, 3, '5B'],
  [999, 3, '999B'],
  [1000, 3, '1kB'],
  [1_980_000, 3, '1.98MB'],
  [999_999, 3, '1e+03kB'],
  [187_912_345, 4, '187.9MB'],
  [5632, 4, '5.632kB'],
  [4_000_000_000, 3, '4GB'],
] as const)('K11 %d bytes to %d digits are %s', (bytes, digits, text) => {
  expect(humanSize(bytes, digits)).toBe(text);
});

test('K11 memory is shown in powers of 1024', () => {
  expect(binarySize(4_000_000)).toBe('3.815MiB');
  expect(binarySize(4 * 1024 ** 3)).toBe('4GiB');
});

test.each([
  ['64m', 67_108_864],
  ['1g', 1_073_741_824],
  ['1.5kb', 1536],
  ['512', 512],
  ['10KiB', 10_240],
])('K11 the size %s is read in powers of 1024', (text, bytes) => {
  expect(parseBytes(text)).toEqual({ ok: true, value: bytes });
});

test('K12 a long text ends in … and is as wide as asked for, wide letters counting two', () => {
  expect(ellipsis('echo hello from first', 20)).toBe('echo hello from fir…');
  expect(ellipsis('twenty characters ok', 20)).toBe('twenty characters ok');
  expect(ellipsis('日本語日本語', 6)).toBe('日本…');
});

test('K13 columns are as wide as their widest cell and three spaces, at least ten; the last is not padded', () => {
  expect(tabTable('NAMES\tIMAGE\tSTATE\napi\tbusybox\trunning\n')).toBe(
    'NAMES     IMAGE     STATE\napi       busybox   running\n',
  );
  expect(tabTable('A\tB\nlonger than ten\tx\n')).toBe('A                 B\nlonger than ten   x\n');
});

test('K13 a table keeps every cell, whatever is in it', () => {
  const cell = fc.string({ unit: 'grapheme-ascii' }).map((text) => text.replace(/[\t\n]/g, ''));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const laidOut = tabTable(rows.map((row) => row.join('\t')).join('\n')).split('\n');
      rows.forEach((row, n) => {
        for (const content of row) expect(laidOut[n]).toContain(content);
      });
    }),
  );
});

test.each([
  ['10m', 1_000_000 - 600_000],
  ['1h30m', 1_000_000 - 5_400_000],
  ['5', 5000],
  ['1970-01-01T00:00:10Z', 10_000],
  ['1970-01-02', 86_400_000],
  ['yesterday', null],
])('K14 --since %s', (text, moment) => {
  expect(parseMoment(text, 1_000_000)).toBe(moment);
});
