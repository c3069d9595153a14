import { didYouMean } from '../dockerfile/did-you-mean';
import type { Dockerfile, Instruction, Stage, Step } from '../dockerfile/instruction';
import { lintBases } from './lint-bases';
import { plainVariables } from './plain-variables';

/** One of BuildKit's warnings; it is shown as `RULE: message (line N)` (docker-facts §6.6). */
export interface LintWarning {
  rule: string;
  message: string;
  line: number;
}

const SECRET = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;
const PUBLIC = /(?:_|^)public(?:_|$)/i;
/** Stages have them without being told. */
const AUTOMATIC = /^(?:(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)|(?:https?|ftp|no|all)_proxy)$/i;

/** What BuildKit finds questionable in a Dockerfile, in the order of its lines. */
export function lint(
  dockerfile: Dockerfile,
  /** The variables of the image that a stage begins with. */
  baseEnv: (stage: number) => readonly string[],
): LintWarning[] {
  const found: LintWarning[] = [];
  const warn = (rule: string, line: number, message: string) => found.push({ rule, line, message });
  for (const { line } of dockerfile.emptyContinuations) warn('NoEmptyContinuation', line, 'Empty continuation line');
  lintCasing(dockerfile, warn);
  lintStageNames(dockerfile.stages, warn);
  lintBases(dockerfile, warn);
  dockerfile.stages.forEach((stage, index) => {
    lintStage(stage, warn);
    lintVariables(stage, baseEnv(index), warn);
  });
  return found.sort((a, b) => a.line - b.line);
}

type Warn = (rule: string, line: number, message: string) => void;

function lintCasing({ stages }: Dockerfile, warn: Warn): void {
  const words = stages
    .flatMap((stage) => [stage, ...stage.steps])
    .map(({ source, line }) => ({
      line,
      word: source.split(/\s/, 1)[0] ?? '',
    }));
  const upper = words.filter(({ word }) => word === word.toUpperCase()).length;
  const lower = words.filter(({ word }) => word === word.toLowerCase()).length;
  const majority = upper >= lower ? 'uppercase' : 'lowercase';
  for (const { word, line } of words) {
    const isRight = word === (majority === 'uppercase' ? word.toUpperCase() : word.toLowerCase());
    const message = `Command '${word}' should match the case of the command majority (${majority})`;
    if (!isRight) warn('ConsistentInstructionCasing', line, message);
  }
}

function lintStageNames(stages: readonly Stage[], warn: Warn): void {
  const seen = new Set<string>();
  for (const { source, line, name } of stages) {
    const [from = '', as = '', written = ''] = /^(\S+)\s[\s\S]*\s(as)\s+(\S+)\s*$/i.exec(source)?.slice(1) ?? [];
    const isUpper = (word: string) => word === word.toUpperCase();
    if (as !== '' && isUpper(from) !== isUpper(as)) {
      warn('FromAsCasing', line, `'${as}' and '${from}' keywords' casing do not match`);
    }
    if (name === null) continue;
    if (written !== written.toLowerCase()) {
      warn('StageNameCasing', line, `Stage name '${written}' should be lowercase`);
    }
    if (['scratch', 'context'].includes(name)) {
      warn(
        'ReservedStageName',
        line,
        `Stage name should not use the same name as reserved stage ${JSON.stringify(name)}`,
      );
    }
    if (seen.has(name)) {
      warn('DuplicateStageName', line, `Duplicate stage name ${JSON.stringify(name)}, stage names should be unique`);
    }
    seen.add(name);
  }
}

function lintStage({ steps }: Stage, warn: Warn): void {
  const last = new Map<string, Step>();
  let hasWorkdir = false;
  for (const step of steps) {
    const { instruction, line } = step;
    if (['CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(instruction.name)) {
      const before = last.get(instruction.name);
      const why = 'should not be used in the same stage because only the last one will be used';
      if (before)
        warn('MultipleInstructionsDisallowed', before.line, `Multiple ${instruction.name} instructions ${why}`);
      last.set(instruction.name, step);
    }
    switch (instruction.name) {
      case 'MAINTAINER':
        warn('MaintainerDeprecated', line, 'Maintainer instruction is deprecated in favor of using label');
        break;
      case 'CMD':
      case 'ENTRYPOINT':
        if (instruction.command.form === 'shell' && !steps.some(({ instruction: { name } }) => name === 'SHELL')) {
          const why = 'to prevent unintended behavior related to OS signals';
          warn('JSONArgsRecommended', line, `JSON arguments recommended for ${instruction.name} ${why}`);
        }
        break;
      case 'WORKDIR':
        if (!hasWorkdir && !/^[/$]/.test(instruction.value)) {
          const why = 'can have unexpected results if the base image changes';
          warn('WorkdirRelativePath', line, `Relative workdir ${JSON.stringify(instruction.value)} ${why}`);
        }
        hasWorkdir = true;
        break;
      case 'ENV':
      case 'LABEL':
        if (instruction.isOldForm) {
          const { name } = instruction;
          const better = `"${name} key=value" should be used instead of legacy "${name} key value" format`;
          warn('LegacyKeyValueFormat', line, better);
        }
        break;
    }
    for (const key of secretKeys(instruction)) {
      const what = `Do not use ARG or ENV instructions for sensitive data (${instruction.name} ${JSON.stringify(key)})`;
      warn('SecretsUsedInArgOrEnv', line, what);
    }
  }
}

function secretKeys(instruction: Instruction): string[] {
  const keys =
    instruction.name === 'ENV'
      ? instruction.pairs.filter(([, value]) => value !== '').map(([key]) => key)
      : instruction.name === 'ARG'
        ? instruction.args.map(({ name }) => name)
        : [];
  return keys.filter((key) => SECRET.test(key) && !PUBLIC.test(key));
}

function lintVariables({ steps }: Stage, baseEnv: readonly string[], warn: Warn): void {
  const known = new Set(baseEnv.map((entry) => entry.split('=', 1)[0] ?? ''));
  for (const { instruction, line } of steps) {
    for (const text of expandedWords(instruction)) {
      for (const name of plainVariables(text)) {
        if (!known.has(name) && !AUTOMATIC.test(name)) {
          const meant = didYouMean(name, [...known]).replace('mean ', 'mean $');
          warn('UndefinedVar', line, `Usage of undefined variable '$${name}'${meant}`);
        }
      }
    }
    if (instruction.name === 'ENV') for (const [name] of instruction.pairs) known.add(name);
    if (instruction.name === 'ARG') for (const { name } of instruction.args) known.add(name);
  }
}

/** Words in which BuildKit itself puts variables; those of RUN, CMD and ENTRYPOINT are the shell's. */
function expandedWords(instruction: Instruction): readonly string[] {
  switch (instruction.name) {
    case 'ADD':
    case 'COPY':
      return [...instruction.sources, instruction.destination, instruction.chown ?? ''];
    case 'ENV':
    case 'LABEL':
      return instruction.pairs.map(([, value]) => value);
    case 'EXPOSE':
      return instruction.ports;
    case 'VOLUME':
      return instruction.volumes;
    case 'USER':
    case 'WORKDIR':
    case 'STOPSIGNAL':
      return [instruction.value];
    default:
      return [];
  }
}
