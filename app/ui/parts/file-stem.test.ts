import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileStem } from './file-stem';

test('names of people and classes become names of files', () => {
  expect(fileStem('Docker, Monday', 'Zoë', 't1')).toBe('docker-monday-zoë-t1');
  expect(fileStem('../../etc/passwd')).toBe('etc-passwd');
  expect(fileStem('', '…')).toBe('drydock');
  expect(fileStem('नरेन्द्र')).toBe('नरेन्द्र');
});

/** What names are made of, and what means something to a shell or a folder. */
const LETTERS = [...'aZ09éß龍ऩِ😀', ...' ./\\-~$"\'`;|&*?<>:\n\u0000\u202e', '\ud800'];
const strange = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 100 });

test('no name needs quotes, leaves its folder or is a switch of a command', () => {
  fc.assert(
    fc.property(fc.array(strange), (parts) => {
      expect(fileStem(...parts)).toMatch(/^[\p{Letter}\p{Number}][\p{Letter}\p{Mark}\p{Number}-]*$/u);
      expect([...fileStem(...parts)].length).toBeLessThanOrEqual(80);
    }),
  );
});
