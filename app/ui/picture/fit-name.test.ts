import { expect, test } from 'vitest';
import { fitName } from './fit-name';

test('names of the usual length stay whole, also those with a number', () => {
  for (const name of ['Ana', 'Maximilian', 'Student 30', 'محمد']) expect(fitName(name, 9.5)).toBe(name);
});

test('wide letters leave room for fewer', () => {
  expect(fitName('WWWWWWWWWWWW', 9)).toBe('WWWW…');
  expect(fitName('陳大文小明子龍', 9)).toBe('陳大文…');
  expect(fitName('👩🏿‍🚀👩🏿‍🚀👩🏿‍🚀👩🏿‍🚀', 9)).toBe('👩🏿‍🚀👩🏿‍🚀👩🏿‍🚀…');
});

test('narrow letters leave room for more', () => {
  expect(fitName('Lillifilippi', 9)).toBe('Lillifilippi');
});
