import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLAIMS } from '#engine/claims/claims';
import { lessonPaths, readLessonFile } from '#server/lessons/shipped-lessons';

interface Link {
  claim: number;
  how: 'proves' | 'refutes';
  /** Lesson and step. */
  where: string;
  goals: number;
}

async function links(): Promise<Link[]> {
  const paths = await lessonPaths(join(import.meta.dirname, '../../lessons'));
  const files = await Promise.all(paths.map(readLessonFile));
  return files.flatMap(({ path, read }) => {
    if (!read.ok) throw new Error(`${path} has mistakes`);
    const { sheet, key } = read.value;
    return key.steps.flatMap(({ claims, check }, index) =>
      claims.map((link) => ({
        ...link,
        where: `${sheet.id}/${sheet.steps[index]?.id}`,
        goals: check?.goals.length ?? 0,
      })),
    );
  });
}

test('S17 every claim is decided by the check of a step, and as it is', async () => {
  const found = await links();
  const covered = new Set(found.filter(({ goals }) => goals > 0).map(({ claim }) => claim));
  expect(CLAIMS.filter(({ id }) => !covered.has(id)).map(({ id }) => id)).toEqual([]);

  const verdicts = new Map(CLAIMS.map(({ id, verdict }) => [id, verdict]));
  // What is half true is proved in one place and refuted in another.
  const wrong = found.filter(({ claim, how }) => verdicts.get(claim) === (how === 'proves' ? 'false' : 'true'));
  expect(wrong).toEqual([]);
  expect(found.filter(({ claim }) => !verdicts.has(claim))).toEqual([]);
});
