import { followRules } from '#engine/builder/buildkit/follow-rules';
import { lint } from '#engine/builder/buildkit/lint';
import type { Dockerfile, Stage } from '#engine/builder/dockerfile/instruction';
import { parseDockerfile } from '#engine/builder/dockerfile/parse-dockerfile';
import type { FileMistake } from './file-mistake';
import { kindOf } from './kind-of';

/** The variables (`NAME=value`) of an image by its name, or null when the host does not know it yet. */
export type EnvOfImage = (reference: string) => readonly string[] | null;

/** What is wrong in a Dockerfile, as `docker build` would say, or in a JSON file; nothing for other files. */
export function mistakesIn(path: string, text: string, envOf: EnvOfImage): FileMistake[] {
  // An empty file is one that has not been begun.
  if (text.trim() === '') return [];
  const kind = kindOf(path);
  return kind === 'dockerfile' ? inDockerfile(text, envOf) : kind === 'json' ? inJson(text) : [];
}

function inDockerfile(text: string, envOf: EnvOfImage): FileMistake[] {
  const parsed = parseDockerfile(text);
  if (!parsed.ok) {
    const { message, line, endLine } = parsed.error;
    return [{ severity: 'error', line: Math.max(1, line), endLine: Math.max(1, endLine), text: message }];
  }
  const { dockerfile } = parsed;
  const envs = dockerfile.stages.map((stage) => baseEnv(dockerfile.stages, stage, envOf));
  const judged = followRules(
    lint(dockerfile, (index) => envs[index] ?? []),
    dockerfile.check,
  );
  // Whether a variable is there cannot be told below an image that nobody has looked at.
  const isGuess = (line: number) => envs[stageAt(dockerfile, line)] === null;
  const mistakes = judged.warnings
    .filter(({ rule, line }) => rule !== 'UndefinedVar' || !isGuess(line))
    .map(({ rule, message, line }): [string, FileMistake] => {
      const text = `${rule}: ${message}`;
      return [`${line} ${text}`, { severity: judged.error === null ? 'warning' : 'error', line, endLine: line, text }];
    });
  // A line may make the same mistake twice; it is told once.
  return [...new Map(mistakes).values()];
}

/** The variables that a stage begins with; null where its base is not known. */
function baseEnv(stages: readonly Stage[], { base }: Stage, envOf: EnvOfImage): readonly string[] | null {
  if (base === 'scratch') return ['PATH='];
  const at = stages.findIndex(({ name }) => name !== null && name === base.toLowerCase());
  const below = stages[at];
  if (!below) return envOf(base);
  const inherited = baseEnv(stages.slice(0, at), below, envOf);
  const set = below.steps.flatMap(({ instruction }) =>
    instruction.name === 'ENV' ? instruction.pairs.map(([name, value]) => `${name}=${value}`) : [],
  );
  return inherited && [...inherited, ...set];
}

function stageAt({ stages }: Dockerfile, line: number): number {
  return stages.findLastIndex((stage) => stage.line <= line);
}

function inJson(text: string): FileMistake[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // V8 says where: `… at position 12 (line 2 column 3)`; others say the line, or nothing.
    const position = /position (\d+)/.exec(message)?.[1];
    const said = /line (\d+)/.exec(message)?.[1];
    const end = text.trimEnd().split('\n').length;
    const line = said ? Number(said) : position ? text.slice(0, Number(position)).split('\n').length : end;
    return [{ severity: 'error', line, endLine: line, text: message }];
  }
}
