import type { Container } from '../../model/container';
import type { Command, Group } from '../command';
import { COMMAND_TREE } from '../command-tree';
import type { Flag, Flags } from '../flags/flag';
import { GLOBAL_FLAGS } from '../global-flags';
import { candidatesFor } from './candidates';
import type { CompletionKind } from './completion-kind';
import { wordsBefore } from './words-before';

/** What there is to be named on the student's host. */
export interface CompletionWorld {
  containers: readonly Pick<Container, 'id' | 'name' | 'state'>[];
  /** Familiar references. */
  images: readonly string[];
  volumes: readonly string[];
  networks: readonly string[];
  /** What can be called by name; absent: what the host's shell has. */
  programs?: readonly string[];
  /** Names in a folder as seen from the shell, folders with a slash at the end; empty when it is none. */
  files(folder: string): readonly string[];
}

export interface Completion {
  /** Offset in the line at which a candidate replaces what is there up to the cursor. */
  from: number;
  /** Sorted; each a whole word. */
  candidates: string[];
}

/**
 * What Tab offers at the cursor of a shell line: commands, subcommands, flags and their values, containers in a fitting
 * state, images, files. Other programs than `docker` get file names.
 */
export function complete(line: string, cursor: number, world: CompletionWorld): Completion {
  const { words, current, from } = wordsBefore(line.slice(0, cursor));
  const [program, ...before] = words;
  const programs = world.programs ?? PROGRAMS;
  if (program === undefined && !current.includes('/')) return offered(from, current, programs);
  if (program !== 'docker' || !programs.includes(program))
    return offered(from, current, candidatesFor('file', current, world));
  return inDocker(before, current, from, world);
}

/** Programs of the host's shell that a class types most. */
const PROGRAMS = ['cat', 'cd', 'clear', 'curl', 'docker', 'echo', 'ls', 'mkdir', 'mv', 'pwd', 'rm', 'touch'];

function inDocker(before: readonly string[], current: string, from: number, world: CompletionWorld): Completion {
  let node: Group | Command = COMMAND_TREE;
  let flags: Flags = GLOBAL_FLAGS;
  /** Arguments of the command so far. */
  let args = 0;
  let awaits: Flag<unknown> | null = null;
  for (const word of before) {
    if (awaits) {
      awaits = null;
      continue;
    }
    const isFlag = word.startsWith('-') && word.length > 1;
    if (isFlag && (node.kind === 'group' || node.interspersed || args === 0)) {
      awaits = flagAwaitingValue(flags, word);
      continue;
    }
    if (node.kind === 'command') {
      args += 1;
      continue;
    }
    const next: Group | Command | undefined = node.commands.get(node.otherNames.get(word) ?? word);
    if (!next) return { from, candidates: [] };
    node = next;
    flags = next.kind === 'command' ? next.flags : {};
  }
  if (awaits) return value(awaits.completes, current, from, world);
  const isPrograms = node.kind === 'command' && !node.interspersed && args > 0;
  const inline = isPrograms ? null : /^(--[\w-]+)=(.*)$/s.exec(current);
  if (inline) {
    const flag = flags[(inline[1] ?? '').slice(2)];
    return value(flag?.completes ?? null, inline[2] ?? '', from + (inline[1]?.length ?? 0) + 1, world);
  }
  if (current.startsWith('-') && !isPrograms) return offered(from, current, flagNames(flags));
  if (node.kind === 'group') return offered(from, current, [...node.commands.keys()]);
  return value(node.completes[Math.min(args, node.completes.length - 1)] ?? null, current, from, world);
}

/** The flag that takes the next word as its value, if the word is one that does. */
function flagAwaitingValue(flags: Flags, word: string): Flag<unknown> | null {
  if (word.includes('=')) return null;
  if (word.startsWith('--')) {
    const flag = flags[word.slice(2)];
    return flag && !flag.isSwitch ? flag : null;
  }
  for (const [n, letter] of [...word.slice(1)].entries()) {
    const flag = Object.values(flags).find(({ short }) => short === letter);
    if (!flag) return null;
    if (!flag.isSwitch) return n === word.length - 2 ? flag : null;
  }
  return null;
}

function flagNames(flags: Flags): string[] {
  return [
    ...Object.entries(flags)
      .filter(([, flag]) => !flag.hidden && !flag.missing)
      .map(([name]) => `--${name}`),
    '--help',
  ];
}

function value(kind: CompletionKind | null, current: string, from: number, world: CompletionWorld): Completion {
  return kind === null ? { from, candidates: [] } : offered(from, current, candidatesFor(kind, current, world));
}

function offered(from: number, current: string, candidates: readonly string[]): Completion {
  const fitting = candidates.filter((candidate) => candidate.startsWith(current));
  return { from, candidates: [...new Set(fitting)].sort() };
}
