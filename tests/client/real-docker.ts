import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One flag as `--help` of docker 28.2.2 tells it, white space normalised. */
export interface RealFlag {
  short?: string;
  /** `string`, `list`, …; '' for a switch. */
  type: string;
  text: string;
  default?: string;
  /** Shown only in front of an engine with experimental features or in a swarm. */
  hidden?: boolean;
}

export interface RealCommand {
  /** What follows `Usage:`. */
  usage: string;
  aliases: string | null;
  /** As the list of commands has it. */
  summary: string;
  /** What its own help says, if that is more. */
  description?: string;
  flags: Readonly<Record<string, RealFlag>>;
  hidden?: boolean;
}

type Written = Omit<RealCommand, 'flags'> & { flags: RealCommand['flags'] | string };

/** The commands and groups of docker 28.2.2 by path, `''` for `docker` itself, as `harvest-docker.mjs` found them. */
export function realDocker(): ReadonlyMap<string, RealCommand> {
  const lines = readFileSync(join(import.meta.dirname, 'real-docker.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const written = new Map(lines.map((line) => JSON.parse(line) as [string, Written]));
  // A path in place of flags means: the same as there.
  const flagsOf = (path: string): RealCommand['flags'] => {
    const flags = written.get(path)?.flags ?? {};
    return typeof flags === 'string' ? flagsOf(flags) : flags;
  };
  return new Map([...written].map(([path, command]) => [path, { ...command, flags: flagsOf(path) }]));
}
