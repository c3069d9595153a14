import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Command, Group } from '#engine/client/command';
import { COMMAND_TREE } from '#engine/client/command-tree';
import type { Flags } from '#engine/client/flags/flag';
import { GLOBAL_FLAGS } from '#engine/client/global-flags';
import { dockerCoverage } from './docker-coverage';
import { type RealCommand, type RealFlag, realDocker } from './real-docker';

const REAL = realDocker();

/** Real flags that no help text ever shows. */
const SECRET = [
  'cpu-count',
  'cpu-percent',
  'dns-opt',
  'io-maxbandwidth',
  'io-maxiops',
  'name',
  'net',
  'net-alias',
  'time',
];

test('K81 docs/docker-coverage.md is up to date: npm run coverage:docker', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/docker-coverage.md'), 'utf8');
  expect(page).toBe(dockerCoverage());
});

describe('docker 28.2.2 and this room have the same', () => {
  test('K80 commands and groups', () => {
    expect([...nodes(COMMAND_TREE, [])].map(([path]) => path).sort()).toEqual([...REAL.keys()].sort());
  });

  test.each([...nodes(COMMAND_TREE, [])])('K80 summary, usage and names of docker %s', (path, node) => {
    const { summary, description = null, usage, aliases } = REAL.get(path) as RealCommand;
    expect(node.summary).toBe(summary);
    if (node.kind === 'group') return;
    if (node.simulated) expect(node.description).toBe(description);
    expect(`docker ${path} ${node.usage}`.trim()).toBe(usage);
    if (node.simulated) expect(node.aliases).toBe(aliases);
    for (const name of aliases?.split(', ') ?? []) {
      const found = at(name.split(' ').slice(1));
      expect(found, name).toBeDefined();
      if (node.simulated) expect(found, name).toBe(node);
    }
  });

  test.each([...nodes(COMMAND_TREE, [])].filter(([, node]) => node.kind === 'command' && node.simulated))(
    'K80 flags of docker %s',
    (path, node) => {
      const flags = (node as Command).flags;
      expect(described(flags)).toEqual(shown(REAL.get(path)?.flags ?? {}));
      const hidden = Object.keys(flags).filter((name) => flags[name]?.hidden && !SECRET.includes(name));
      expect(hidden.filter((name) => !REAL.get(path)?.flags[name]?.hidden)).toEqual([]);
    },
  );

  test('K80 flags before the command', () => {
    expect(described(GLOBAL_FLAGS)).toEqual(shown(REAL.get('')?.flags ?? {}));
  });
});

function* nodes(node: Group | Command, path: readonly string[]): Generator<[string, Group | Command]> {
  yield [path.join(' '), node];
  if (node.kind === 'group') for (const [name, child] of node.commands) yield* nodes(child, [...path, name]);
}

function at(path: readonly string[]): Group | Command | undefined {
  let node: Group | Command | undefined = COMMAND_TREE;
  for (const name of path) {
    if (node?.kind !== 'group') return undefined;
    node = node.commands.get(node.otherNames.get(name) ?? name);
  }
  return node;
}

function shown(flags: Readonly<Record<string, RealFlag>>): Record<string, RealFlag> {
  return Object.fromEntries(Object.entries(flags).map(([name, { hidden, ...flag }]) => [name, flag]));
}

/** Our flags in the words of the harvest. */
function described(flags: Flags): Record<string, RealFlag> {
  return Object.fromEntries(
    Object.entries(flags).flatMap(([name, { short, shown: type, help, shownDefault, hidden }]) => {
      if (hidden && SECRET.includes(name)) return [];
      const text = help.replace(/\s+/g, ' ');
      return [[name, { ...(short && { short }), type, text, ...(shownDefault && { default: shownDefault }) }]];
    }),
  );
}
