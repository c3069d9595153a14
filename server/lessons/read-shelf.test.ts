import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readShelf } from './read-shelf';

const log = () => {
  const told: unknown[] = [];
  return { told, error: (...said: unknown[]) => void told.push(said) };
};

test('S15 the lessons that come with Drydock are told of in their order, without what is in them', async () => {
  const noise = log();
  const shelf = await readShelf(resolve(import.meta.dirname, '../../lessons'), noise);
  expect(noise.told).toEqual([]);
  expect(shelf.heads.length).toBeGreaterThanOrEqual(12);
  for (const head of shelf.heads) expect(Object.keys(head).sort()).toEqual(['id', 'minutes', 'summary', 'title']);
  expect(shelf.textOf('volumes')).toContain('```check');
  expect(shelf.textOf('no-such')).toBeNull();
});

test('S15 a lesson with mistakes is logged with their lines and left out; a missing folder is an empty shelf', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lessons-'));
  const good = `---\ntitle: Good\nsummary: Is read.\nminutes: 1\n---\n## One\n\`\`\`question\nquestion: So?\noptions: [a, b]\n\`\`\`\n`;
  await writeFile(join(folder, 'broken.md'), '---\ntitle: 5\n---\n## Step\n');
  await writeFile(join(folder, 'good.md'), good);
  const noise = log();
  const shelf = await readShelf(folder, noise);
  expect(shelf.heads).toEqual([{ id: 'good', title: 'Good', summary: 'Is read.', minutes: 1 }]);
  expect(JSON.stringify(noise.told)).toMatch(/broken\.md.*"line":/);
  await rm(folder, { recursive: true });
  expect((await readShelf(folder, noise)).heads).toEqual([]);
});
