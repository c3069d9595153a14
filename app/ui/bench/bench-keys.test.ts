import { expect, test } from 'vitest';
import { wordsIn } from '../language/words-in';
import { BENCH_KEYS } from './bench-keys';

test('no key does two things, every view has one, and none types anything into a terminal', () => {
  const presses = BENCH_KEYS.map(({ press }) => press);
  expect(new Set(presses).size).toBe(presses.length);
  expect(BENCH_KEYS.flatMap(({ deed }) => (typeof deed === 'object' ? [deed.show] : []))).toEqual([
    'terminal',
    'picture',
    'browser',
    'files',
  ]);
  // `?` is let through where something is typed; see useBenchKeys.
  expect(presses.filter((press) => !press.startsWith('Alt+'))).toEqual(['Shift+?']);
});

test('every key is explained in both languages', () => {
  for (const language of ['en', 'de'] as const) {
    const words = wordsIn(language, 'bench');
    for (const { deed } of BENCH_KEYS)
      expect(words(`keys.${typeof deed === 'string' ? deed : deed.show}`)).not.toBe('');
  }
});
