import type { Result } from '../model/result';
import type { Conversation, Wait } from '../room/conversation';
import type { Cli } from './cli';
import { daemonError } from './daemon-error';

/**
 * Does one thing to each of several containers and prints the names of those it worked for, as typed; refusals follow
 * on standard error (docker-facts §2.5). Answers the exit code.
 */
export function eachTarget(cli: Cli, names: readonly string[], act: (name: string) => Result<unknown>): number {
  return report(
    cli,
    names.map((name) => [name, act(name)]),
  );
}

/** The same for something that takes time, done to all at once as docker does. */
export function* eachTargetAtOnce(
  cli: Cli,
  names: readonly string[],
  act: (name: string) => Conversation<Result<unknown>>,
): Conversation<number> {
  const results = yield* together(
    cli,
    names.map((name) => act(name)),
  );
  return report(
    cli,
    names.map((name, n) => [name, results[n] as Result<unknown>]),
  );
}

function report(cli: Cli, results: readonly (readonly [name: string, result: Result<unknown>])[]): number {
  for (const [name, result] of results) if (result.ok) cli.out(`${name}\n`);
  let code = 0;
  for (const [, result] of results) if (!result.ok) code = daemonError(cli, result.error);
  return code;
}

/**
 * Runs conversations side by side: all go as far as they can before the first wait is yielded, and what a wait has
 * left of its time when its turn comes is counted from when it began.
 */
function* together<T>(cli: Cli, talks: readonly Conversation<T>[]): Conversation<T[]> {
  const begun = cli.now;
  const steps = talks.map((talk) => talk.next(undefined as never));
  const results: T[] = [];
  try {
    for (const [n, talk] of talks.entries()) {
      let step = steps[n] as IteratorResult<Wait, T>;
      for (let first = true; !step.done; first = false) {
        step = talk.next(yield first ? shortened(step.value, cli.now - begun) : step.value);
      }
      results.push(step.value);
    }
    return results;
  } finally {
    // Ctrl-C: all of them end, and may have something to leave behind.
    for (const talk of talks) talk.return(undefined as never);
  }
}

function shortened(wait: Wait, by: number): Wait {
  if (wait.for === 'stopped' && wait.atMost !== null) return { ...wait, atMost: Math.max(0, wait.atMost - by) };
  if (wait.for === 'time') return { ...wait, milliseconds: Math.max(0, wait.milliseconds - by) };
  return wait;
}
