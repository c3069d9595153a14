import { expect, test } from 'vitest';
import { wishedLanguage } from './languages';

test.each([
  ['de-CH,de;q=0.9,en;q=0.8', 'de'],
  ['fr-FR,fr;q=0.9,de;q=0.4,en;q=0.7', 'en'],
  ['ja', 'en'],
  ['', 'en'],
  ['de;q=0,en', 'en'],
])('a browser that asks for %j is answered in %s', (header, language) => {
  expect(wishedLanguage(header)).toBe(language);
});
