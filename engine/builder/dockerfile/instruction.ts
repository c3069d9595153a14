/** A command as written: for the shell, or as a list of words. */
export type CommandForm = { form: 'shell'; text: string } | { form: 'exec'; argv: readonly string[] };

export type Pair = readonly [name: string, value: string];

/** A parsed line of a Dockerfile other than FROM. Words are as written: variables and quotes are still in them. */
export type Instruction =
  | CopyInstruction
  | { name: 'ARG'; args: readonly { name: string; value: string | null }[] }
  | { name: 'CMD' | 'ENTRYPOINT'; command: CommandForm }
  | RunInstruction
  | { name: 'ENV' | 'LABEL'; pairs: readonly Pair[] }
  | { name: 'EXPOSE'; ports: readonly string[] }
  | HealthcheckInstruction
  | { name: 'MAINTAINER' | 'STOPSIGNAL' | 'USER' | 'WORKDIR'; value: string }
  | { name: 'ONBUILD'; expression: string }
  | { name: 'SHELL'; shell: readonly string[] }
  | { name: 'VOLUME'; volumes: readonly string[] };

export interface CopyInstruction {
  name: 'ADD' | 'COPY';
  sources: readonly string[];
  destination: string;
  /** A stage or an image that the sources come from; null for the build context. */
  from: string | null;
  chown: string | null;
  /** The first flag that only BuildKit has, null when there is none. */
  needsBuildKit: string | null;
}

export interface RunInstruction {
  name: 'RUN';
  command: CommandForm;
  needsBuildKit: string | null;
}

export interface HealthcheckInstruction {
  name: 'HEALTHCHECK';
  /** Docker's Test list: `["NONE"]`, `["CMD", …]` or `["CMD-SHELL", text]`. */
  test: readonly string[];
  /** Nanoseconds, 0 when not given. */
  interval: number;
  timeout: number;
  startPeriod: number;
  startInterval: number;
  retries: number;
}

/** A line that is carried out as one step. */
export interface Step {
  /** Of its first line, counted from 1. */
  line: number;
  /** As the build shows it after `Step 1/4 : `. */
  source: string;
  instruction: Instruction;
}

export interface Stage {
  line: number;
  source: string;
  /** As written after FROM. */
  base: string;
  /** In lower case, null without AS. */
  name: string | null;
  steps: readonly Step[];
}

export interface Dockerfile {
  /** ARG lines before the first FROM. */
  globalArgs: readonly Step[];
  stages: readonly Stage[];
  /** `\` unless an escape directive says otherwise. */
  escapeToken: string;
}

/** A mistake found before anything is carried out; Docker's text (docker-facts §4.4). */
export interface ParseError {
  message: string;
}
