import { COMMAND_TREE } from '../../client/command-tree';

/**
 * The words of each command of a shell line, roughly: quotes and `$(…)` around words fall away, `--name=web` is two
 * words, and what has two names in Docker has one: `docker container ls --all` is `docker ps -a`.
 */
export function wordsOfCommands(line: string): string[][] {
  return line
    .split(BETWEEN_COMMANDS)
    .map((command) => oneName(command.split(BETWEEN_WORDS).flatMap(wordsOf)))
    .filter((words) => words.length > 0);
}

const BETWEEN_COMMANDS = /&&|\|\||[;|\n]|&(?=\s|$)/;
const BETWEEN_WORDS = /[\s"'`]+|\$?\(|\)/;

function wordsOf(word: string): string[] {
  const flag = /^(--[a-z][a-z-]*)=(.*)$/.exec(word);
  return flag ? [flag[1] ?? '', flag[2] ?? ''].filter((part) => part !== '') : word === '' ? [] : [word];
}

/** The short name of `docker MANAGEMENT COMMAND`, where it has one. */
function oneName(words: string[]): string[] {
  const at = words.indexOf('docker');
  if (at < 0) return words;
  const [management = '', command = ''] = words.slice(at + 1, at + 3);
  const short = SHORT_NAMES[management]?.get(command);
  return shortFlags(short ? [...words.slice(0, at + 1), short, ...words.slice(at + 3)] : words, at + 1);
}

/** @param at where the name of the command stands */
function shortFlags(words: string[], at: number): string[] {
  const [name = '', below = ''] = words.slice(at, at + 2);
  const found = COMMAND_TREE.commands.get(name);
  const command = found?.kind === 'group' ? found.commands.get(below) : found;
  if (command?.kind !== 'command') return words;
  const { flags } = command;
  return words.map((word) => {
    const flag = word.startsWith('--') && Object.hasOwn(flags, word.slice(2)) ? flags[word.slice(2)] : undefined;
    return flag?.short ? `-${flag.short}` : word;
  });
}

const CONTAINER =
  'attach commit cp create diff exec export kill logs pause port rename restart rm run start stats stop top unpause update wait';
const IMAGE = 'build history import load pull push save tag';

/** A Map for each, because words are what people type. */
const SHORT_NAMES: Readonly<Record<string, ReadonlyMap<string, string> | undefined>> = Object.assign(
  Object.create(null),
  {
    container: named(CONTAINER, { ls: 'ps', list: 'ps', ps: 'ps' }),
    image: named(IMAGE, { ls: 'images', list: 'images', rm: 'rmi', remove: 'rmi' }),
    buildx: named('build'),
    builder: named('build'),
  },
);

function named(same: string, other: Record<string, string> = {}): ReadonlyMap<string, string> {
  return new Map([...same.split(' ').map((name) => [name, name] as const), ...Object.entries(other)]);
}
