import type { Conversation } from '../room/conversation';
import { buildArguments, builderChoice } from './builder-choice';
import type { Cli } from './cli';
import { VERSION_LINE } from './client-version';
import type { Command, Group } from './command';
import { COMMAND_TREE } from './command-tree';
import { BUILDX } from './commands/buildx/buildx';
import { endpointProblem } from './endpoint';
import type { Flags } from './flags/flag';
import { parseFlags } from './flags/parse-flags';
import { GLOBAL_FLAGS } from './global-flags';
import { commandHelp, groupHelp, rootHelp } from './help-text';
import { PLUGINS } from './plugins';
import { argumentMistake, flagMistake } from './usage-error';

/**
 * The `docker` command of version 28.2.2 as a client of the simulated daemon: parses, calls, formats, answers the exit
 * code.
 * @param argv without the leading `docker`.
 */
export function* docker(cli: Cli, argv: readonly string[]): Conversation<number> {
  const global = parseFlags(GLOBAL_FLAGS, argv, false);
  if (global.kind === 'mistake') return mistake(cli, global.message, 'docker', '[OPTIONS] COMMAND [ARG...]');
  if (global.kind === 'help') return help(cli, rootHelp(COMMAND_TREE), global.oldShort);
  if (global.values.version && global.args.length === 0) {
    cli.out(`${VERSION_LINE}\n`);
    return 0;
  }
  const level = global.values['log-level'];
  if (level !== '' && !LOG_LEVELS.includes(level.toLowerCase())) {
    cli.err(`Unable to parse logging level: ${level}\n`);
    return 1;
  }
  const refused = absentFlag(GLOBAL_FLAGS, global.given);
  if (refused) return refuseAbsent(cli, 'docker', refused);
  if (global.args[0] === 'help') return helpTopic(cli, global.args.slice(1));
  if (global.given.has('host') && global.given.has('context')) {
    cli.err('conflicting options: cannot specify both --host and --context\n');
    return 1;
  }
  const problem = () => endpointProblem(cli, global.values);
  const choice = builderChoice(cli.env);
  if (choice.kind === 'wrong') {
    cli.err(`${choice.message}\n`);
    return 1;
  }
  const [first, ...rest] = global.args;
  if (first === 'buildx') return yield* inGroup(cli, 'docker buildx', BUILDX, rest, problem);
  const build = buildArguments(global.args);
  if (build && choice.kind === 'buildkit') {
    return yield* inGroup(cli, 'docker buildx', BUILDX, ['build', ...build], problem);
  }
  if ((build || first === 'builder') && choice.kind === 'classic') cli.err(choice.notice);
  return yield* inGroup(cli, 'docker', COMMAND_TREE, global.args, problem);
}

/** Those that logrus knows. */
const LOG_LEVELS = ['panic', 'fatal', 'error', 'warn', 'warning', 'info', 'debug', 'trace'];

/** Why the engine is not reached, or null; asked before a command runs. */
type Endpoint = () => string | null;

function* inGroup(
  cli: Cli,
  path: string,
  group: Group,
  argv: readonly string[],
  endpoint: Endpoint,
): Conversation<number> {
  const isRoot = group === COMMAND_TREE;
  const [name, ...rest] = argv;
  if (name === undefined) {
    cli.err(isRoot ? rootHelp(group) : groupHelp(path, group));
    return 0;
  }
  if (/^-./.test(name)) {
    const parsed = parseFlags({}, argv, false);
    if (parsed.kind === 'help') return help(cli, groupHelp(path, group), parsed.oldShort);
    if (parsed.kind === 'mistake') return mistake(cli, parsed.message, path, groupUsage(path));
    return yield* inGroup(cli, path, group, parsed.args, endpoint);
  }
  const node = find(group, name);
  const plugin = isRoot && !node ? PLUGINS.get(name) : undefined;
  if (plugin !== undefined) {
    cli.err(`docker: real Docker has "docker ${name}" as a plugin (${plugin}), but this room does not simulate it\n`);
    return 1;
  }
  if (!node) {
    // The group's own flags are read before the name is found wrong: `docker rn -it` stumbles over `-i`.
    const parsed = parseFlags(isRoot ? GLOBAL_FLAGS : {}, rest, true);
    if (parsed.kind === 'help') return help(cli, isRoot ? rootHelp(group) : groupHelp(path, group), parsed.oldShort);
    if (parsed.kind === 'mistake')
      return mistake(cli, parsed.message, path, isRoot ? '[OPTIONS] COMMAND [ARG...]' : groupUsage(path));
    const usage = isRoot ? '' : `Usage:  ${`${path} ${groupUsage(path)}`.trim()}\n\n`;
    cli.err(`docker: unknown command: ${path} ${name}\n\n${usage}Run '${path} --help' for more information\n`);
    return 1;
  }
  const below = `${path} ${name}`;
  return yield* node.kind === 'group'
    ? inGroup(cli, below, node, rest, endpoint)
    : inCommand(cli, below, node, rest, endpoint);
}

function* inCommand(
  cli: Cli,
  path: string,
  command: Command,
  argv: readonly string[],
  endpoint: Endpoint,
): Conversation<number> {
  if (!command.simulated) {
    if (argv.includes('--help')) return help(cli, commandHelp(path, command), false);
    return command.run({ cli, flags: {}, given: new Set(), args: argv, path }) as number;
  }
  const parsed = parseFlags(command.flags, argv, command.interspersed);
  if (parsed.kind === 'mistake') return mistake(cli, parsed.message, path, command.usage);
  for (const notice of parsed.notices) cli.out(`${notice}\n`);
  if (parsed.kind === 'help') return help(cli, commandHelp(path, command), parsed.oldShort);
  const { values: flags, given, args } = parsed;
  const wrong = argumentMistake(command.takes, args.length, path, command.usage);
  if (wrong !== null) {
    cli.err(wrong);
    return 1;
  }
  const refused = absentFlag(command.flags, given);
  if (refused) return refuseAbsent(cli, path, refused);
  const problem = path.startsWith('docker context ') ? null : endpoint();
  if (problem !== null) {
    cli.err(`${problem}\n`);
    return 1;
  }
  const code = command.run({ cli, flags, given, args, path });
  return typeof code === 'number' ? code : yield* code;
}

function find(group: Group, name: string): Group | Command | undefined {
  return group.commands.get(group.otherNames.get(name) ?? name);
}

function helpTopic(cli: Cli, topic: readonly string[]): number {
  let node: Group | Command = COMMAND_TREE;
  for (const [n, name] of topic.entries()) {
    const next: Group | Command | undefined = node.kind === 'group' ? find(node, name) : undefined;
    if (!next) {
      cli.err(`unknown help topic: ${topic.slice(n).join(' ')}\n`);
      return 1;
    }
    node = next;
  }
  const path = ['docker', ...topic].join(' ');
  if (node === COMMAND_TREE) return help(cli, rootHelp(COMMAND_TREE), false);
  return help(cli, node.kind === 'group' ? groupHelp(path, node) : commandHelp(path, node), false);
}

function help(cli: Cli, text: string, oldShort: boolean): number {
  if (oldShort) cli.out('Flag shorthand -h has been deprecated, use --help\n');
  cli.out(text);
  return 0;
}

/** What two groups of 28.2.2 have in their usage line and the others have not. */
function groupUsage(path: string): string {
  return path === 'docker volume' || path === 'docker manifest' ? 'COMMAND' : '';
}

/** docker-facts §2.5: 125 for every command. */
function mistake(cli: Cli, message: string, path: string, usage: string): number {
  cli.err(flagMistake(message, path, usage));
  return 125;
}

interface AbsentFlag {
  shown: string;
  missing: string;
  refusal: string | null;
}

function absentFlag(flags: Flags, given: ReadonlySet<string>): AbsentFlag | null {
  for (const name of given) {
    const flag = flags[name];
    if (!flag?.missing) continue;
    const { short, missing, refusal } = flag;
    return { shown: short ? `-${short}, --${name}` : `--${name}`, missing, refusal };
  }
  return null;
}

function refuseAbsent(cli: Cli, path: string, { shown, missing, refusal }: AbsentFlag): number {
  if (refusal !== null) {
    cli.err(`${refusal}\n`);
    return 1;
  }
  cli.err(`${path}: real Docker has "${shown}", but this room does not simulate ${missing} yet\n`);
  return 125;
}
