import { expect, test } from 'vitest';
import { CLAIMS } from '#engine/claims/claims';
import { EvidenceFold } from '#engine/claims/evidence/evidence-fold';
import { CATALOGUES } from '../language/catalogues';
import { wordsIn } from '../language/words-in';
import { evidenceParts } from './evidence-parts';

const text = (parts: readonly { text: string }[]) => parts.map((part) => part.text).join('');

test('each number is a piece of its own, by its name', () => {
  const message = '{made} of {seats} made {containers, plural, one {# container} other {# containers}}.';
  expect(evidenceParts(message, 'en', { made: 3, seats: 5, containers: 12 })).toEqual([
    { text: '3', number: 'made' },
    { text: ' of ', number: null },
    { text: '5', number: 'seats' },
    { text: ' made ', number: null },
    { text: '12', number: 'containers' },
    { text: ' containers.', number: null },
  ]);
});

test('a number in words is those words, and words that only agree with a number are none', () => {
  const message = '{runs, plural, one {once} other {# times}}, {runs, plural, one {it} other {them}}';
  expect(evidenceParts(message, 'en', { runs: 1 })).toEqual([
    { text: 'once', number: 'runs' },
    { text: ', it', number: null },
  ]);
  expect(evidenceParts('Yes.{leaders, plural, =0 {} other { And more.}}', 'en', { leaders: 0 })).toEqual([
    { text: 'Yes.', number: null },
  ]);
});

test.each(['en', 'de'] as const)('every sentence in %s says in pieces what it says whole', (language) => {
  const words = wordsIn(language, 'evidence');
  const fold = new EvidenceFold();
  for (const { id, numbers } of CLAIMS.flatMap((claim) => fold.findings(claim.id))) {
    for (const value of [0, 1, 7]) {
      const values = Object.fromEntries(Object.keys(numbers).map((name) => [name, value]));
      const key = id as keyof typeof CATALOGUES.en.evidence;
      const whole = (words as unknown as (id: string, values: object) => string)(key, values);
      expect(text(evidenceParts(CATALOGUES[language].evidence[key], language, values))).toBe(whole);
    }
  }
});
