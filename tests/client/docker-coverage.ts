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
  /** Taken and kept, with nothing else to see in real Docker either. */
  silent: string[];
  refused: string[];
}

/** The page docs/docker-coverage.md: what of docker 28.2.2 this room simulates, and what it refuses by name. */
export function dockerCoverage(): string {
  const rows = commandRows();
  const simulated = rows.filter((row) => row.simulated);
  const refused = rows.filter((row) => !row.simulated);
  const count = (of: readonly Row[], key: 'taken' | 'silent' | 'refused') =>
    of.reduce((sum, row) => sum + row[key].length, 0);
  const taken = count(simulated, 'taken') + count(simulated, 'silent');
  const global = sorted(GLOBAL_FLAGS);
  return `# What of Docker is simulated

Written by \`npm run coverage:docker\` from the table of commands that the simulated \`docker\` itself works by; a test
compares it with the commands and flags of docker 28.2.2. Whatever is not simulated answers by name that real Docker has it.

**${simulated.length} of ${rows.length} commands are simulated, with ${taken} of their ${taken + count(simulated, 'refused')} flags.** The other ${refused.length} commands are refused by name.

Flags before the command: ${names(global.taken)}${global.refused.length > 0 ? `; refused: ${names(global.refused)}` : ''}.

## Simulated

A flag that is simulated has its effect on what is seen and done, inside the container too. Those that are only kept have
nothing else to see in real Docker either: what they choose is what there is anyway, or is told by \`inspect\` alone.

| command | flags | only kept | refused flags |
| --- | --- | --- | --- |
${simulated.map(({ paths, taken, silent, refused: not }) => `| ${paths.map(command).join('<br>')} | ${[taken, silent, not].map(names).join(' | ')} |\n`).join('')}
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
      : { taken: [], silent: [], refused: Object.keys(real.get(path)?.flags ?? {}).map((name) => `--${name}`) };
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

function sorted(flags: Flags): Pick<Row, 'taken' | 'silent' | 'refused'> {
  const shown = Object.entries(flags)
    .filter(([, { hidden, missing }]) => !hidden || missing)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const named = (kind: 'taken' | 'silent' | 'refused') =>
    shown
      .filter(([, { missing, silent }]) => (missing !== null ? 'refused' : silent ? 'silent' : 'taken') === kind)
      .map(([name, { short }]) => (short ? `-${short}, --${name}` : `--${name}`));
  return { taken: named('taken'), silent: named('silent'), refused: named('refused') };
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
