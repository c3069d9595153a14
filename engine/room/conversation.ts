import type { DaemonEvent } from '../model/daemon-event';
import type { SandboxRun } from '../model/sandbox-run';

/**
 * Where real Docker makes a caller wait, a conversation yields what it waits for and is gone on with when that has
 * come. Between two yields it runs inside one decision and may ask the daemon anything; what it learnt before a yield
 * may be out of date after it.
 *
 * Conversations live in memory only. After a crash those attached to a process that still lives are begun anew by
 * `resumeAttached`; all others have ended, as a real client's would have.
 */
export type Conversation<T> = Generator<Wait, T, Answer>;

export type Wait =
  /** A script to be run; what it prints goes to `print`, or else to the conversation's own output. Answered by `ran`. */
  | { for: 'run'; run: Omit<SandboxRun, 'id'>; print?: Print }
  /** The container's main process to end (or the container to be gone). Answered by `stopped`, or `time` after `atMost` ms. */
  | { for: 'stopped'; container: string; atMost: number | null }
  /** The container to be removed. Answered by `removed`. */
  | { for: 'removed'; container: string }
  /** A `docker exec` process to end. Answered by `stopped`. */
  | { for: 'exec'; exec: string; container: string }
  /** Milliseconds to pass. Answered by `time`. */
  | { for: 'time'; milliseconds: number }
  /** Anything new: a log line or a change of this container. Answered by `news`. */
  | { for: 'news'; container: string }
  /** A script that is a container's main process to have begun its work, or to end. Answered by `news`, or `time` when that takes too long. */
  | { for: 'begun'; container: string }
  /** A line typed at this prompt of the conversation's terminal; what answers a `secret` question is kept nowhere. Answered by `typed`. */
  | { for: 'line'; prompt: string; secret: boolean }
  /** The daemon to tell `docker events` something. Answered by `noted`, or `time` when it is later than `until` (milliseconds since 1970). */
  | { for: 'noted'; until: number | null };

/** What came at a question: a line without its end, or Ctrl-D, or Ctrl-C. */
export type Typed = { kind: 'line'; text: string } | { kind: 'end of input' } | { kind: 'interrupt' };

/** Takes a piece of what a run prints, inside the decision in which it has come. */
export type Print = (stream: 'stdout' | 'stderr', text: string) => void;

export type Answer =
  /** `left`: directory and variables of the shell at its end. */
  | { kind: 'ran'; code: number; problem: string | null; left?: { cwd: string; env: readonly string[] } }
  | { kind: 'stopped'; code: number }
  | { kind: 'removed' }
  | { kind: 'time' }
  | { kind: 'news' }
  | { kind: 'typed'; typed: Typed }
  | { kind: 'noted'; events: readonly DaemonEvent[] };

/** Runs a script; answers its exit code and, when a limit ended it, which. */
export function* run(
  spec: Omit<SandboxRun, 'id'>,
  print?: Print,
): Conversation<{ code: number; problem: string | null }> {
  const answer = yield { for: 'run', run: spec, ...(print && { print }) };
  if (answer.kind !== 'ran') throw new Error(`a run was answered with ${answer.kind}`);
  return { code: answer.code, problem: answer.problem };
}

/** Waits for the main process to end; null when `atMost` milliseconds passed first. */
export function* stopped(container: string, atMost: number | null = null): Conversation<number | null> {
  const answer = yield { for: 'stopped', container, atMost };
  return answer.kind === 'stopped' ? answer.code : null;
}

/** Waits for the container to be gone. */
export function* removed(container: string): Conversation<void> {
  yield { for: 'removed', container };
}

/** Waits for an exec process to end; answers its exit code. */
export function* execEnded(exec: string, container: string): Conversation<number> {
  const answer = yield { for: 'exec', exec, container };
  return answer.kind === 'stopped' ? answer.code : 137;
}

/**
 * Gives a container that has just been started the moment in which a real one does its first things, so that whoever
 * asks for its log or its changes next finds them there. What the engine plays itself has done them already and is not
 * waited for.
 */
export function* begun(container: string): Conversation<void> {
  yield { for: 'begun', container };
}

/** Asks at the conversation's terminal; one that has none is answered by the end of input. */
export function* typedLine(prompt: string, secret: boolean): Conversation<Typed> {
  const answer = yield { for: 'line', prompt, secret };
  return answer.kind === 'typed' ? answer.typed : { kind: 'end of input' };
}

/** Waits for the next that the daemon has to tell; null when `until` has passed. */
export function* noted(until: number | null): Conversation<readonly DaemonEvent[] | null> {
  const answer = yield { for: 'noted', until };
  return answer.kind === 'noted' ? answer.events : null;
}

/** Lets time pass. */
export function* pause(milliseconds: number): Conversation<void> {
  yield { for: 'time', milliseconds };
}
