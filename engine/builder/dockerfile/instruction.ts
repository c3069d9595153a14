/** A command as written: for the shell, or as a list of words. */
export type CommandForm = { form: 'shell'; text: string } | { form: 'exec'; argv: readonly string[] };

export type Pair = readonly [name: string, value: string];

/** A parsed line of a Dockerfile other than FROM. Words are as written: variables and quotes are still in them. */
export type Instruction =
  | CopyInstruction
  | { name: 'ARG'; args: readonly { name: string; value: string | null }[] }
  | { name: 'CMD' | 'ENTRYPOINT'; command: CommandForm }
  | RunInstruction
  | PairsInstruction
  | { name: 'EXPOSE'; ports: readonly string[] }
  | HealthcheckInstruction
  | { name: 'MAINTAINER' | 'STOPSIGNAL' | 'USER' | 'WORKDIR'; value: string }
  | { name: 'ONBUILD'; expression: string }
  | { name: 'SHELL'; shell: readonly string[] }
  | { name: 'VOLUME'; volumes: readonly string[] };

export interface PairsInstruction {
  name: 'ENV' | 'LABEL';
  pairs: readonly Pair[];
  /** True for `ENV NAME value`, the form without an equals sign. */
  isOldForm: boolean;
}

/** A here-document below a RUN, COPY or ADD. */
export interface Heredoc {
  name: string;
  content: string;
  /** False when its name was quoted: variables stay as they are. */
  expand: boolean;
}

export interface CopyInstruction {
  name: 'ADD' | 'COPY';
  sources: readonly string[];
  destination: string;
  /** A stage or an image that the sources come from; null for the build context. */
  from: string | null;
  chown: string | null;
  chmod: string | null;
  checksum: string | null;
  /** Flags given that only BuildKit has, as `--NAME` has them, and `<<heredoc`. */
  buildKitOnly: readonly string[];
  /** Sources of the form `<<NAME`. */
  heredocs: readonly Heredoc[];
}

export interface RunInstruction {
  name: 'RUN';
  command: CommandForm;
  /** The values of `--mount`. */
  mounts: readonly string[];
  network: string | null;
  buildKitOnly: readonly string[];
  heredocs: readonly Heredoc[];
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
  /** Of its first line, counted from 1, and of its last. */
  line: number;
  endLine: number;
  /** As the build shows it after `Step 1/4 : `. */
  source: string;
  instruction: Instruction;
}

export interface Stage {
  line: number;
  endLine: number;
  source: string;
  /** As written after FROM. */
  base: string;
  /** As written after `--platform=`, null without. */
  platform: string | null;
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
  /** What a `# syntax=` line names. */
  syntax: string | null;
  /** What a `# check=` line says of warnings. */
  check: string | null;
  /** Instructions that have empty lines between their continued ones. */
  emptyContinuations: readonly { line: number; text: string }[];
}

/** A mistake found before anything is carried out; Docker's text (docker-facts §4.4). */
export interface ParseError {
  message: string;
  /** Where it is; 0 when it is nowhere in particular. */
  line: number;
  endLine: number;
}
