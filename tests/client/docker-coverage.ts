import type { Command, Group } from '#engine/client/command';
import { COMMAND_TREE } from '#engine/client/command-tree';
import type { Flags } from '#engine/client/flags/flag';
import { GLOBAL_FLAGS } from '#engine/client/global-flags';
import { PLUGINS } from '#engine/client/plugins';
import { realDocker } from './real-docker';

interface Row {
  /** All paths that lead to the command. */
  paths: string[];
  simulated: boolean;
  /** Flags by what becomes of them. */
  taken: string[];
  refused: string[];
}

/** The page docs/docker-coverage.md: what of docker 28.2.2 this room simulates, and what it refuses by name. */
export function dockerCoverage(): string {
  const rows = commandRows();
  const simulated = rows.filter((row) => row.simulated);
  const refused = rows.filter((row) => !row.simulated);
  const count = (of: readonly Row[], key: 'taken' | 'refused') => of.reduce((sum, row) => sum + row[key].length, 0);
  const global = sorted(GLOBAL_FLAGS);
  return `# What of Docker is simulated

Written by \`npm run coverage:docker\` from the table of commands that the simulated \`docker\` itself works by; a test
compares it with the commands and flags of docker 28.2.2. Whatever is not simulated answers by name that real Docker has it.

**${simulated.length} of ${rows.length} commands are simulated, with ${count(simulated, 'taken')} of their ${
    count(simulated, 'taken') + count(simulated, 'refused')
  } flags.** The other ${refused.length} commands are refused by name.

Flags before the command: ${names(global.taken)}${global.refused.length > 0 ? `; refused: ${names(global.refused)}` : ''}.

## Simulated

| command | flags | refused flags |
| --- | --- | --- |
${simulated.map(({ paths, taken, refused: not }) => `| ${paths.map(command).join('<br>')} | ${names(taken)} | ${names(not)} |\n`).join('')}
## Refused by name

${groups(refused)}
Plugins, which real Docker has as programs of their own: ${[...PLUGINS.keys()].map(command).join(', ')}.
`;
}

function commandRows(): Row[] {
  const real = realDocker();
  const rows = new Map<Command, Row>();
  for (const [path, node] of commands(COMMAND_TREE, [])) {
    const known = rows.get(node);
    if (known) {
      known.paths.push(path);
      continue;
    }
    const flags = node.simulated
      ? sorted(node.flags)
      : { taken: [], refused: Object.keys(real.get(path)?.flags ?? {}).map((name) => `--${name}`) };
    rows.set(node, { paths: [path], simulated: node.simulated, ...flags });
  }
  return [...rows.values()];
}

function* commands(group: Group, path: readonly string[]): Generator<[path: string, command: Command]> {
  for (const [name, node] of group.commands) {
    if (node.kind === 'group') yield* commands(node, [...path, name]);
    else yield [[...path, name].join(' '), node];
  }
}

function sorted(flags: Flags): { taken: string[]; refused: string[] } {
  const shown = Object.entries(flags)
    .filter(([, { hidden, missing }]) => !hidden || missing)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const named = (isRefused: boolean) =>
    shown
      .filter(([, { missing }]) => (missing !== null) === isRefused)
      .map(([name, { short }]) => (short ? `-${short}, --${name}` : `--${name}`));
  return { taken: named(false), refused: named(true) };
}

/** By the first word: `swarm`: `ca`, `init` … */
function groups(rows: readonly Row[]): string {
  const byGroup = new Map<string, string[]>();
  for (const path of rows.flatMap(({ paths }) => paths)) {
    const [first = '', ...rest] = path.split(' ');
    byGroup.set(first, [...(byGroup.get(first) ?? []), rest.join(' ')]);
  }
  return [...byGroup]
    .map(
      ([first, rest]) => `* ${command(first)}${rest[0] ? `: ${rest.map((name) => `\`${name}\``).join(', ')}` : ''}\n`,
    )
    .join('');
}

function command(path: string): string {
  return `\`docker ${path}\``;
}

function names(flags: readonly string[]): string {
  return flags.map((flag) => `\`${flag}\``).join(' ');
}
