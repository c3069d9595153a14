import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

test.each(['engine/SPEC.md', 'server/room/SPEC.md'])(
  'every rule of %s is proved by a test that names it',
  async (spec) => {
    const rules = [...(await readFile(join(root, spec), 'utf8')).matchAll(/^\* \*\*([A-Z]\d+)\*\*/gm)].map(
      ([, rule]) => rule,
    );
    expect(rules.length).toBeGreaterThan(20);
    expect(new Set(rules).size).toBe(rules.length);
    const tests = await sources();
    const cited = new Set(tests.flatMap((text) => [...text.matchAll(/['"`\s]([A-Z]\d+)\b/g)].map(([, rule]) => rule)));
    expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
  },
);

async function sources(): Promise<string[]> {
  const found: string[] = [];
  for (const folder of ['engine', 'server', 'app', 'tests']) {
    for (const name of await readdir(join(root, folder), { recursive: true })) {
      if (name.endsWith('.test.ts') && !name.includes('node_modules') && !name.endsWith('spec.test.ts')) {
        found.push(await readFile(join(root, folder, name), 'utf8'));
      }
    }
  }
  return found;
}
