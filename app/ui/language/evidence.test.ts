import { expect, test } from 'vitest';
import { CLAIMS } from '#engine/claims/claims';
import { EvidenceFold } from '#engine/claims/evidence/evidence-fold';
import { TestClass } from '#engine/room/testing-class';
import { CATALOGUES } from './catalogues';

const findings = CLAIMS.flatMap(({ id }) => {
  const fold = new EvidenceFold();
  for (const [index, { at, event }] of new TestClass().log.entries()) fold.note(index + 1, at, event);
  return fold.findings(id);
});

test.each(Object.keys(CATALOGUES) as (keyof typeof CATALOGUES)[])(
  'Q25 %s has a sentence for every finding, with all of its numbers',
  (language) => {
    const sentences: Record<string, string> = CATALOGUES[language].evidence;
    const told = new Map(findings.map((finding) => [finding.id, finding]));
    expect(Object.keys(sentences).sort()).toEqual([...told.keys()].sort());
    for (const [id, { numbers }] of told) {
      const unused = Object.keys(numbers).filter((name) => !new RegExp(`\\{${name}[,}]`).test(sentences[id] ?? ''));
      expect([id, unused]).toEqual([id, []]);
      const named = [...(sentences[id] ?? '').matchAll(/(?<!one |other |=0 )\{([a-z]+)(?:\}|, plural)/g)].map(
        ([, name]) => name ?? '',
      );
      expect([id, named.filter((name) => !(name in numbers))]).toEqual([id, []]);
    }
  },
);
