import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ignoreRulesMistake } from '#engine/builder/ignore-rules-mistake';
import { ignoredPaths } from '#engine/builder/ignored-paths';
import { nearly } from './nearly';
import { RUNS } from './runs';

const rule = nearly([
  '*',
  '**',
  '/',
  '!',
  '?',
  '[a-z]',
  '[',
  ']',
  '\\',
  '.',
  '..',
  'a',
  'b',
  'log',
  '#',
  ' ',
  '+',
  '(',
  '{',
  '|',
  '$',
  '^',
]);

test('K84 .dockerignore takes any text: a rule is refused by the client, or says of every path whether it is left out', () => {
  const paths = fc.array(
    fc.array(fc.constantFrom('a', 'b', 'a.log', '.git', 'ü', '[x]'), { minLength: 1, maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 6 }), paths, (rules, all) => {
      const text = rules.join('\n');
      const mistake = ignoreRulesMistake(text);
      if (mistake !== null) expect(mistake).not.toBe('');
      const isIgnored = ignoredPaths(text);
      for (const parts of all) expect(typeof isIgnored(parts.join('/'))).toBe('boolean');
      // What the last rule brings back is there.
      const kept = ignoredPaths(`${text}\n!a/b`);
      expect(kept('a/b')).toBe(false);
      expect(ignoredPaths(`${text}\na/b`)('a/b')).toBe(true);
    }),
    { numRuns: RUNS * 10 },
  );
});
