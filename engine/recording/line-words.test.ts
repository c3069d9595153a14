import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineWords } from './line-words';
import { Pseudonyms } from './pseudonyms';

test.each([
  [{ line: 'docker run ANA' }, true],
  [{ ana: 1 }, true],
  [{ line: 'docker run banana' }, false],
  [{ line: '\nana' }, true],
  [{ line: '\\nana' }, true],
  [{ line: 'hi%20ana' }, true],
  [{ line: '&#65;na' }, true],
  [{ line: '^[[1mana' }, true],
  [{ line: '[1;31mana' }, true],
  [{ line: '100 % && [1, 2]' }, false],
  [{ line: 'n\tana-web' }, true],
  [{ line: '\u001b[31mana' }, true],
  [{ line: 'grün' }, true],
  [{ line: 'ben', count: 12 }, false],
])('%j may have the word: %s', (event, may) => {
  expect(new LineWords(['Ana']).mayBeIn(JSON.stringify(event))).toBe(may);
});

test('what is no word may stand anywhere, unless it is beyond ASCII', () => {
  expect(new LineWords(['***']).mayBeIn('"a"')).toBe(true);
  expect(new LineWords(['🐳']).mayBeIn('"a"')).toBe(false);
  expect(new LineWords(['🐳']).mayBeIn('"🐳"')).toBe(true);
});

test('Z21 no event that names somebody is taken for one that does not', () => {
  const name = fc.constantFrom('Ana', 'Zoë Ortega', '***', 'step', '🐳', 'Run', 'Łukasz', "O'Neil", '王伟', 'Jürgen');
  const word = fc.oneof(
    name,
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\u001b[1m',
      '\\',
      '\\n',
      '\\033[1m',
      '[1m',
      '^[',
      '%20',
      '%41na',
      '&#65;na',
      '/',
      '-',
      'zoe',
      'ORTEGA',
    ),
  );
  const text = fc
    .tuple(fc.array(word, { maxLength: 5 }), fc.constantFrom(' ', ''))
    .map(([words, by]) => words.join(by));
  const event = fc.oneof(
    fc.record({ type: fc.constant('seat.renamed'), seat: fc.constant('s1'), name: text }),
    fc.record({
      type: fc.constant('seat.joined'),
      seat: fc.record({ id: fc.constant('s1'), name, role: fc.constant('student'), look: fc.nat() }),
    }),
    fc.record({ type: fc.constant('terminal.printed'), text, attributes: fc.dictionary(text, text) }),
    fc.record({ type: fc.constant('files.changed'), content: fc.constantFrom('sha256:aa', 'sha256:bb') }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 3 }), event, (names, told) => {
      const people = [{ seat: 's1', pseudonym: 'Student 1', names }];
      const pseudonyms = new Pseudonyms(people, new Map([['sha256:aa', 'sha256:cc']]));
      if (pseudonyms.event(told) !== told) expect(pseudonyms.mayTell(JSON.stringify(told))).toBe(true);
    }),
  );
});
