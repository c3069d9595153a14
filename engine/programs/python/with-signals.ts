import { call } from './call';
import type { Interruption, Running } from './effects';
import { exception, Raised } from './errors';
import { SIGNALS } from './library/signals';
import type { Runtime } from './runtime';

/**
 * Plays a program; a signal that comes while it sleeps or gives others a turn is handled where it stands, as by Python
 * between two instructions. A sleep goes on afterwards; what the handler raises comes out of it.
 */
export function* withSignals<T>(runtime: Runtime, program: Running<T>): Running<T> {
  let step = program.next();
  while (!step.done) {
    const effect = step.value;
    let answer: unknown = yield effect;
    let raised: Raised | null = null;
    while (!raised && isInterruption(answer)) {
      const { signal, left } = answer;
      raised = yield* handled(runtime, signal);
      answer = effect.type === 'sleep' && left > 0 && !raised ? yield { type: 'sleep', milliseconds: left } : null;
    }
    step = raised ? program.throw(raised) : program.next(answer);
  }
  return step.value;
}

function isInterruption(answer: unknown): answer is Interruption {
  return typeof answer === 'object' && answer !== null && 'signal' in answer;
}

/** What the handler of a signal raised, if anything. */
function* handled(runtime: Runtime, signal: string): Running<Raised | null> {
  const handler = runtime.atSignal.get(signal);
  try {
    if (handler !== undefined) yield* call(handler, [SIGNALS[signal] ?? 0n, null]);
    else if (signal === 'INT') throw new Raised(exception('KeyboardInterrupt'));
    return null;
  } catch (error) {
    if (error instanceof Raised) return error;
    throw error;
  }
}
