import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Echoes } from './echoes';

test('whatever of the typed comes back, and however late, it is the editor’s own', () => {
  const typing = fc.array(fc.record({ text: fc.string(), given: fc.boolean() }), { maxLength: 30 });
  fc.assert(
    fc.property(fc.string(), typing, (opened, keys) => {
      const echoes = new Echoes(opened);
      let next = 0;
      const all = [opened, ...keys.map(({ text }, at) => `${text}${at}`)];
      for (const [at, { given }] of keys.entries()) {
        echoes.say(all[at + 1] ?? '');
        // Some values are passed over: several keys may come back as one.
        if (given) {
          expect(echoes.hears(all[next] ?? '')).toBe(true);
          next = at + 1;
        }
      }
      expect(echoes.hears(all.at(-1) ?? '')).toBe(true);
    }),
  );
});

test('a text of somebody else is none, nor is what stood there before it', () => {
  const echoes = new Echoes('one');
  echoes.say('one two');
  expect(echoes.hears('theirs')).toBe(false);
  expect(echoes.hears('theirs')).toBe(true);
  expect(echoes.hears('one')).toBe(false);
});

test('a text that is taken back by undoing is the editor’s own again', () => {
  const echoes = new Echoes('one');
  for (const text of ['one t', 'one']) echoes.say(text);
  expect(echoes.hears('one')).toBe(true);
  expect(echoes.hears('one t')).toBe(true);
  expect(echoes.hears('one')).toBe(true);
});
