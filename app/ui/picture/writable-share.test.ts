import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writableShare } from './writable-share';

const amount = fc.record({ files: fc.nat(1e6), bytes: fc.nat(2e9) });

test('an untouched sheet is empty, the first file is seen, ten megabytes fill it', () => {
  expect(writableShare({ files: 0, bytes: 0 })).toBe(0);
  expect(writableShare({ files: 1, bytes: 0 })).toBeGreaterThanOrEqual(0.12);
  expect(writableShare({ files: 1, bytes: 1e7 })).toBe(1);
});

test('more never looks like less, and it stays within 0 and 1', () => {
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const both = { files: a.files + b.files, bytes: a.bytes + b.bytes };
      expect(writableShare(both)).toBeGreaterThanOrEqual(writableShare(a));
      expect(writableShare(both)).toBeLessThanOrEqual(1);
    }),
  );
});
