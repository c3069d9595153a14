import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safePaths } from './safe-paths';

test.each([
  ['web-app/Dockerfile', 'web-app/Dockerfile'],
  ['../../etc/passwd', 'etc/passwd'],
  ['/abs//x/./y', 'abs/x/y'],
  ['..', '_'],
  ['a\\..\\b', 'a_.._b'],
  ['C:/x', 'C_/x'],
  ['con', '_con'],
  ['logs/AUX.txt', 'logs/_AUX.txt'],
  ['ends./with. ', 'ends_/with__'],
  ['über/датаfile', 'über/датаfile'],
  ['photo\u202egpj.sh', 'photo_gpj.sh'],
  [`${'🚢'.repeat(200)}/x`, `${'🚢'.repeat(60)}/x`],
])('%s becomes %s', (path, safe) => {
  expect(safePaths([path])).toEqual([safe]);
});

test('no two files become one, even where big and small letters are the same', () => {
  expect(safePaths(['Dockerfile', 'dockerfile', 'a:b', 'a?b'])).toEqual(['Dockerfile', 'dockerfile-2', 'a_b', 'a_b-2']);
});

test('no file lies where another has its folder', () => {
  expect(safePaths(['a:', 'a_/b', 'a_/c'])).toEqual(['a_', 'a__/b', 'a__/c']);
  expect(safePaths(['A_/b', 'a:'])).toEqual(['A_/b', 'a_-2']);
});

test('whatever a path is, it stays in its folder', () => {
  const part = fc.constantFrom('..', '.', '/', '\\', 'a', 'A', '_', 'CON', ':', ' ', '\u0000');
  fc.assert(
    fc.property(fc.array(fc.array(part, { maxLength: 8 }), { maxLength: 6 }), (paths) => {
      const safe = safePaths(paths.map((parts) => parts.join('')));
      expect(new Set(safe.map((path) => path.toLowerCase())).size).toBe(paths.length);
      for (const path of safe) {
        expect(safe.filter((other) => other.toLowerCase().startsWith(`${path.toLowerCase()}/`))).toEqual([]);
      }
      for (const path of safe) expect(path).toMatch(/^(?!\/)(?!.*(^|\/)\.{0,2}(\/|$))[^\\:]+$/);
    }),
  );
});
