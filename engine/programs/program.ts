import type { Capability } from '../model/capability';
import type { Rlimit } from '../model/confinement';
import type { Digest } from '../model/digest';
import type { FileSystem } from '../model/file-system';
import type { NetworkQuestion, NetworkReply } from '../model/network-reach';
import type { JsonValue, ShellKind } from '../model/process';
import type { HttpRequest, HttpResponse, HttpResult } from '../room/effects';

/** What a program finds around it inside its container. */
export interface Surroundings {
  argv: readonly string[];
  env: ReadonlyMap<string, string>;
  cwd: string;
  /** Its container's merged file system as it is now; programs only read. */
  fs: FileSystem;
  /** The text at an address, or null. */
  content(digest: Digest): string | null;
  hostname: string;
  /** What it may do as root, where somebody has asked for more or less than Docker leaves. Absent for any other user. */
  capabilities?: readonly Capability[];
  /** How many files it may have open, where `--ulimit` says so; null for no limit. */
  openFiles?: Rlimit;
  /** The addresses behind a name, as its container's network has them; empty when nobody has it. */
  resolve?(name: string): readonly string[];
  /** A question to the network, where one may be asked in the middle of a turn. */
  ask?(question: NetworkQuestion): NetworkReply;
  /** A request over HTTP, likewise. */
  fetch?(request: HttpRequest): HttpResult;
  /** `''` when the container has no network. */
  ipAddress: string;
  /** Milliseconds since 1970. */
  now: number;
  tty: boolean;
  /** Whether standard input is kept open (`-i`). */
  stdin: boolean;
}

/** A file that a program leaves behind; folders above it are made. `text` null makes a folder. */
export interface ProgramFile {
  path: string;
  text: string | null;
  /** Root's when absent. */
  uid?: number;
  gid?: number;
  /** Permission bits; 644, for folders 755, when absent. */
  mode?: number;
  /** It is taken away instead, with all that is below. */
  gone?: true;
}

export interface Printed {
  stream: 'stdout' | 'stderr';
  text: string;
}

/** How a program begins. */
export type Started =
  /** It goes on until a signal, its own wish or its container ends it. */
  | {
      kind: 'plays';
      listens: readonly number[];
      /** Those of them that it opens at the loopback address alone. */
      local?: readonly number[];
      memory: JsonValue;
      wakeAt: number | null;
      print: readonly Printed[];
      writes?: readonly ProgramFile[];
    }
  /** It has said all it had to say. */
  | {
      kind: 'ends';
      code: number;
      print: readonly Printed[];
      writes?: readonly ProgramFile[];
      /** A signal that it sends to process 1 (`nginx -s reload`). */
      sends?: string;
      /** What it leaves behind in the background, as a daemon does. */
      leaves?: {
        listens: readonly number[];
        local?: readonly number[];
        memory: JsonValue;
        wakeAt: number | null;
      };
    }
  /** It replaces itself by another program, as `exec` does, which sees the files that it wrote. */
  | { kind: 'becomes'; argv: readonly string[]; print: readonly Printed[]; writes?: readonly ProgramFile[] }
  /** It is a shell at its prompt. */
  | { kind: 'shell'; shell: ShellKind }
  /** Not something the engine plays: the sandbox runs it. */
  | { kind: 'unplayed' };

/** What something that happened to a program did to it. Absent fields stay as they were. */
export interface Step {
  print?: readonly Printed[];
  memory?: JsonValue;
  wakeAt?: number | null;
  /** Files that it leaves behind. */
  writes?: readonly ProgramFile[];
  /** It ends with this code. */
  exit?: number;
  /** The kernel kills it for want of memory. */
  outOfMemory?: true;
}

export interface IncomingRequest {
  method: string;
  /** Path with query, beginning with a slash. */
  target: string;
  /** Names in lower case; has `host`. */
  headers: ReadonlyMap<string, string>;
  body: string;
  /** Address of the other end. */
  from: string;
  /** The port inside the container that it came in by. */
  port: number;
}

export interface IncomingExchange {
  /** As the asking program names it. */
  protocol: string;
  payload: string;
  /** Address of the other end. */
  from: string;
  /** The port inside the container that it came in by. */
  port: number;
}

export type ExchangeReply = { text: string } | 'timeout' | 'empty-reply';

/** A response, or what becomes of a request that never gets one. */
export type Answer = HttpResponse | 'timeout' | 'empty-reply';

/** Requests that a program sends on, the next one only when the one before got no answer. */
export interface Forward {
  forward: readonly HttpRequest[];
}

/**
 * A service that the engine plays itself. Everything a playing program knows is in its files and its `memory`, so
 * that it survives a restart of the classroom's server and replays the same.
 */
export interface Program {
  /** As kept in the state; never changes once published. */
  readonly name: string;
  start(around: Surroundings): Started;
  /**
   * A signal other than KILL, STOP and CONT. Null when it has no handler for it, so that the default action applies,
   * which for PID 1 means nothing (docker-facts §5.2).
   */
  signal(around: Surroundings, memory: JsonValue, name: string): Step | null;
  request?(around: Surroundings, memory: JsonValue, request: IncomingRequest): Step & { response: Answer | Forward };
  /** What came of requests sent on, in the order in which they were tried; the last one may have an answer. */
  forwarded?(
    around: Surroundings,
    memory: JsonValue,
    request: IncomingRequest,
    tried: readonly { url: string; result: HttpResult }[],
  ): Step & { response: Answer };
  /** A request in the program's own protocol (`redis`, `postgres` …); its reply in the same, or what becomes of it. */
  exchange?(around: Surroundings, memory: JsonValue, request: IncomingExchange): Step & { reply: ExchangeReply };
  /** The time in `wakeAt` has come. */
  wake?(around: Surroundings, memory: JsonValue): Step;
  /** A line of standard input without its line end; null is its end. */
  input?(around: Surroundings, memory: JsonValue, line: string | null): Step;
  /** How `ps` shows it where that is not its command line, and the workers that it starts. */
  family?(argv: readonly string[]): { title: string; workers: readonly { user: string | null; command: string }[] };
}

export const out = (text: string): Printed => ({ stream: 'stdout', text });
export const err = (text: string): Printed => ({ stream: 'stderr', text });

/** The handlers of a program that ends on some signals, by name, with these exit codes. */
export function endsOn(codes: Readonly<Record<string, number>>): Program['signal'] {
  return (_around, _memory, name) => {
    const code = codes[name];
    return code === undefined ? null : { exit: code };
  };
}
