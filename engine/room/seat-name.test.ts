import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from './limits';
import { cleanName, uniqueName } from './seat-name';

test('names are kept as text, whatever they contain', () => {
  expect(cleanName('  Ana  María ')).toBe('Ana María');
  expect(cleanName('<b>Bo</b>')).toBe('<b>Bo</b>');
  expect(cleanName('__proto__')).toBe('__proto__');
  expect(cleanName('👩‍👩‍👧 Familie')).toContain('Familie');
  expect(cleanName('مريم')).toBe('مريم');
});

test('what cannot be seen, or turns the text around it, is taken out', () => {
  expect(cleanName('a\u202eb')).toBe('a b');
  for (const nothing of ['\u200b\u200b', '\u00ad', '\u3164', '\u2800', '\u200d', '\ufe0f', ' \u0301']) {
    expect(cleanName(nothing)).toBe('');
  }
  expect(cleanName('line\nbreak\u0007')).toBe('line break');
});

test('a long name is cut between characters, not within one', () => {
  const name = cleanName('👍🏽'.repeat(200));
  expect([...new Intl.Segmenter().segment(name)]).toHaveLength(LIMITS.name);
  expect(cleanName(`z${'\u0301'.repeat(500)}`).length).toBeLessThan(20);
});

test('of two that look the same the second gets a number', () => {
  expect(uniqueName('Ana', [])).toBe('Ana');
  expect(uniqueName('ana', ['Ana'])).toBe('ana 2');
  expect(uniqueName('A\u00adna', ['Ana'])).toBe('A\u00adna 2');
  expect(uniqueName('Ana', ['Ana', 'Ana 2'])).toBe('Ana 3');
});

test('R11 nobody passes for the instructor by letters of another alphabet, an l for an I, or a blank that is none', () => {
  for (const disguised of ['Instruct\u043er', 'lnstructor', '\u0406nstruct\u03bfr', 'Instruct0r', '\u0399nstructor']) {
    expect(uniqueName(cleanName(disguised), ['Instructor'])).toBe(`${disguised} 2`);
  }
  expect(cleanName('Instructor\u2800')).toBe('Instructor');
  expect(uniqueName('\u0410\u043d\u043d\u0430', ['\u0418\u0432\u0430\u043d', 'Anna'])).toBe('\u0410\u043d\u043d\u0430');
});

test('any names given to a class come out different from one another and clean', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 20 }), (raws) => {
      const taken: string[] = [];
      for (const raw of raws) {
        const clean = cleanName(raw);
        expect(cleanName(clean)).toBe(clean);
        if (clean) taken.push(uniqueName(clean, taken));
      }
      expect(new Set(taken).size).toBe(taken.length);
    }),
  );
});
