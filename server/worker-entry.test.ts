import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './project-root';
import { entryPoints } from './start/server-bundle.mjs';
import { type WorkerName, workerEntry, workerSources } from './worker-entry';

test('every worker is bundled under its name, from the source that runs without a bundle', () => {
  const { main, ...workers } = entryPoints;
  expect(main).toBe('server/main.ts');
  const sources = Object.entries(workerSources).map(([name, source]) => [name, `server/${source}`]);
  expect(workers).toEqual(Object.fromEntries(sources));
});

test.each(Object.keys(workerSources) as WorkerName[])('the source of %s is there', (name) => {
  expect(existsSync(join(projectRoot, entryPoints[name]))).toBe(true);
  const { url, options } = workerEntry(name);
  expect(existsSync(url)).toBe(true);
  expect(options.argv).toEqual([expect.stringContaining(workerSources[name])]);
});
