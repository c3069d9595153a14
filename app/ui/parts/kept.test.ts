import { afterEach, expect, test, vi } from 'vitest';
import { keep, kept } from './kept';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('what a full browser cannot keep takes the place of what it has kept, until it can', () => {
  const stored = new Map([['lesson', 'old']]);
  let full = true;
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (full) throw new Error('full');
      stored.set(name, value);
    },
  });
  expect(kept('lesson')).toBe('old');
  keep('lesson', 'new');
  expect(kept('lesson')).toBe('new');
  full = false;
  keep('lesson', 'newer');
  expect([kept('lesson'), stored.get('lesson')]).toEqual(['newer', 'newer']);
});
