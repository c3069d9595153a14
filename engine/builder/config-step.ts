import { formatGoDuration } from '../model/go-duration';
import type { ContainerConfig, HealthConfig } from '../model/image';
import { resolvePath } from '../model/path';
import type { Result } from '../model/result';
import type { BuildArgs } from './build-args';
import { type BuildFailure, failure } from './build-failure';
import type { CommandForm, HealthcheckInstruction, Instruction } from './dockerfile/instruction';
import { type Expanded, expandWord, expandWords, type Variables } from './expand-word';
import { plainList, quotedList } from './go-format';
import { parsePortSpec } from './port-spec';
import { isSignal } from './signal-name';

export const DEFAULT_SHELL = ['/bin/sh', '-c'] as const;

export type ConfigInstruction = Exclude<Instruction, { name: 'ADD' | 'COPY' | 'RUN' }>;

/** What the configuration so far depends on. */
export interface ConfigStepInput {
  config: ContainerConfig;
  args: BuildArgs;
  escapeToken: string;
  /** True once this stage has set its own CMD. */
  cmdSet: boolean;
}

/** The configuration after an instruction, and the instruction as `docker history` shows it (docker-facts §6.2). */
export interface ConfigStep {
  config: ContainerConfig;
  comment: string;
  author?: string;
  cmdSet?: boolean;
}

/** Carries out an instruction that changes configuration only. WORKDIR's directory is made by the caller. */
export function configStep(instruction: ConfigInstruction, input: ConfigStepInput): Result<ConfigStep, BuildFailure> {
  const { config, args } = input;
  const variables = variablesOf(config, args);
  const expand = (word: string) => expandWord(word, variables, input.escapeToken);
  switch (instruction.name) {
    case 'ARG': {
      const shown: string[] = [];
      for (const { name, value } of instruction.args) {
        const expanded = value === null ? null : expand(value);
        if (expanded && !expanded.ok) return failure(expanded.error);
        args.declare(name, expanded?.value ?? null);
        shown.push(expanded ? `${name}=${expanded.value}` : name);
      }
      return done(config, `ARG ${shown.join(' ')}`);
    }
    case 'CMD': {
      const Cmd = commandLine(instruction.command, config);
      return done({ ...config, Cmd }, `CMD ${quotedList(Cmd)}`, { cmdSet: true });
    }
    case 'ENTRYPOINT': {
      const Entrypoint = commandLine(instruction.command, config);
      const Cmd = input.cmdSet ? config.Cmd : null;
      return done({ ...config, Entrypoint, Cmd }, `ENTRYPOINT ${quotedList(Entrypoint)}`);
    }
    case 'ENV':
    case 'LABEL': {
      const pairs: [string, string][] = [];
      for (const [name, value] of instruction.pairs) {
        const key = expand(name);
        const expanded = expand(value);
        if (!key.ok) return failure(key.error);
        if (!expanded.ok) return failure(expanded.error);
        pairs.push([key.value, expanded.value]);
      }
      const comment = `${instruction.name} ${pairs.map(([name, value]) => `${name}=${value}`).join(' ')}`;
      if (instruction.name === 'ENV') return done({ ...config, Env: withVariables(config.Env, pairs) }, comment);
      const Labels = [...new Map([...config.Labels, ...pairs])].sort(([a], [b]) => (a < b ? -1 : 1));
      return done({ ...config, Labels }, comment);
    }
    case 'EXPOSE': {
      const words = allWords(instruction.ports, variables, input.escapeToken);
      if (!words.ok) return failure(words.error);
      const ports = new Set(config.ExposedPorts);
      for (const word of words.value) {
        const spec = parsePortSpec(word);
        if (!spec.ok) return failure(spec.error);
        for (const port of spec.value) ports.add(port);
      }
      return done({ ...config, ExposedPorts: [...ports].sort() }, `EXPOSE ${words.value.join(' ')}`);
    }
    case 'HEALTHCHECK': {
      const Healthcheck = healthConfig(instruction);
      return done({ ...config, Healthcheck }, `HEALTHCHECK ${describeHealth(instruction)}`);
    }
    case 'MAINTAINER':
      return done(config, `MAINTAINER ${instruction.value}`, { author: instruction.value });
    case 'ONBUILD': {
      const OnBuild = [...(config.OnBuild ?? []), instruction.expression];
      return done({ ...config, OnBuild }, `ONBUILD ${instruction.expression}`);
    }
    case 'SHELL':
      return done({ ...config, Shell: instruction.shell }, `SHELL ${plainList(instruction.shell)}`);
    case 'STOPSIGNAL': {
      const signal = expand(instruction.value);
      if (!signal.ok) return failure(signal.error);
      if (!isSignal(signal.value)) return failure(`invalid signal: ${signal.value}`);
      return done({ ...config, StopSignal: signal.value }, `STOPSIGNAL ${signal.value}`);
    }
    case 'USER': {
      const user = expand(instruction.value);
      return user.ok ? done({ ...config, User: user.value }, `USER ${user.value}`) : failure(user.error);
    }
    case 'VOLUME': {
      const volumes: string[] = [];
      for (const volume of instruction.volumes) {
        const expanded = expand(volume);
        if (!expanded.ok) return failure(expanded.error);
        volumes.push(expanded.value);
      }
      const Volumes = [...new Set([...config.Volumes, ...volumes])].sort();
      return done({ ...config, Volumes }, `VOLUME ${plainList(volumes)}`);
    }
    case 'WORKDIR': {
      const path = expand(instruction.value);
      if (!path.ok) return failure(path.error);
      const WorkingDir = resolvePath(config.WorkingDir === '' ? '/' : config.WorkingDir, path.value);
      return done({ ...config, WorkingDir }, `WORKDIR ${WorkingDir}`);
    }
  }
}

/** The program and arguments that a command becomes: shell form goes through the image's shell. */
export function commandLine(command: CommandForm, config: ContainerConfig): string[] {
  if (command.form === 'exec') return [...command.argv];
  const shell = config.Shell ?? DEFAULT_SHELL;
  return command.text === '' ? [] : [...shell, command.text];
}

/** ENV beats ARG of the same name (docker-facts §6.7). */
export function variablesOf(config: ContainerConfig, args: BuildArgs): Variables {
  const env = new Map(config.Env.map((entry) => splitAssignment(entry)));
  return (name) => env.get(name) ?? args.value(name);
}

function withVariables(env: readonly string[], pairs: readonly (readonly [string, string])[]): string[] {
  const next = new Map(env.map(splitAssignment));
  for (const [name, value] of pairs) next.set(name, value);
  return [...next].map(([name, value]) => `${name}=${value}`);
}

function splitAssignment(entry: string): [string, string] {
  const at = entry.indexOf('=');
  return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
}

function allWords(words: readonly string[], variables: Variables, escapeToken: string): Expanded<string[]> {
  const all: string[] = [];
  for (const word of words) {
    const expanded = expandWords(word, variables, escapeToken);
    if (!expanded.ok) return expanded;
    all.push(...expanded.value);
  }
  return { ok: true, value: all };
}

function healthConfig(check: HealthcheckInstruction): HealthConfig {
  return {
    Test: check.test,
    ...(check.interval > 0 && { Interval: check.interval }),
    ...(check.timeout > 0 && { Timeout: check.timeout }),
    ...(check.startPeriod > 0 && { StartPeriod: check.startPeriod }),
    ...(check.startInterval > 0 && { StartInterval: check.startInterval }),
    ...(check.retries > 0 && { Retries: check.retries }),
  };
}

function describeHealth(check: HealthcheckInstruction): string {
  const times = [check.interval, check.timeout, check.startPeriod, check.startInterval];
  const shown = times.map((time) => JSON.stringify(formatGoDuration(time))).join(' ');
  return `&{${quotedList(check.test)} ${shown} '\\x${check.retries.toString(16).padStart(2, '0')}'}`;
}

function done(
  config: ContainerConfig,
  comment: string,
  more: Pick<ConfigStep, 'author' | 'cmdSet'> = {},
): Result<ConfigStep, BuildFailure> {
  return { ok: true, value: { config, comment, ...more } };
}
