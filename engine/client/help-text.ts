import type { Command, Group } from './command';
import { flagHelp } from './flags/flag-help';
import { GLOBAL_FLAGS } from './global-flags';
import { MAIN_COMMANDS, SWARM_GROUPS } from './root-sections';

/** What `docker … --help` prints for a command (docker 28.2.2). */
export function commandHelp(path: string, command: Command): string {
  const blocks = [`Usage:  ${`${path} ${command.usage}`.trim()}\n`, `${command.description ?? command.summary}\n`];
  if (command.aliases) blocks.push(`Aliases:\n  ${command.aliases}\n`);
  if (Object.values(command.flags).some((flag) => !flag.hidden)) blocks.push(`Options:\n${flagHelp(command.flags)}`);
  if (!command.simulated) blocks.push(`This room knows "${path}" by name only and does not simulate it yet.\n`);
  return blocks.join('\n');
}

/** What `docker container` and `docker container --help` print. */
export function groupHelp(path: string, group: Group): string {
  const { commands, summary } = group;
  const groups = [...commands].filter(([, node]) => node.kind === 'group');
  // Docker hides it until a swarm is running.
  const isHidden = (name: string) => path === 'docker volume' && name === 'update';
  const plain = [...commands].filter(([name, node]) => node.kind === 'command' && !isHidden(name));
  const blocks = [`Usage:  ${path} COMMAND\n`, `${summary}\n`];
  if (groups.length > 0) blocks.push(`Management Commands:\n${listing(groups)}`);
  if (plain.length > 0) blocks.push(`Commands:\n${listing(plain)}`);
  return `${blocks.join('\n')}\nRun '${path} COMMAND --help' for more information on a command.\n`;
}

/** What `docker`, `docker help` and `docker --help` print. */
export function rootHelp(root: Group): string {
  const all = [...root.commands];
  const main = MAIN_COMMANDS.flatMap((name) => all.filter(([known]) => known === name));
  const management = all.filter(([name, node]) => node.kind === 'group' && !SWARM_GROUPS.has(name));
  const plain = all.filter(([name, node]) => node.kind === 'command' && !MAIN_COMMANDS.includes(name));
  // Docker hides the other groups of Swarm until one is running, and checkpoints unless experimental.
  const swarm = all.filter(([name]) => name === 'swarm');
  return [
    'Usage:  docker [OPTIONS] COMMAND\n',
    `${root.summary}\n`,
    `Common Commands:\n${listing(main)}`,
    `Management Commands:\n${listing(management.filter(([name]) => name !== 'checkpoint'))}`,
    `Swarm Commands:\n${listing(swarm)}`,
    `Commands:\n${listing(plain)}`,
    `Global Options:\n${flagHelp(GLOBAL_FLAGS)}`,
    "Run 'docker COMMAND --help' for more information on a command.\n",
    'For more help on how to use Docker, head to https://docs.docker.com/go/guides/\n',
  ].join('\n');
}

/** Names are padded to eleven columns, or to the longest of the group. */
function listing(commands: readonly (readonly [string, Command | Group])[]): string {
  const width = Math.max(11, ...commands.map(([name]) => name.length));
  return commands.map(([name, { summary }]) => `  ${name.padEnd(width)} ${summary}\n`).join('');
}
