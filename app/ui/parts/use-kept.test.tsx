import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { useKept } from './use-kept';

/** What `useSyncExternalStore` reads in a browser. */
vi.mock('react', async (actual) => ({
  ...(await actual<typeof import('react')>()),
  useSyncExternalStore: (_: unknown, read: () => unknown) => read(),
}));

test('what a full browser cannot keep takes the place of what it has kept, until it can', () => {
  const stored = new Map([['lesson', 'old']]);
  let full = true;
  vi.stubGlobal('window', { addEventListener() {}, removeEventListener() {} });
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (full) throw new Error('full');
      stored.set(name, value);
    },
  });
  let keep: (value: string) => void = () => {};
  const shown = () => {
    const Shown = () => {
      const [value, write] = useKept('lesson');
      keep = write;
      return value;
    };
    return renderToString(<Shown />);
  };
  expect(shown()).toBe('old');
  keep('new');
  expect(shown()).toBe('new');
  full = false;
  keep('newer');
  expect([shown(), stored.get('lesson')]).toEqual(['newer', 'newer']);
  vi.unstubAllGlobals();
});
