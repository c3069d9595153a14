/** What runs inside a container, as far as the simulation needs to know it. */
export type Process =
  /** A program that the engine plays itself (nginx, sleep, a Node server …): survives a restart of the classroom's server. */
  | {
      kind: 'service';
      program: string;
      argv: readonly string[];
      /** Ports it listens on inside the container. */
      listens: readonly number[];
      /** Those of them that only its own container reaches, at 127.0.0.1. Absent: none. */
      local?: readonly number[];
      /** The program's own memory, JSON. */
      memory: JsonValue;
      /** Milliseconds since 1970 at which it wants to be woken, null for never. While paused: the milliseconds left. */
      wakeAt: number | null;
      /** Its ID among what scripts have started (rule C240); absent for a main process. */
      id?: string;
      /** Where a script has started it; absent where the container's own settings count. */
      around?: { cwd: string; env: readonly string[] };
    }
  /** A shell that waits at its prompt. */
  | { kind: 'shell'; session: ShellSession }
  /** A script in the sandbox; ends with code 137 when the classroom's server is restarted. */
  | { kind: 'script'; run: string };

export interface ShellSession {
  /** Which shell: its prompt and its error texts differ. */
  shell: ShellKind;
  cwd: string;
  /** `NAME=value`. */
  env: readonly string[];
  user: User;
  hostname: string;
  lastCode: number;
  /** It was started by `docker exec --privileged`. */
  privileged?: true;
  /** The client (`psql`, `redis-cli`) that was started at the prompt and waits for a line itself. */
  front?: FrontClient;
}

export interface FrontClient {
  program: string;
  argv: readonly string[];
  memory: JsonValue;
  prompt: string;
  /** What is typed is not to be shown or kept. */
  secret?: true;
  /** There is no shell below it: with the client the process ends. */
  alone?: true;
}

export type ShellKind = 'bash' | 'ash' | 'dash';

export interface User {
  name: string;
  uid: number;
  gid: number;
  home: string;
}

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
