import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalisePath } from './path';

test('a normalised path has no empty, . or .. component, leads where it led, and stays as it is', () => {
  const component = fc.constantFrom('', '.', '..', 'a', '.a', 'a.', '..a', 'b');
  fc.assert(
    fc.property(fc.array(component, { maxLength: 8 }), fc.boolean(), (components, absolute) => {
      const path = (absolute ? '/' : '') + components.join('/');
      const expected: string[] = [];
      for (const name of components) {
        if (name === '..') expected.pop();
        else if (name !== '' && name !== '.') expected.push(name);
      }
      const normal = normalisePath(path);
      expect(normal).toBe(`/${expected.join('/')}`);
      expect(normalisePath(normal)).toBe(normal);
    }),
  );
});
