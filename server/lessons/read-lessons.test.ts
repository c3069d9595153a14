import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseSteps, readLessons } from './read-lessons';

test('a step has a title, words, and the commands of its try blocks', () => {
  const steps = parseSteps(
    'before\n\n## One\n\nLook *here*.\n\n```try\ndocker ps\ndocker images\n```\n\nAfter.\n## Two\n',
  );
  expect(steps).toEqual([
    { title: 'One', text: 'Look *here*.\n\n\nAfter.', commands: ['docker ps', 'docker images'] },
    { title: 'Two', text: '', commands: [] },
  ]);
});

test('the lessons that come with Drydock can be read', async () => {
  const lessons = await readLessons(resolve(import.meta.dirname, '../../lessons'));
  expect(lessons.length).toBeGreaterThan(0);
  for (const { title, summary, steps } of lessons) {
    expect(title && summary).toBeTruthy();
    expect(steps.length).toBeGreaterThan(2);
    for (const step of steps) expect(step.title && step.text).toBeTruthy();
  }
});

test('a lesson with broken front matter is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lessons-'));
  await writeFile(join(folder, 'broken.md'), '---\ntitle: 5\n---\n## Step\n');
  await expect(readLessons(folder)).rejects.toThrow('lessons/broken.md');
  await rm(folder, { recursive: true });
});
