import type { CompletionKind } from '../completion/completion-kind';

/**
 * One flag of a command as data. Parsing, `--help` and Tab completion all come from it.
 * @template T what the flag's value is after parsing.
 */
export interface Flag<T> {
  /** One letter without the dash. */
  readonly short: string | null;
  /** A switch needs no value: `--rm`, `-it`. */
  readonly isSwitch: boolean;
  /** How help names the value (`string`, `list`), '' for none. */
  readonly shown: string;
  readonly help: string;
  /** How help shows the default, null when it does not. */
  readonly shownDefault: string | null;
  readonly initial: T;
  /** Takes one occurrence on the command line; the value so far matters to flags that may be repeated. */
  read(text: string, before: T): FlagReading<T>;
  /** Set for flags that real Docker has and this room does not: what is missing, as the end of "… does not simulate". */
  readonly missing: string | null;
  /** Docker's own refusal of a flag that an engine like this room's does not take, in place of one that names the room. */
  readonly refusal: string | null;
  readonly hidden: boolean;
  /** Real Docker, too, shows nothing of it but what inspect keeps. */
  readonly silent: boolean;
  /** What to use instead, as the end of docker's notice `Flag --time has been deprecated, …`. */
  readonly deprecated: string | null;
  readonly completes: CompletionKind | null;
}

/** A value, or the end of Docker's `invalid argument "x" for "--flag" flag: …`. */
export type FlagReading<T> = { ok: true; value: T } | { ok: false; message: string };

// biome-ignore lint/suspicious/noExplicitAny: flags of different types stand in one table, and are told apart by name.
export type Flags = Readonly<Record<string, Flag<any>>>;

export type FlagValues<F extends Flags> = { readonly [Name in keyof F]: F[Name] extends Flag<infer T> ? T : never };
