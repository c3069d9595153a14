import { expect, test } from 'vitest';
import { sampleContainer } from '../sample/sample-containers';
import { seatsNamed } from './seats-named';

const named = (id: string, name: string) => ({ ...sampleContainer(0), seat: { id, name, look: 0 } });
const all = [named('a', 'Zoë'), named('b', 'Ana'), named('a', 'Zoë'), named('c', 'Ольга')];
const find = (query: string) => {
  const found = seatsNamed(all, query, ({ name }) => name);
  return found && [[...found.seats].sort(), found.containers];
};

test('a name is found by some of its letters, whatever their case and accents', () => {
  expect(find('zoe')).toEqual([['a'], 2]);
  expect(find(' OЛЬ'.replace('O', 'О'))).toEqual([['c'], 1]);
  expect(find('a')).toEqual([['b'], 1]);
  expect(find('nobody')).toEqual([[], 0]);
  expect(find('  ')).toBeNull();
});
