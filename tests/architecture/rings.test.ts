import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { worldlyUses } from './worldly-uses';

const root = resolve(import.meta.dirname, '../..');

/** Packages that the engine may use: pure ones, that run the same in a browser and on a server. */
const PURE_PACKAGES = [
  '@noble/hashes',
  'fflate',
  '@balena/dockerignore',
  'shell-quote',
  'acorn',
  'pgsql-ast-parser',
  're2js',
  'obscenity',
  // Types only: the tree that the next one makes.
  'mdast',
  'mdast-util-from-markdown',
  'yaml',
];

interface Import {
  from: string;
  to: string;
  /** Nothing of it is loaded: `import type`. */
  typesOnly: boolean;
}

async function importsBelow(folder: string): Promise<Import[]> {
  const names = await readdir(join(root, folder), { recursive: true });
  const sources = names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !/testing/.test(name));
  const found = await Promise.all(
    sources.map(async (name) => {
      const from = `${folder}/${name}`;
      const text = await readFile(join(root, from), 'utf8');
      const specifiers = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s+['"]([^'"]+)['"]/g)];
      const bare = [
        ...text.matchAll(/(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g),
        ...text.matchAll(/\bimport\(['"]([^'"]+)['"]\)/g),
      ];
      return [...specifiers, ...bare].map(([whole, specifier = '']) => {
        const typesOnly = /^\s*(?:import|export)\s+type\b/.test(whole);
        return { from, to: inTree(from, specifier), typesOnly };
      });
    }),
  );
  return found.flat();
}

/** A path from the root for our own modules, the name itself for packages. */
function inTree(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (!specifier.startsWith('.')) return specifier;
  return relative(root, resolve(root, dirname(from), specifier));
}

test('the engine imports nothing but itself and pure packages', async () => {
  const imports = await importsBelow('engine');
  expect(imports.length).toBeGreaterThan(50);
  const strangers = imports.filter(
    ({ to }) => !to.startsWith('engine/') && !PURE_PACKAGES.some((name) => to === name || to.startsWith(`${name}/`)),
  );
  expect(strangers).toEqual([]);
});

test('the engine knows neither clock nor chance nor promises', async () => {
  const names = await readdir(join(root, 'engine'), { recursive: true });
  const impure: string[] = [];
  for (const name of names.filter((n) => n.endsWith('.ts') && !n.endsWith('.test.ts') && !/testing/.test(n))) {
    const found = worldlyUses(await readFile(join(root, 'engine', name), 'utf8'));
    impure.push(...found.map((use) => `${name}: ${use}`));
  }
  expect(impure).toEqual([]);
});

test('uses of the world are told from its names', () => {
  expect(worldlyUses("declare('setTimeout', 1); const a = x.fetch(y); // setTimeout(f)\n")).toEqual([]);
  expect(
    worldlyUses('setTimeout(f); await fetch(x); new Date(); Date.now(); run(setInterval); async () => 1;'),
  ).toEqual(['setTimeout', 'fetch', 'setInterval', 'new Date()', 'Date.now', 'await', 'async']);
});

test('screens know the engine and the protocol, never the inside of the server', async () => {
  const imports = await importsBelow('app');
  const wrong = imports.filter(({ to }) => to.startsWith('server/') && !to.startsWith('server/protocol/'));
  expect(wrong).toEqual([]);
});

test('the protocol knows the engine only, so that both sides can share it', async () => {
  const imports = await importsBelow('server/protocol');
  const wrong = imports.filter(
    ({ to }) => !to.startsWith('server/protocol/') && !to.startsWith('engine/') && to !== 'zod',
  );
  expect(wrong).toEqual([]);
});

test('the server never imports screens', async () => {
  const imports = await importsBelow('server');
  expect(imports.filter(({ to }) => to.startsWith('app/'))).toEqual([]);
});

test('the two faces of the daemon do not know each other, and the daemon knows neither', async () => {
  const imports = await importsBelow('engine');
  const wrong = imports.filter(({ from, to }) => from.startsWith('engine/daemon/') && to.startsWith('engine/client/'));
  expect(wrong).toEqual([]);
});

test('what a screen loads of the engine decides nothing: no rooms, no list of refused names', async () => {
  const edges = new Map<string, string[]>();
  for (const { from, to, typesOnly } of [...(await importsBelow('engine')), ...(await importsBelow('app'))]) {
    if (typesOnly) continue;
    const file = from.replace(/\.tsx?$/, '');
    edges.set(file, [...(edges.get(file) ?? []), to]);
  }
  const loaded = new Set([...edges.keys()].filter((file) => file.startsWith('app/')));
  for (const file of loaded) for (const to of edges.get(file) ?? []) loaded.add(to);
  expect(loaded).toContain('engine/room/apply');
  for (const decides of ['engine/room/room', 'engine/room/name-filter', 'obscenity'])
    expect(loaded).not.toContain(decides);
});
