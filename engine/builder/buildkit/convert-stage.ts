import type { ContainerConfig } from '../../model/image';
import { EMPTY_CONFIG } from '../../model/image-config';
import type { Result } from '../../model/result';
import type { BuildArgs } from '../build-args';
import { type ConfigInstruction, configStep, DEFAULT_SHELL, variablesOf } from '../config-step';
import type { CopyInstruction, Heredoc, Instruction, RunInstruction, Stage } from '../dockerfile/instruction';
import { parseSingleInstruction } from '../dockerfile/parse-dockerfile';
import { expandDocument, expandWord } from '../expand-word';
import { parsePortSpec } from '../port-spec';
import { stageConfig } from '../stage-config';
import type { Operation, Place, RunOperation, StagePlan } from './plan';
import { parseRunMount, type RunMount } from './run-mount';
import { type SolveFailure, unsolved } from './solve-failure';
import { stepName } from './step-name';
import { stepPlace } from './step-place';

export interface StageToConvert {
  index: number;
  label: string;
  stage: Stage;
  base: StagePlan['base'];
  args: BuildArgs;
  escapeToken: string;
  labels: readonly (readonly [string, string])[];
  networkMode: string;
}

type Outcome = Result<void, SolveFailure>;

/** Follows the instructions of one stage without carrying anything out. */
export function convertStage(given: StageToConvert): Result<StagePlan, SolveFailure> {
  return new StageConverter(given).convert();
}

type Draft = Operation extends infer O ? (O extends Operation ? Omit<O, 'title' | 'place'> : never) : never;

class StageConverter {
  private config: ContainerConfig;
  private readonly triggers: readonly string[];
  private author: string;
  private cmdSet = false;
  private readonly drafts: { draft: Draft; text: string; env: readonly string[]; place: Place }[] = [];
  private readonly history: { createdBy: string; operation: number | null }[] = [];

  constructor(private readonly given: StageToConvert) {
    const { base } = given;
    const below = base.kind === 'image' ? base.image.image.config : base.kind === 'stage' ? base.stage.config : null;
    const { config, triggers } = stageConfig(below ?? EMPTY_CONFIG);
    this.config = config;
    this.triggers = triggers;
    this.author = base.kind === 'image' ? base.image.image.author : base.kind === 'stage' ? base.stage.author : '';
    given.args.beginStage(base.kind === 'stage' ? base.stage.declarations : undefined);
  }

  convert(): Result<StagePlan, SolveFailure> {
    const { stage, index, label, base, labels } = this.given;
    for (const trigger of this.triggers) {
      const parsed = parseSingleInstruction(trigger);
      if (!parsed.ok) return unsolved(parsed.error, { place: stage });
      const outcome = this.take(parsed.instruction, trigger, stage);
      if (!outcome.ok) return outcome;
    }
    const triggered = this.drafts.length;
    for (const step of stage.steps) {
      const outcome = this.take(step.instruction, step.source, step);
      if (!outcome.ok) return outcome;
    }
    if (labels.length > 0) {
      const Labels = [...new Map([...this.config.Labels, ...labels])].sort(([a], [b]) => (a < b ? -1 : 1));
      this.config = { ...this.config, Labels };
    }
    const total = this.drafts.length + (base.kind === 'image' ? 1 : 0);
    const first = base.kind === 'image' ? 2 : 1;
    const operations = this.drafts.map(({ draft, text, env, place }, n): Operation => {
      const name = stepName(text, env, this.given.escapeToken);
      const title = `${stepPlace(label, first + n, total)} ${n < triggered ? 'ONBUILD ' : ''}${name}`;
      return { ...draft, title, place: { line: place.line, endLine: place.endLine } };
    });
    const place = { line: stage.line, endLine: stage.endLine };
    const { history, author } = this;
    const declarations = new Map(this.given.args.declarations);
    const { name } = stage;
    return {
      ok: true,
      value: { index, name, label, base, place, operations, history, config: this.config, author, declarations },
    };
  }

  private take(instruction: Instruction, source: string, place: Place): Outcome {
    switch (instruction.name) {
      case 'RUN':
        return this.run(instruction, source, place);
      case 'COPY':
      case 'ADD':
        return this.copy(instruction, source, place);
      default: {
        const { args, escapeToken } = this.given;
        const step = configStep(instruction, { config: this.config, args, escapeToken, cmdSet: this.cmdSet });
        if (!step.ok) return unsolved(step.error.message, { place });
        const { config, comment, author, cmdSet } = step.value;
        this.config = config;
        if (author !== undefined) this.author = author;
        if (cmdSet) this.cmdSet = true;
        if (instruction.name === 'WORKDIR' && config.WorkingDir !== '/') {
          return this.add({ kind: 'mkdir', path: config.WorkingDir, user: config.User }, source, place, comment);
        }
        if (instruction.name !== 'ONBUILD') {
          this.history.push({ createdBy: this.described(instruction, comment), operation: null });
        }
        return { ok: true, value: undefined };
      }
    }
  }

  /** An instruction in BuildKit's history, where that differs from the classic builder's. */
  private described(instruction: ConfigInstruction, comment: string): string {
    if (instruction.name === 'EXPOSE') return exposed(comment.split(' ').slice(1));
    if (instruction.name !== 'ARG') return comment;
    const { args } = this.given;
    const shown = instruction.args.map(({ name }) => [name, args.value(name)].filter((part) => part !== undefined));
    return `ARG ${shown.map((parts) => parts.join('=')).join(' ')}`;
  }

  private run(instruction: RunInstruction, source: string, place: Place): Outcome {
    const shell = this.config.Shell ?? DEFAULT_SHELL;
    const { command, heredocs } = instruction;
    const script = command.form === 'shell' ? scriptFile(command.text, heredocs) : null;
    const line = command.form === 'shell' ? (script?.path ?? withHeredocs(command.text, heredocs)) : '';
    const argv = command.form === 'exec' ? [...command.argv] : [...shell, line];
    const mounts: RunMount[] = [];
    for (const text of instruction.mounts) {
      const mount = parseRunMount(text);
      if (!mount.ok) return unsolved(`dockerfile parse error on line ${place.line}: ${mount.error}`, { place });
      mounts.push({
        ...mount.value,
        target: this.expanded(mount.value.target),
        source: this.expanded(mount.value.source),
      });
    }
    const { args } = this.given;
    const variables = variablesOf(this.config, args);
    const assigned = [...args.declarations.keys()].map((name) => `${name}=${variables(name) ?? ''}`);
    const counted = assigned.length > 0 ? [`|${assigned.length}`, ...assigned] : [];
    const createdBy = ['RUN', ...counted, ...argv, '# buildkit'];
    const { environment } = args.assignments(this.config.Env);
    const isWhole = command.form === 'shell' && IS_HEREDOC.test(command.text);
    const summary = isWhole ? ` (${summaryOf(heredocs[0]?.content ?? '')})` : '';
    const network = instruction.network ?? this.given.networkMode;
    const { WorkingDir: cwd, User: user, Env } = this.config;
    const env = [...Env, ...environment];
    const draft = { kind: 'run' as const, argv, env, cwd: cwd || '/', user, mounts, script, network };
    return this.add(draft, source + summary, place, createdBy.join(' '));
  }

  private copy(instruction: CopyInstruction, source: string, place: Place): Outcome {
    const { name, heredocs } = instruction;
    const variables = variablesOf(this.config, this.given.args);
    const words: string[] = [];
    for (const word of [...instruction.sources, instruction.destination, instruction.chown ?? '']) {
      const expanded = expandWord(word, variables, this.given.escapeToken);
      if (!expanded.ok) return unsolved(expanded.error, { place });
      words.push(expanded.value);
    }
    const chown = words.pop() as string;
    const destination = words.pop() as string;
    if (words.length + heredocs.length > 1 && !destination.endsWith('/')) {
      const must = 'the destination must be a directory and end with a /';
      return unsolved(`When using ${name} with more than one source file, ${must}`, { place });
    }
    const { chmod } = instruction;
    if (chmod !== null && !/^0?[0-7]{3,4}$/.test(chmod)) {
      return unsolved(`invalid chmod parameter: '${chmod}'. it should be octal string and between 0 and 07777`, {
        place,
      });
    }
    const mistake = sourceMistake(instruction, words);
    if (mistake !== null) return unsolved(mistake, { place });
    const texts: [name: string, content: string][] = [];
    for (const { name: file, content, expand } of heredocs) {
      const put = expand ? expandDocument(content, variables) : { ok: true as const, value: content };
      if (!put.ok) return unsolved(put.error, { place });
      texts.push([file, put.value]);
    }
    const shown = [...words, ...heredocs.map(({ name: file }) => `<<${file}`), destination].join(' ');
    const flags = [...(chown === '' ? [] : [`--chown=${chown}`]), ...(chmod === null ? [] : [`--chmod=${chmod}`])];
    const createdBy = [name, ...flags, shown, '# buildkit'].join(' ');
    return this.add(
      {
        kind: 'copy',
        name,
        sources: words,
        texts,
        workingDir: this.config.WorkingDir,
        destination,
        from: instruction.from,
        chown: chown === '' ? null : chown,
        mode: chmod === null ? null : Number.parseInt(chmod, 8),
      },
      source,
      place,
      createdBy,
    );
  }

  private add(draft: Draft, text: string, place: Place, createdBy: string): Outcome {
    this.history.push({ createdBy, operation: this.drafts.length });
    const { environment } = this.given.args.assignments(this.config.Env);
    this.drafts.push({ draft, text, env: [...this.config.Env, ...environment], place });
    return { ok: true, value: undefined };
  }

  private expanded(word: string): string {
    const variables = variablesOf(this.config, this.given.args);
    const expanded = expandWord(word, variables, this.given.escapeToken);
    return expanded.ok ? expanded.value : word;
  }
}

/** What is wrong with a source that comes from the network, or with the checksum of one that does not; null is nothing. */
function sourceMistake({ name, checksum }: CopyInstruction, sources: readonly string[]): string | null {
  const isGit = (source: string) => /^(?:git:\/\/|git@|ssh:\/\/)|^https?:\/\/\S+\.git(?:#|$)/.test(source);
  const isHttp = (source: string) => /^https?:\/\//.test(source) && !isGit(source);
  if (name === 'COPY') {
    if (sources.some(isGit)) return "source can't be a git ref for COPY";
    return sources.some(isHttp) ? "source can't be a URL for COPY" : null;
  }
  if (checksum === null) return null;
  if (!/^sha256:[0-9a-f]{64}$/.test(checksum)) return 'invalid checksum digest format';
  if (sources.length !== 1) return "checksum can't be specified for multiple sources";
  return sources.every(isHttp) ? null : "checksum can't be specified for non-HTTP(S) sources";
}

/** A command that is a here-document and nothing else. */
const IS_HEREDOC = /^\d*<<-?\S+$/;

/** A here-document that begins with `#!` is a program of its own. */
function scriptFile(text: string, heredocs: readonly Heredoc[]): RunOperation['script'] {
  const [only] = heredocs;
  if (!only || !IS_HEREDOC.test(text) || !only.content.startsWith('#!')) return null;
  return { path: `/dev/pipes/${only.name}`, text: only.content };
}

/** A here-document that is all of the command is the script itself; others are left to the shell. */
function withHeredocs(text: string, heredocs: readonly Heredoc[]): string {
  const [only] = heredocs;
  if (only && heredocs.length === 1 && IS_HEREDOC.test(text)) return only.content;
  return text + heredocs.map(({ name, content }) => `\n${content}${name}`).join('');
}

function summaryOf(document: string): string {
  const lines = document.trim().split(/\r?\n/);
  return `${lines[0] ?? ''}${lines.length > 1 ? '...' : ''}`;
}

/** docker-facts §6.2. */
function exposed(words: readonly string[]): string {
  const specs = words.map((word) => parsePortSpec(word));
  const ports = specs.flatMap((spec) => (spec.ok ? spec.value : [])).sort();
  return `EXPOSE map[${ports.map((port) => `${port}:{}`).join(' ')}]`;
}
