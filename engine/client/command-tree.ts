import type { Command, Group } from './command';
import { SIMULATED } from './commands/simulated';
import { UNSIMULATED } from './unsimulated';
import { unsimulatedCommand } from './unsimulated-command';

const GROUP_SUMMARIES: Readonly<Record<string, string>> = {
  builder: 'Manage builds',
  checkpoint: 'Manage checkpoints',
  config: 'Manage Swarm configs',
  container: 'Manage containers',
  context: 'Manage contexts',
  image: 'Manage images',
  manifest: 'Manage Docker image manifests and manifest lists',
  network: 'Manage networks',
  node: 'Manage Swarm nodes',
  plugin: 'Manage plugins',
  secret: 'Manage Swarm secrets',
  service: 'Manage Swarm services',
  stack: 'Manage Swarm stacks',
  swarm: 'Manage Swarm',
  system: 'Manage Docker',
  trust: 'Manage trust on Docker images',
  'trust key': 'Manage keys for signing Docker images',
  'trust signer': 'Manage entities who can sign Docker images',
  volume: 'Manage volumes',
};

/** `docker` with all that hangs below it: what this room simulates and, by name only, what real Docker has besides. */
export const COMMAND_TREE: Group = group('', [
  ...Object.entries(SIMULATED),
  ...UNSIMULATED.map(([path, usage, summary]) => [path, unsimulatedCommand(path, usage, summary)] as const),
]);

/** @param commands by path below this group. */
function group(path: string, commands: readonly (readonly [string, Command])[]): Group {
  const nodes = new Map<string, Group | Command>();
  const names = [...new Set(commands.map(([below]) => below.split(' ')[0] ?? ''))].sort();
  for (const name of names) {
    const own = commands.find(([below]) => below === name);
    if (own) {
      nodes.set(name, own[1]);
      continue;
    }
    const below = commands
      .filter(([all]) => all.startsWith(`${name} `))
      .map(([all, command]) => [all.slice(name.length + 1), command] as const);
    nodes.set(name, group(`${path} ${name}`.trim(), below));
  }
  const summary = path === '' ? 'A self-sufficient runtime for containers' : (GROUP_SUMMARIES[path] ?? '');
  return { kind: 'group', summary, commands: nodes, otherNames: path === '' ? new Map() : otherNames(path, nodes) };
}

/** `docker container list` and `ps` are `ls`, `remove` is `rm`, wherever there is one. */
function otherNames(path: string, nodes: ReadonlyMap<string, unknown>): Map<string, string> {
  const names = new Map<string, string>();
  if (nodes.has('ls')) names.set('list', 'ls');
  if (nodes.has('rm')) names.set('remove', 'rm');
  if (path === 'container') names.set('ps', 'ls');
  if (path === 'stack') names.set('up', 'deploy').set('down', 'rm');
  return names;
}
