import type { HttpResult } from '../../room/effects';

/**
 * What a running program asks of whoever plays it, which answers by going on with it. In a service of the engine the
 * answers are there at once; in a script each may take its time.
 */
export type Effect =
  /** Answered with nothing, as is everything below for which no answer is named. */
  | { type: 'sleep'; milliseconds: number }
  /** From now on a signal (`TERM`) is for the program, or no longer. */
  | { type: 'trap'; signal: string; caught: boolean }
  /** Give others a turn: a long loop is going on. */
  | { type: 'turn' }
  /** A line of standard input without its end; null at its end. */
  | { type: 'line' }
  /** The text of a file; answered with a FileProblem where that cannot be. */
  | { type: 'read'; path: string }
  | { type: 'write'; path: string; text: string; append: boolean }
  /** Names in a folder. */
  | { type: 'list'; path: string }
  | { type: 'stat'; path: string }
  | { type: 'mkdir'; path: string }
  | { type: 'remove'; path: string }
  /** Answered with a NetworkOutcome. */
  | { type: 'exchange'; host: string; port: number; protocol: string; payload: string }
  | { type: 'resolve'; host: string }
  /** Answered with an HttpResult. */
  | { type: 'http'; method: string; url: string; headers: readonly (readonly [string, string])[]; body: string }
  /** A value that a generator of the program gives; never leaves the interpreter. */
  | { type: 'yield'; value: unknown };

/** Answer to a `sleep` or a `turn` in which a signal came that is for the program. */
export interface Interruption {
  signal: string;
  /** Milliseconds that the sleep still has. */
  left: number;
}

export type FileProblem = { problem: 'ENOENT' | 'EISDIR' | 'ENOTDIR' | 'EACCES' | 'EEXIST' | 'ENOTEMPTY' | 'EROFS' };
export type FileFacts = { kind: 'file' | 'dir'; size: number } | null;
export type NetworkOutcome = { ok: true; reply: string } | { ok: false; failure: string };
export type { HttpResult };

/** A computation of the program that may ask. */
// biome-ignore lint/suspicious/noExplicitAny: what is answered depends on what was asked.
export type Running<T> = Generator<Effect, T, any>;
