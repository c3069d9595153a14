import { describe, expect, test } from 'vitest';
import { CLAIMS } from '#engine/claims/claims';
import { LANGUAGES, type Language } from '../language/languages';
import { wordsIn } from '../language/words-in';
import { claimText } from './claim-text';

describe.each(Object.keys(LANGUAGES) as Language[])('the claims in %s', (language) => {
  const words = wordsIn(language, 'claims');
  test.each(CLAIMS)('Q26 claim $id is said, put right and can be tested', ({ id }) => {
    const { says, truth, test } = claimText(words, id);
    for (const text of [says, truth, test]) expect(text).toMatch(/^\S.{10,}[.]$/);
    expect(new Set([says, truth, test]).size).toBe(3);
  });
  test('Q26 no two claims say the same', () => {
    const said = CLAIMS.map(({ id }) => claimText(words, id).says);
    expect(new Set(said).size).toBe(CLAIMS.length);
    expect(said[47]).toContain('<none>');
  });
});
