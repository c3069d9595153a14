import type { Conversation } from '../room/conversation';
import type { Cli } from './cli';
import type { CompletionKind } from './completion/completion-kind';
import type { Flags, FlagValues } from './flags/flag';

/** One command of `docker` as data, and what it does. */
export interface Command<F extends Flags = Flags> {
  readonly kind: 'command';
  /** As the list of commands shows it. */
  readonly summary: string;
  /** What its own help says in place of the summary, where that is more. */
  readonly description: string | null;
  /** What follows the command in its usage line. */
  readonly usage: string;
  /** Its other names, as help lists them. */
  readonly aliases: string | null;
  readonly flags: F;
  readonly takes: ArgumentCount;
  /** False for `run`, `create` and `exec`: what follows the first argument belongs to the program in the container. */
  readonly interspersed: boolean;
  /** False for what real Docker has and this room knows by name only: its flags are not parsed. */
  readonly simulated: boolean;
  /** What the arguments name, in order; the last one goes for all that follow. */
  readonly completes: readonly (CompletionKind | null)[];
  /** Does it and answers the exit code. Commands that never wait answer at once. */
  run(call: Call<F>): Conversation<number> | number;
}

/** How many arguments a command takes besides flags. */
export type ArgumentCount =
  | { kind: 'none' }
  | { kind: 'exactly' | 'at least' | 'at most'; count: number }
  | { kind: 'between'; least: number; most: number }
  | { kind: 'any' };

/** One call of a command, parsed. */
export interface Call<F extends Flags> {
  readonly cli: Cli;
  readonly flags: FlagValues<F>;
  /** Names of the flags that were on the command line. */
  readonly given: ReadonlySet<string>;
  readonly args: readonly string[];
  /** As it was called: `docker container ls`. */
  readonly path: string;
}

/** A command with subcommands, such as `docker container`. */
export interface Group {
  readonly kind: 'group';
  readonly summary: string;
  readonly commands: ReadonlyMap<string, Group | Command>;
  /** Other names: `list` for `ls`. */
  readonly otherNames: ReadonlyMap<string, string>;
}

type Given<F extends Flags> = Pick<Command<F>, 'summary' | 'usage' | 'takes' | 'run'> &
  Partial<Pick<Command<F>, 'description' | 'simulated' | 'aliases' | 'flags' | 'interspersed' | 'completes'>>;

/** Makes a command; the types of its flags come from their table. */
export function command<F extends Flags>(given: Given<F>): Command {
  const made: Command<F> = {
    kind: 'command',
    description: null,
    aliases: null,
    flags: {} as F,
    interspersed: true,
    simulated: true,
    completes: [],
    ...given,
  };
  return made as unknown as Command;
}

export const none: ArgumentCount = { kind: 'none' };
export const exactly = (count: number): ArgumentCount => ({ kind: 'exactly', count });
export const atLeast = (count: number): ArgumentCount => ({ kind: 'at least', count });
export const atMost = (count: number): ArgumentCount => ({ kind: 'at most', count });
